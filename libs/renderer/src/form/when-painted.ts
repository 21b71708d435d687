/**
 * Runs something right after the next frame has been drawn: a frame's callbacks run right before it is, a task they leave behind right
 * after.
 *
 * @returns takes it back
 */
export function whenPainted(run: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(run);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}

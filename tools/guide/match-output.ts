/**
 * The first line the guide shows that the output does not have, in order; `undefined` when it has them all.
 *
 * @param shown lines of the guide; `…` in a line stands for anything
 * @param output what was printed; may have more lines, before, between and after
 */
export function missingLine(shown: readonly string[], output: string): string | undefined {
  const printed = output.split('\n').map((line) => line.trimEnd());
  let at = 0;
  return shown.find((line) => {
    const found = printed.findIndex((candidate, index) => index >= at && fits(line.trimEnd(), candidate));
    at = found + 1;
    return found === -1;
  });
}

function fits(shown: string, printed: string): boolean {
  const parts = shown.split('…');
  if (parts.length === 1) return shown === printed;
  const [first = '', ...rest] = parts;
  const last = rest.pop() ?? '';
  if (!printed.startsWith(first) || !printed.endsWith(last) || printed.length < first.length + last.length) return false;
  let from = first.length;
  return rest.every((part) => {
    const found = printed.indexOf(part, from);
    from = found + part.length;
    return found !== -1 && from <= printed.length - last.length;
  });
}

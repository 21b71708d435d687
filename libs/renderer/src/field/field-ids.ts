/** Id of the element a message about the component leads to: its input, or its first one. */
export function fieldId(nodeKey: string, slot?: string): string {
  return slot === undefined ? `felt-${nodeKey}` : `felt-${nodeKey}-${slot}`;
}

/** Functions that give words, never a number or a yes. */
const WORDS = new Set(['formatDate', 'text', 'optionLabel', 'language', 'lowerCase', 'upperCase', 'lowerCaseFirst', 'upperCaseFirst']);

/**
 * Whether a field of the model's type can hold what an expression gives. A number may come as a text, as
 * from `round`, and is then taken as a number.
 *
 * @param given type of the result, where that is known
 */
export function canHold(wanted: string, expression: readonly unknown[], given: string | undefined): boolean {
  const [name, ...parts] = expression;
  if (name === 'if') return [parts[1], parts[3]].every((part) => part === undefined || canHoldPart(wanted, part));
  if (wanted === 'string' || given === undefined) return true;
  if (wanted === 'array' || wanted === 'object') return given === (wanted === 'array' ? 'list' : 'object');
  if (given === 'list' || given === 'object') return false;
  if (wanted === 'boolean') return given === 'boolean' || (given === 'string' && !isWords(name, parts));
  return given === 'number' || (given === 'string' && !isWords(name, parts));
}

function canHoldPart(wanted: string, part: unknown): boolean {
  if (part === null) return true;
  if (Array.isArray(part)) return canHold(wanted, part as readonly unknown[], undefined);
  switch (wanted) {
    case 'string':
      return typeof part !== 'object';
    case 'boolean':
      return typeof part === 'boolean' || part === 'true' || part === 'false';
    default:
      return typeof part !== 'boolean' && part !== '' && Number.isFinite(Number(part));
  }
}

function isWords(name: unknown, parts: readonly unknown[]): boolean {
  if (WORDS.has(String(name))) return true;
  return name === 'concat' && parts.some((part) => typeof part === 'string' && /\p{L}/u.test(part));
}

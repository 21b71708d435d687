import fc from 'fast-check';

/** Values that an export, a script or an attacker could leave anywhere in a definition. */
const oddValue = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    0,
    -1,
    1e400,
    '',
    ' ',
    [],
    {},
    [[]],
    ['dataModel'],
    ['not', ['not']],
    ['if'],
    '__proto__',
    'constructor',
  ),
  fc.constantFrom<unknown>(
    ['dataModel', '__proto__.x'],
    ['component', 'toString'],
    ['frontendSettings', 'hasOwnProperty'],
    '{__proto__}',
    '$.',
    '..',
    '{0}{1}',
  ),
  fc.constantFrom<unknown>(
    nested(95),
    'å'.repeat(200_000),
    Array.from({ length: 5_000 }, (_, index) => index),
    '^(a+)+$',
  ),
  fc.jsonValue({ maxDepth: 3 }),
);

/** An expression that many calls deep. */
export function nested(levels: number): unknown {
  let expression: unknown = true;
  for (let level = 0; level < levels; level += 1) expression = ['not', expression];
  return expression;
}

/** One way a file can be damaged, with what was done for whoever has to find out why it was too much. */
export interface Damage {
  readonly what: string;
  readonly apply: (text: string) => string;
}

const cut = fc.double({ min: 0, max: 1, noNaN: true }).map((share): Damage => ({
  what: `cut off after ${share} of it`,
  apply: (text) => text.slice(0, Math.floor(text.length * share)),
}));

const flippedBytes = fc.array(fc.record({ at: fc.nat(), bit: fc.nat(7) }), { minLength: 1, maxLength: 8 }).map((flips): Damage => ({
  what: `bits flipped: ${JSON.stringify(flips)}`,
  apply: (text) => {
    const bytes = Buffer.from(text);
    for (const { at, bit } of flips) if (bytes.length > 0) bytes[at % bytes.length] = (bytes[at % bytes.length] ?? 0) ^ (1 << bit);
    return bytes.toString('utf8');
  },
}));

const fragment = fc.oneof(fc.string({ unit: 'binary', maxLength: 20 }), fc.constantFrom('{', ']', '"', ',', '\\', '/*', '\uFEFF'));

const pasted = fc.record({ at: fc.nat(), inserted: fragment }).map(({ at, inserted }): Damage => ({
  what: `${JSON.stringify(inserted)} pasted in at ${at}`,
  apply: (text) => text.slice(0, at % (text.length + 1)) + inserted + text.slice(at % (text.length + 1)),
}));

const swapped = fc
  .record({ steps: fc.array(fc.nat(60), { maxLength: 9 }), value: oddValue })
  .map(({ steps, value }): Damage => ({ what: `${shown(value)} put in at ${steps.join('.')}`, apply: changed(steps, () => value) }));

const removed = fc
  .array(fc.nat(60), { minLength: 1, maxLength: 9 })
  .map((steps): Damage => ({ what: `value removed at ${steps.join('.')}`, apply: changed(steps, () => undefined) }));

const oddKey = fc.constantFrom('__proto__', 'constructor', 'hasOwnProperty', '', 'æøå', 'x'.repeat(5_000));

const renamedKey = fc.record({ steps: fc.array(fc.nat(60), { maxLength: 8 }), key: oddKey }).map(({ steps, key }): Damage => ({
  what: `first name becomes ${shown(key)} at ${steps.join('.')}`,
  apply: changed(steps, (value) => withFirstKey(value, key)),
}));

function withFirstKey(value: unknown, key: string): unknown {
  const entries = isObject(value) ? Object.entries(value) : [['', value] as const];
  return Object.fromEntries(entries.map(([name, child], at) => [at === 0 ? key : name, child]));
}

function shown(value: unknown): string {
  return (JSON.stringify(value) ?? 'nothing').slice(0, 80);
}

/** Any damage a definition file can come to: cut off, bytes flipped, something pasted in, a value swapped, gone or renamed. */
export const damage: fc.Arbitrary<Damage> = fc.oneof(cut, flippedBytes, pasted, swapped, swapped, swapped, removed, renamedKey);

/** Follows the steps into the value, wrapping round at the ends, and changes what is there. Text that is not JSON stays as it is. */
function changed(steps: readonly number[], change: (value: unknown) => unknown): Damage['apply'] {
  return (text) => {
    try {
      return JSON.stringify(at(JSON.parse(text), steps)) ?? '';
    } catch {
      return text;
    }
  };

  function at(value: unknown, [step, ...rest]: readonly number[]): unknown {
    const keys = isObject(value) ? Object.keys(value) : [];
    const key = keys[(step ?? 0) % Math.max(1, keys.length)];
    if (step === undefined || key === undefined || !isObject(value)) return change(value);
    if (Array.isArray(value)) return value.flatMap((child: unknown, index) => (String(index) === key ? (at(child, rest) ?? []) : [child]));
    return Object.fromEntries(Object.entries(value).map(([name, child]) => [name, name === key ? at(child, rest) : child]));
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

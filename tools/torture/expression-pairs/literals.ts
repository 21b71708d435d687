import fc from 'fast-check';

/** Names, dates, numbers, queries and formats the language knows, and what could harm it. */
export const WORDS = [
  ...[
    'navn',
    'alder',
    'rader',
    'perioder',
    'perioder[0].alder',
    'rader.navn',
    'rader[0].alder',
    'rader[7].navn',
    'dato',
    'tall',
    'grupper',
    'liste',
    'sted.poststed',
  ],
  ...[
    '__proto__',
    '__proto__.polluted',
    'constructor',
    'constructor.prototype',
    'toString',
    'a.length',
    'rader.length',
    '',
    '.',
    '..',
    '[',
    '[0]',
  ],
  ...[
    'rader[99999999999]',
    'a[-1]',
    'a[0',
    'null',
    'NULL',
    'True',
    'false',
    'NaN',
    'Infinity',
    '-Infinity',
    '1e400',
    '1e-400',
    '-0',
    '0x10',
    '1,5',
    '٣',
  ],
  ...[
    '12',
    '0.1',
    '.5e1',
    '2026-11-20',
    '2026-02-30',
    '2026-11-20T22:00:00+01:00',
    '2026-11-20T22:00:00Z',
    '0000-01-01',
    '9999-12-31T24:00',
  ],
  ...[
    'dd.MM.yyyy HH:mm',
    'EEEE d. MMMM',
    'YYYY',
    'GGGGG',
    'not',
    'else',
    'equals',
    'isBefore',
    'appId',
    'read',
    'value',
    'annen',
    'default',
    'dagensDato',
  ],
  ...[
    '[*].navn',
    'rader[?alder > `17`].navn',
    '[@, @] | [@, @]',
    'sort_by(@, &alder)',
    'length(@)',
    'keys(@)',
    '@.__proto__',
    'map(&[@,@], @)',
    '(((',
  ],
  ...['(a+)+$', '<script>', '"><img src=x>', '\ud800', 'æøå', 'İ', '🍷', '{0}', '$&', '%s'],
] as const;

export const textOf = (value: unknown) => JSON.stringify(value);
export const words = fc.constantFrom(...WORDS).map(textOf);
export const shortText = fc.string({ maxLength: 12, unit: 'binary' }).map(textOf);
/** Also numbers no double holds: JSON knows no limits. */
export const numbers = fc.oneof(
  fc.integer({ min: -3, max: 120 }).map(textOf),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(textOf),
  fc.constantFrom('1e308', '-1e308', '5e-324', '9007199254740993', '0.1', '-0', '1e400'),
);
export const booleans = fc.boolean().map(textOf);
export const literal = fc.oneof(words, shortText, numbers, booleans, fc.constant('null'));

import { castTo } from './casting.js';
import { MAX_TEXT_LENGTH } from './value.js';

/** What an expression names outright, for dependency tracking and for checking that it exists. */
export interface ExpressionReferences {
  /** Paths in the default data model. */
  readonly dataPaths: ReadonlySet<string>;
  /** Component ids: `component`, `displayValue`, `linkToComponent`. */
  readonly components: ReadonlySet<string>;
  readonly pages: ReadonlySet<string>;
  readonly texts: ReadonlySet<string>;
  readonly optionLists: ReadonlySet<string>;
  readonly settings: ReadonlySet<string>;
  /** Attachment and form types: `countDataElements`. */
  readonly dataTypes: ReadonlySet<string>;
  /** Data models other than the default one. */
  readonly otherModels: ReadonlySet<string>;
  /** Registers: `externalApi`. */
  readonly externalApis: ReadonlySet<string>;
  readonly surroundings: ReadonlySet<Surrounding>;
  /** True when something above is looked up by a computed name, so that the sets do not tell everything. */
  readonly isOpen: boolean;
}

/** What an expression reads that has no name of its own: the language, the applicant, what the user may do, the place it stands in. */
export type Surrounding = 'language' | 'instance' | 'permissions' | 'arguments';

type ReferenceKind = Exclude<keyof ExpressionReferences, 'isOpen' | 'surroundings'>;

interface Naming {
  readonly kind: ReferenceKind;
  /** Counted from 1. */
  readonly argument: number;
}

/** Function → what its argument of that number names. */
const NAMING: ReadonlyMap<string, Naming> = new Map<string, Naming>([
  ['dataModel', { kind: 'dataPaths', argument: 1 }],
  ['_experimentalSelectAndMap', { kind: 'dataPaths', argument: 1 }],
  ['component', { kind: 'components', argument: 1 }],
  ['displayValue', { kind: 'components', argument: 1 }],
  ['linkToComponent', { kind: 'components', argument: 2 }],
  ['linkToPage', { kind: 'pages', argument: 2 }],
  ['text', { kind: 'texts', argument: 1 }],
  ['optionLabel', { kind: 'optionLists', argument: 1 }],
  ['frontendSettings', { kind: 'settings', argument: 1 }],
  ['countDataElements', { kind: 'dataTypes', argument: 1 }],
  ['externalApi', { kind: 'externalApis', argument: 1 }],
]);

/** Function → what it reads without naming it; texts and labels are in a language. */
const READING: ReadonlyMap<string, Surrounding> = new Map<string, Surrounding>([
  ...['language', 'formatDate', 'text', 'optionLabel', 'displayValue'].map((name): [string, Surrounding] => [name, 'language']),
  ['instanceContext', 'instance'],
  ['authContext', 'permissions'],
  ['argv', 'arguments'],
  ['value', 'arguments'],
]);

/**
 * Names in a valid expression, and what else it reads. The day today is a setting (`dagensDato`).
 *
 * What a text's variables, a component's visibility or its display read in turn is not followed: only the definition
 * knows.
 */
export function expressionReferences(json: unknown): ExpressionReferences {
  const found = new Map<ReferenceKind, Set<string>>();
  const surroundings = new Set<Surrounding>();
  let isOpen = false;
  const visit = (part: unknown): void => {
    if (!Array.isArray(part)) return;
    const [name, ...rawArguments] = part as unknown[];
    const reading = READING.get(name as string);
    if (reading) surroundings.add(reading);
    const naming = namingOf(name as string, rawArguments);
    const written = naming && rawArguments[naming.argument - 1];
    const named = literalText(written);
    if (Array.isArray(written)) isOpen = true;
    else if (naming && named !== null) found.set(naming.kind, (found.get(naming.kind) ?? new Set()).add(named));
    rawArguments.forEach(visit);
  };
  visit(json);
  const names = (kind: ReferenceKind): ReadonlySet<string> => found.get(kind) ?? new Set();
  return {
    dataPaths: names('dataPaths'),
    components: names('components'),
    pages: names('pages'),
    texts: names('texts'),
    optionLists: names('optionLists'),
    settings: names('settings'),
    dataTypes: names('dataTypes'),
    otherModels: names('otherModels'),
    externalApis: names('externalApis'),
    surroundings,
    isOpen,
  };
}

function namingOf(name: string, rawArguments: readonly unknown[]): Naming | undefined {
  const dataType = name === 'dataModel' ? (literalText(rawArguments[1]) ?? 'default') : 'default';
  return dataType === 'default' ? NAMING.get(name) : { kind: 'otherModels', argument: 2 };
}

/** A literal as the name a function reads it as: 1 is `1`, True is `true`, null is none. */
function literalText(literal: unknown): string | null {
  if (typeof literal === 'string' && literal.length > MAX_TEXT_LENGTH) return null;
  const isName = typeof literal === 'string' || typeof literal === 'number' || typeof literal === 'boolean';
  return isName ? (castTo(literal, 'string') as string | null) : null;
}

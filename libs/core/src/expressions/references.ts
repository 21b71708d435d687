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
  /** True when something above is looked up by a computed name, so that the sets do not tell everything. */
  readonly isOpen: boolean;
}

type ReferenceKind = Exclude<keyof ExpressionReferences, 'isOpen'>;

/** Function → what its argument of that number names. */
const NAMING: ReadonlyMap<string, { readonly kind: ReferenceKind; readonly argument: number }> = new Map([
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
]);

/** Names in a valid expression; a look-up in another data model than the default is left out. */
export function expressionReferences(json: unknown): ExpressionReferences {
  const found: Record<ReferenceKind, Set<string>> = {
    dataPaths: new Set(),
    components: new Set(),
    pages: new Set(),
    texts: new Set(),
    optionLists: new Set(),
    settings: new Set(),
    dataTypes: new Set(),
  };
  let isOpen = false;
  const visit = (part: unknown): void => {
    if (!Array.isArray(part)) return;
    const naming = NAMING.get(part[0] as string);
    const elsewhere = part[0] === 'dataModel' && typeof part[2] === 'string' && part[2] !== 'default';
    if (naming && !elsewhere) {
      const name: unknown = part[naming.argument];
      if (typeof name === 'string') found[naming.kind].add(name);
      else isOpen = true;
    }
    part.slice(1).forEach(visit);
  };
  visit(json);
  return { ...found, isOpen };
}

/** `prefill.json`: what registers know about the applicant, and where it goes. Field of the register → path in the model. */
export interface Prefill {
  /** Whether a later source may replace what an earlier one has filled; the order is that of this interface. */
  readonly allowOverwrite?: boolean;
  readonly enhetsregisteret?: PrefillFields;
  readonly folkeregisteret?: PrefillFields;
  readonly krr?: PrefillFields;
  readonly lists?: readonly PrefillList[];
}

export type PrefillFields = Readonly<Record<string, string>>;

/** A list a register keeps, each entry a row of a repeating group. */
export interface PrefillList {
  readonly source: PrefillListSource;
  /** Path of the list in the model. */
  readonly group: string;
  /** Field of an entry → path under `group`, without row number. */
  readonly fields: PrefillFields;
  /** `enhetsregisteret.roles`: only these role codes; absent means all. */
  readonly roles?: readonly string[];
}

export const PREFILL_REGISTERS = ['enhetsregisteret', 'folkeregisteret', 'krr'] as const;
export const PREFILL_LIST_SOURCES = ['enhetsregisteret.roles', 'enhetsregisteret.subUnits'] as const;

export type PrefillRegister = (typeof PREFILL_REGISTERS)[number];
export type PrefillListSource = (typeof PREFILL_LIST_SOURCES)[number];

/** A model path that prefill writes to, with the object that names it. */
export interface PrefillTarget {
  readonly path: string;
  readonly place: { readonly in: object; readonly key: string };
  /** The list whose rows hold it. */
  readonly list?: PrefillList;
}

/** Every field that prefill fills; for a list, the fields of its rows. */
export function prefillTargets(prefill: Prefill): readonly PrefillTarget[] {
  const targetsOf = (fields: PrefillFields, list?: PrefillList): readonly PrefillTarget[] =>
    Object.entries(fields).map(([key, path]) => ({ path, place: { in: fields, key }, ...(list && { list }) }));
  return [
    ...PREFILL_REGISTERS.flatMap((register) => targetsOf(prefill[register] ?? {})),
    ...(prefill.lists ?? []).flatMap((list) => targetsOf(list.fields, list)),
  ];
}

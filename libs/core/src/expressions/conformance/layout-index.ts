import { asList, asObject, asText, type JsonObject } from './test-file.js';

/** A component of a layout file and where it stands. */
export interface PlacedComponent {
  readonly id: string;
  readonly type: string;
  readonly page: string;
  readonly definition: JsonObject;
  readonly parent?: PlacedComponent;
  /** True when it is shown once per row of `parent`. */
  readonly isInRow: boolean;
}

export interface LayoutIndex {
  readonly components: ReadonlyMap<string, PlacedComponent>;
  readonly pages: ReadonlyMap<string, { readonly hidden: unknown; readonly topLevel: readonly PlacedComponent[] }>;
}

/** A path in one of the data models. */
export interface Binding {
  readonly dataType: string;
  readonly field: string;
}

export interface ChildReference {
  readonly id: string;
  readonly isInRow: boolean;
}

/** Every component by id, with the parents that its place in other components' `children` and cells gives. */
export function indexLayouts(layouts: JsonObject): LayoutIndex {
  const components = new Map<string, PlacedComponent>();
  const pages = new Map<string, { hidden: unknown; topLevel: PlacedComponent[] }>();
  for (const [page, file] of Object.entries(layouts)) {
    const data = asObject(asObject(file)['data']);
    const definitions = new Map(
      asList(data['layout'])
        .map(asObject)
        .flatMap((definition) => {
          const id = asText(definition['id']);
          return id === undefined ? [] : [[id, definition] as const];
        }),
    );
    pages.set(page, { hidden: data['hidden'], topLevel: placeComponents(page, definitions, components) });
  }
  return { components, pages };
}

function placeComponents(
  page: string,
  definitions: ReadonlyMap<string, JsonObject>,
  components: Map<string, PlacedComponent>,
): PlacedComponent[] {
  const claimed = new Set([...definitions.values()].flatMap((definition) => childReferences(definition).map(({ id }) => id)));
  const place = (id: string, isInRow: boolean, parent?: PlacedComponent): PlacedComponent[] => {
    const definition = definitions.get(id);
    if (!definition || components.has(id)) return [];
    const type = asText(definition['type']) ?? '';
    const placed = { id, type, page, definition, isInRow, ...(parent ? { parent } : {}) };
    components.set(id, placed);
    for (const child of childReferences(definition)) place(child.id, child.isInRow, placed);
    return [placed];
  };
  return [...definitions.keys()].filter((id) => !claimed.has(id)).flatMap((id) => place(id, false));
}

/** Components shown inside another in the order they are shown: before the rows, in each row, after the rows. */
export function childReferences(definition: JsonObject): readonly ChildReference[] {
  const repeats = repeatingBinding(definition) !== null;
  const cellsOf = (key: string) =>
    asList(definition[key]).flatMap((row) => asList(asObject(row)['cells']).map((cell) => asObject(cell)['component']));
  const nested = ['tabs', 'cards'].flatMap((key) =>
    asList(definition[key]).flatMap((entry) => [...asList(asObject(entry)['children']), asObject(entry)['media']]),
  );
  const before = [...cellsOf('rowsBefore'), ...cellsOf('rows'), ...nested].flatMap((id) => reference(id, false));
  // The number before the colon is the step of a group shown in steps.
  const children = asList(definition['children']).flatMap((id) => reference(asText(id)?.replace(/^\d+:/, ''), repeats));
  return [...before, ...children, ...cellsOf('rowsAfter').flatMap((id) => reference(id, false))];
}

function reference(id: unknown, isInRow: boolean): readonly ChildReference[] {
  return typeof id === 'string' ? [{ id, isInRow }] : [];
}

/** Where the rows of a repeating component are; null for all others. */
export function repeatingBinding(definition: JsonObject): Binding | null {
  const type = definition['type'];
  if (type === 'RepeatingGroup') return bindingOf(definition, 'group');
  if (type === 'Likert') return bindingOf(definition, 'questions');
  // Before version 4 a group repeated unless it said once; 0 is without limit.
  if (type === 'Group' && typeof definition['maxCount'] === 'number' && definition['maxCount'] !== 1) return bindingOf(definition, 'group');
  return null;
}

/** One binding of a component, written as a path or with its data type. */
export function bindingOf(definition: JsonObject, slot: string): Binding | null {
  const raw = asObject(definition['dataModelBindings'])[slot];
  if (typeof raw === 'string') return { dataType: 'default', field: raw };
  const field = asText(asObject(raw)['field']);
  return field === undefined ? null : { dataType: asText(asObject(raw)['dataType']) ?? 'default', field };
}

/** All bindings of a component, in the order it has them. */
export function bindingsOf(definition: JsonObject): readonly Binding[] {
  return Object.keys(asObject(definition['dataModelBindings'])).flatMap((slot) => bindingOf(definition, slot) ?? []);
}

/** Rows around a component, outermost first. */
export function repeatingAncestors(component: PlacedComponent): readonly Binding[] {
  const { parent } = component;
  if (!parent) return [];
  const binding = component.isInRow ? repeatingBinding(parent.definition) : null;
  return [...repeatingAncestors(parent), ...(binding ? [binding] : [])];
}

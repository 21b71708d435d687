import type { ComponentType } from '../definition/component.js';
import type { CompiledForm, CompiledNode } from './compiled-form.js';
import { ownEntry } from '../definition/own-entry.js';
import { perForm } from './per-form.js';

/** There is nothing to read of these but their words and their choices. */
const PLAIN: ReadonlySet<ComponentType> = new Set<ComponentType>([
  'Checkboxes',
  'Datepicker',
  'Dropdown',
  'Heading',
  'Input',
  'MultipleSelect',
  'Paragraph',
  'RadioButtons',
  'TextArea',
  'TimePicker',
]);

/** Part of a component's state, and not read beside it. */
const IN_STATE: ReadonlySet<string> = new Set(['hidden', 'required', 'readOnly']);

const toldEarlier = perForm(() => new WeakMap<CompiledNode, boolean>());

/**
 * Whether what is read of a component stays the same for as long as its state does, whatever is answered: its words have no variables,
 * and neither they, its choices nor its limits are computed. Told from the definition alone.
 */
export function isSteady(form: CompiledForm, compiled: CompiledNode): boolean {
  const known = toldEarlier(form).get(compiled) ?? isPlain(form, compiled);
  toldEarlier(form).set(compiled, known);
  return known;
}

function isPlain({ definition }: CompiledForm, { node, children, expressions }: CompiledNode): boolean {
  if (!PLAIN.has(node.type) || node.renderAsSummary === true || node.source !== undefined || children.length > 0) return false;
  if ([...expressions.keys()].some((name) => !IN_STATE.has(name))) return false;
  const options = node.options ?? (node.optionsId === undefined ? [] : (ownEntry(definition.options, node.optionsId) ?? []));
  const words = [
    ...Object.values(node.textResourceBindings ?? {}),
    ...options.flatMap(({ label, description, helpText }) => [label, description, helpText]),
  ];
  const hasVariables = (id: unknown) =>
    typeof id === 'string' && Object.values(definition.texts).some((texts) => (ownEntry(texts, id)?.variables ?? []).length > 0);
  return !words.some(hasVariables);
}

import { isRecord } from '../application/model-path.js';
import { rowSchema, schemaAt } from '../application/model-schema.js';
import type { ComponentNode, Option } from './component.js';
import type { JsonSchema } from './definition.js';

/** Lets a copy stand where its original was written; see `Origins`. */
type Copy = <T extends object>(original: object, copy: T) => T;

/** Written by the product, never asked for. */
const ROW_ID = 'altinnRowId';

/** The properties of a list's items that are asked for, with their schemas; `undefined` where the path is no list of objects. */
export function fieldsOfList(model: JsonSchema, path: string): Readonly<Record<string, JsonSchema>> | undefined {
  const list = schemaAt(model, path);
  const properties = list && rowSchema(model, list)?.['properties'];
  if (!isRecord(properties)) return undefined;
  const names = Object.keys(properties).filter((name) => name !== ROW_ID);
  return Object.fromEntries(names.map((name) => [name, schemaAt(model, `${path}.${name}`) ?? {}]));
}

/**
 * An AddToList as a group of rows, and the components of a row: one for each property of the list's items. What a
 * component is called is the text `<id>.<property>`; a choice `<id>.<property>.<value>`.
 */
export function addToList(node: ComponentNode, model: JsonSchema, copy: Copy): readonly ComponentNode[] {
  const { title, dataModelBindings = {}, textResourceBindings = {}, edit, rowTitle, ...rest } = node;
  const { data = '', ...bindings } = dataModelBindings;
  const children = Object.entries(fieldsOfList(model, data) ?? {}).flatMap(([name, schema]) => {
    const asked = fieldOf(schema, `${node.id}.${name}`);
    return asked ? [copy(node, { ...asked, ...common(node, data, name, copy) })] : [];
  });
  const first = children[0]?.id;
  const group: ComponentNode = {
    ...rest,
    children: copy(
      node,
      children.map(({ id }) => id),
    ),
    edit: copy(node, { mode: 'showTable' as const, ...edit }),
    validateOnSaveRow: ['All'],
    ...((rowTitle ?? first) !== undefined ? { rowTitle: rowTitle ?? copy(node, ['displayValue', first]) } : {}),
    textResourceBindings: copy(node.textResourceBindings ?? node, { ...(title === undefined ? {} : { title }), ...textResourceBindings }),
    dataModelBindings: copy(node.dataModelBindings ?? node, { ...bindings, group: data }),
  };
  return [copy(node, group), ...children];
}

/** What asks for a value of this kind; nothing for objects and lists, which one field cannot hold. */
export function fieldOf(schema: JsonSchema, textId: string): Pick<ComponentNode, 'type' | 'options' | 'maxLength'> | undefined {
  const { enum: values, type, format, maxLength } = schema;
  if (Array.isArray(values)) return choice(values.filter(isOptionValue), textId);
  switch (type) {
    case 'boolean':
      return choice([true, false], textId);
    case 'integer':
    case 'number':
      return { type: 'Input' };
    case 'string':
      if (format === 'date') return { type: 'Datepicker' };
      if (format === 'time') return { type: 'TimePicker' };
      return { type: 'Input', ...(typeof maxLength === 'number' ? { maxLength } : {}) };
    default:
      return undefined;
  }
}

/** Beyond this many, choices stand in a list that opens. */
const MOST_BUTTONS = 5;

function choice(values: readonly Option['value'][], textId: string): Pick<ComponentNode, 'type' | 'options'> {
  return {
    type: values.length > MOST_BUTTONS ? 'Dropdown' : 'RadioButtons',
    options: values.map((value) => ({ value, label: `${textId}.${String(value)}` })),
  };
}

function isOptionValue(value: unknown): value is Option['value'] {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

function common(node: ComponentNode, list: string, name: string, copy: Copy) {
  return {
    id: `${node.id}-${name}`,
    ...(node.readOnly === undefined ? {} : { readOnly: node.readOnly }),
    ...(node.requiredFields?.includes(name) ? { required: true } : {}),
    textResourceBindings: copy(node, { title: `${node.id}.${name}` }),
    dataModelBindings: copy(node, { simpleBinding: `${list}.${name}` }),
  };
}

import { schemaAt, typeAt } from '../../application/model-schema.js';
import type { ComponentType } from '../component.js';
import { prefillTargets } from '../prefill.js';
import { suggestion, type CheckContext } from './check-context.js';
import { modelPaths } from './model-paths.js';
import { checkOptionSources } from './check-option-sources.js';
import { checkPrefillLists } from './check-prefill.js';
import { optionsOf, type IndexedComponent } from './service-index.js';
import { choosesSeveral } from '../component-kinds.js';

const TEXT = ['string'];
const COUNT = ['integer', 'number'];
const CODE = ['string', 'integer', 'number'];

/** Types a binding slot may have in the model; a slot not listed holds text. */
const SIMPLE_TYPES: Partial<Record<ComponentType, readonly string[]>> = {
  Input: ['string', 'integer', 'number'],
  RadioButtons: ['string', 'boolean', 'integer', 'number'],
  Dropdown: CODE,
  LikertItem: ['string', 'boolean', 'integer', 'number'],
  OpeningHours: ['object'],
};
const SLOT_TYPES: Readonly<Record<string, readonly string[]>> = {
  group: ['array'],
  list: ['array'],
  tableData: ['array'],
  bankrupt: ['boolean'],
  underLiquidation: ['boolean'],
  underForcedLiquidation: ['boolean'],
  deleted: ['boolean'],
  gardsnummer: COUNT,
  bruksnummer: COUNT,
  festenummer: COUNT,
  undernummer: COUNT,
  seksjonsnummer: COUNT,
  lengthM: COUNT,
  areaM2: COUNT,
  lat: ['number'],
  lon: ['number'],
};

/** Bindings reach a place in the model, of a type the component can hold, in the right repeating group. */
export function checkBindings(context: CheckContext): void {
  for (const component of context.components) {
    const bindings = component.node.dataModelBindings ?? {};
    for (const [slot, path] of Object.entries(bindings)) checkBinding(context, component, slot, path, { in: bindings, key: slot });
    checkOptionValues(context, component);
  }
  checkOptionSources(context);
  checkRulePaths(context);
}

function checkBinding(
  context: CheckContext,
  component: IndexedComponent,
  slot: string,
  path: string,
  place: { in: object; key: string },
): void {
  const { model } = context.service;
  const { node } = component;
  if (schemaAt(model, path) === undefined) {
    const remedy = suggestion(path, modelPaths(model), 'Legg feltet til i model.schema.json.');
    context.report({ code: 'binding.unknown-path', message: `«${path}» finnes ikke i datamodellen.`, remedy }, place);
    return;
  }
  const allowed = allowedTypes(node.type, slot);
  const type = typeAt(model, path);
  if (type === undefined || !allowed.includes(type)) {
    const message = `${node.type} («${slot}») kan ikke lagre i «${path}», som er ${type ?? 'uten type'} i datamodellen.`;
    context.report({ code: 'binding.type', message, remedy: `Typen må være ${allowed.join(' eller ')}.` }, place);
  }
  checkGroup(context, component, slot, path, place);
}

/** A List stores any column; elsewhere the slot says what it holds. */
function allowedTypes(type: ComponentType, slot: string): readonly string[] {
  if (type === 'List') return ['string', 'integer', 'number', 'boolean'];
  return (slot === 'simpleBinding' ? SIMPLE_TYPES[type] : SLOT_TYPES[slot]) ?? TEXT;
}

/** Lists on the way to a path must be exactly the repeating groups the component stands in. */
function checkGroup(
  context: CheckContext,
  component: IndexedComponent,
  slot: string,
  path: string,
  place: { in: object; key: string },
): void {
  const lists = pathsAbove(path).filter((above) => typeAt(context.service.model, above) === 'array');
  const around = component.groups;
  const missing = lists.find((list) => !around.includes(list));
  if (missing !== undefined) {
    const message = `«${path}» ligger i listen «${missing}», men komponenten står ikke i en RepeatingGroup for den.`;
    context.report({ code: 'binding.outside-group', message, remedy: 'Legg komponenten i gruppens «children».' }, place);
  }
  const own = around.at(-1);
  if (own !== undefined && slot !== 'group' && !path.startsWith(`${own}.`)) {
    const message = `Komponenten gjentas for hver rad i «${own}», men lagrer i «${path}». Radene ville delt svaret.`;
    context.report({ code: 'binding.not-in-row', message, remedy: `Bind til et felt under «${own}».` }, place);
  }
}

function pathsAbove(path: string): readonly string[] {
  const segments = path.split('.');
  return segments.slice(0, -1).map((_, index) => segments.slice(0, index + 1).join('.'));
}

const JSON_TYPES: Readonly<Record<string, string>> = { string: 'string', integer: 'number', number: 'number', boolean: 'boolean' };

function checkOptionValues(context: CheckContext, { node }: IndexedComponent): void {
  const path = node.dataModelBindings?.['simpleBinding'];
  const options = optionsOf(context.service, node);
  const schema = path === undefined ? undefined : schemaAt(context.service.model, path);
  const expected = path === undefined ? undefined : JSON_TYPES[typeAt(context.service.model, path) ?? ''];
  if (!options || !schema || expected === undefined) return;
  const allowed = !choosesSeveral(node.type) && Array.isArray(schema['enum']) ? (schema['enum'] as readonly unknown[]) : undefined;
  const place = node.optionsId === undefined ? { in: node, key: 'options' } : { in: node, key: 'optionsId' };
  for (const { value } of options) {
    if (typeof value !== expected) {
      const message = `Valget ${JSON.stringify(value)} kan ikke lagres i «${path ?? ''}», som er ${expected} i datamodellen.`;
      context.report({ code: 'options.value-type', message, remedy: 'La valgene og datamodellen ha samme type.' }, place);
      return;
    }
    if (allowed && !allowed.includes(value)) {
      const message = `Valget ${JSON.stringify(value)} er ikke blant verdiene datamodellen tillater i «${path ?? ''}».`;
      context.report({ code: 'options.not-in-model', message, remedy: 'Legg verdien til i «enum», eller fjern valget.' }, place);
    }
    if (choosesSeveral(node.type) && String(value).includes(',')) {
      const message = `Valget ${JSON.stringify(value)} har komma, men ${node.type} skiller verdiene med komma.`;
      context.report({ code: 'options.comma', message, remedy: 'Velg en verdi uten komma.' }, place);
    }
  }
}

/** Paths that rules and prefill name. */
function checkRulePaths(context: CheckContext): void {
  const { model, validations, calculations, checks, prefill } = context.service;
  const check = (path: string, place: { in: object; key?: string | number }): void => {
    if (schemaAt(model, path) !== undefined) return;
    const remedy = suggestion(path, modelPaths(model), 'Rett stien, eller legg feltet til i model.schema.json.');
    context.report({ code: 'path.unknown', message: `«${path}» finnes ikke i datamodellen.`, remedy }, place);
  };
  for (const validation of validations) check(validation.path, { in: validation });
  for (const calculation of calculations) check(calculation.path, { in: calculation });
  for (const { requires = [], evidence } of checks) {
    requires.forEach((path, index) => check(path, { in: requires, key: index }));
    evidence.forEach((path, index) => check(path, { in: evidence, key: index }));
  }
  for (const { path, place } of prefillTargets(prefill)) check(path, place);
  checkPrefillLists(context);
}

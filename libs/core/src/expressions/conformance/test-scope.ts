import { compileExpression } from '../compile.js';
import { castTo, type CastValue } from '../casting.js';
import { readPath } from '../data-path.js';
import { fail } from '../expression-error.js';
import type { Dialect } from '../function-definition.js';
import type { ExpressionScope } from '../scope.js';
import type { ValueType } from '../value.js';
import { displayText } from './display-value.js';
import { authContext, instanceContext } from './instance.js';
import { bindingOf, indexLayouts, repeatingBinding, type Binding, type LayoutIndex, type PlacedComponent } from './layout-index.js';
import type { ResolvedPath } from './resolved-paths.js';
import { currentRow, inRow, rowsOf } from './row-path.js';
import { resolveText } from './text-resources.js';
import { asList, asObject, asText, type TestFile } from './test-file.js';

/** Hidden expressions that look up each other's components end here. */
const MAX_NESTED_LOOKUPS = 32;

/** A test file with the place in it that an expression stands in. */
export interface World {
  readonly file: TestFile;
  readonly dialect: Dialect;
  readonly index: LayoutIndex;
  readonly row: Binding | null;
  nested: number;
}

/** @param place a path of the default model, which becomes the first argument; the test's own context when absent */
export function createWorld(file: TestFile, dialect: Dialect, place?: ResolvedPath): World {
  const index = indexLayouts(file.layouts);
  if (!place) return { file, dialect, index, row: currentRow(index, file.context), nested: 0 };
  const row = place.row === undefined ? null : { dataType: 'default', field: place.row };
  return { file: { ...file, positionalArguments: [place.path] }, dialect, index, row, nested: 0 };
}

/** The world as a scope; time is counted in UTC, as where the expectations were made. */
export function scopeOf(world: World): ExpressionScope {
  const { file, row } = world;
  const task = asText(file.task['elementId']);
  return {
    models: file.models,
    ...(row ? { currentPath: row.field, currentDataType: row.dataType } : {}),
    language: file.language,
    timeZone: 'UTC',
    frontendSettings: (key) => (Object.hasOwn(file.frontendSettings, key) ? file.frontendSettings[key] : null),
    component: (id) => componentValue(world, id),
    displayValue: (id) => displayValue(world, id),
    optionLabel: (optionsId, value) => optionLabel(world, optionsId, value),
    text: (key) => resolveText(file, key, row),
    instanceContext: instanceContext(file),
    authContext: authContext(file),
    ...(task === undefined ? {} : { currentTask: task }),
    countDataElements: (dataType) => (file.stateless ? 0 : file.dataElements.filter((element) => element.dataType === dataType).length),
    externalApi: (id, path) => externalValue(file, id, path),
    linkToPage: (pageId, wayBack) => pageAddress(file, pageId) + query([wayBackTo(file, pageId, wayBack)]),
    linkToComponent: (id, wayBack) => componentAddress(world, id, wayBack),
    positionalArguments: file.positionalArguments,
    ...(file.valueArguments ? { valueArguments: file.valueArguments } : {}),
  };
}

function findComponent(world: World, id: string): PlacedComponent {
  return world.index.components.get(id) ?? fail(`Unable to find component with identifier ${id}`);
}

function refuseOtherRows(world: World, component: PlacedComponent): readonly number[] {
  return (
    rowsOf(component, world.row) ??
    fail(`Unable to find component with identifier ${component.id} in the current context: it is in another repeating group`)
  );
}

function componentValue(world: World, id: string): unknown {
  const component = findComponent(world, id);
  const binding = bindingOf(component.definition, 'simpleBinding');
  const all = binding ? [] : Object.keys(asObject(component.definition['dataModelBindings']));
  if (!binding && (world.dialect === 'v8' || all.length === 0)) return fail(`Component ${id} does not have a simpleBinding`);
  refuseOtherRows(world, component);
  if (isHidden(world, component)) return null;
  if (binding) return boundValue(world, binding);
  const group = repeatingBinding(component.definition);
  if (group) return boundValue(world, group);
  return Object.fromEntries(all.map((slot) => [slot, slotValue(world, component, slot)]));
}

function slotValue(world: World, component: PlacedComponent, slot: string): unknown {
  const binding = bindingOf(component.definition, slot);
  return binding ? (boundValue(world, binding) ?? null) : null;
}

function boundValue(world: World, binding: Binding): unknown {
  const { models } = world.file;
  if (!Object.hasOwn(models, binding.dataType)) return fail(`Data model with type ${binding.dataType} not found`);
  const value = readPath(models[binding.dataType], inRow(binding, world.row));
  return world.dialect === 'v8' && typeof value === 'object' ? null : value;
}

function displayValue(world: World, id: string): string | null {
  const component = findComponent(world, id);
  refuseOtherRows(world, component);
  if (isHidden(world, component)) return null;
  const ownValue = () => evaluate(world, component.definition['value'], 'any');
  const shown = displayText({ file: world.file, component, row: world.row, ownValue });
  return shown ?? fail(`Component of type '${component.type}' does not have a displayValue`);
}

/** Hidden itself, with its page, its row, a component around it, or a table that never shows its column. */
export function isHidden(world: World, component: PlacedComponent): boolean {
  if (isTrue(world, world.index.pages.get(component.page)?.hidden)) return true;
  for (let current: PlacedComponent | undefined = component; current; current = current.parent) {
    if (isTrue(world, current.definition['hidden'])) return true;
    if (!current.parent || !current.isInRow) continue;
    if (isTrue(world, current.parent.definition['hiddenRow']) || isColumnNeverShown(current, current.parent)) return true;
  }
  return false;
}

function isColumnNeverShown(component: PlacedComponent, group: PlacedComponent): boolean {
  const column = asObject(asObject(group.definition['tableColumns'])[component.id]);
  const mode = asObject(group.definition['edit'])['mode'];
  if (mode === 'onlyTable') return column['editInTable'] === false;
  return column['showInExpandedEdit'] === false && column['editInTable'] !== true && mode !== 'showAll';
}

function isTrue(world: World, json: unknown): boolean {
  if (!Array.isArray(json)) return json === true;
  try {
    return evaluate(world, json, 'boolean') === true;
  } catch {
    // A property whose expression fails has its default, and things are shown by default.
    return false;
  }
}

/** A value or expression in the world, cast to what is wanted of it. */
export function evaluate(world: World, json: unknown, wanted: ValueType): CastValue {
  if (world.nested >= MAX_NESTED_LOOKUPS) return fail('Components look up each other without end');
  world.nested += 1;
  try {
    return castTo(compileExpression(json, { dialect: world.dialect }).evaluate(scopeOf(world)), wanted);
  } finally {
    world.nested -= 1;
  }
}

function optionLabel(world: World, optionsId: string, value: unknown): string | null {
  const { codeLists } = world.file;
  if (!Object.hasOwn(codeLists, optionsId)) return fail(`Could not find options with id "${optionsId}"`);
  const chosen = asList(codeLists[optionsId])
    .map(asObject)
    .find((option) => String(option['value']) === String(value));
  const label = asText(chosen?.['label']);
  return label === undefined ? null : resolveText(world.file, label, world.row);
}

function externalValue(file: TestFile, id: string, path: string): unknown {
  const answer = Object.hasOwn(file.externalApis, id) ? file.externalApis[id] : null;
  return typeof answer === 'object' ? readPath(answer, path) : answer;
}

function pageAddress(file: TestFile, pageId: string): string {
  const task = asText(file.task['elementId']);
  const instance = instanceContext(file)['instanceId'];
  return task !== undefined && instance !== undefined ? `/instance/${instance}/${task}/${pageId}` : `/${pageId}`;
}

function componentAddress(world: World, id: string, wayBack: boolean): string {
  const component = findComponent(world, id);
  const indexedId = [id, ...refuseOtherRows(world, component)].join('-');
  const parameters = [`focusComponentId=${encodeURIComponent(indexedId)}`, wayBackTo(world.file, component.page, wayBack)];
  return pageAddress(world.file, component.page) + query(parameters);
}

function wayBackTo(file: TestFile, target: string, wanted: boolean): string {
  const { currentLayout } = file.context;
  return wanted && currentLayout !== undefined && currentLayout !== target ? `backToPage=${encodeURIComponent(currentLayout)}` : '';
}

function query(parameters: readonly string[]): string {
  const given = parameters.filter(Boolean);
  return given.length > 0 ? `?${given.join('&')}` : '';
}

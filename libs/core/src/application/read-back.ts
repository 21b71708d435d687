import type { SummaryOverride } from '../definition/read-back-settings.js';
import { booleanProperty } from './component-property.js';
import type { Instance } from './instance-tree.js';
import { pageTitle, readableItems, type ReadableSources, type ReadBackRules } from './readable.js';
import type { ReadableItem, ReadablePage } from './submission.js';
import { resolveTextResource, textScope } from './text-resource.js';
import type { World } from './world.js';

/**
 * What a component reads back: the target of a Summary2, the component of a Summary, or, with `renderAsSummary`, the
 * component itself.
 *
 * @returns pages with something to read; what is no whole page stands on one without a title
 */
export function readBack(world: World, instance: Instance, sources: ReadableSources): readonly ReadablePage[] {
  const { node } = instance.compiled;
  const rules = rulesFor(world, instance);
  const withRules = { ...sources, rules };
  const single = (targets: readonly Instance[]): readonly ReadablePage[] => {
    const items = targets.flatMap((target) => readableItems(world, target, withRules));
    const [first] = targets;
    return first && items.length > 0 ? [{ id: first.compiled.page.id, title: '', items }] : [];
  };
  if (node.type === 'Summary') return single(instancesOf(world, node.componentRef, instance));
  if (node.type !== 'Summary2') return single([instance]);
  const { type, id } = node.target ?? { type: 'layoutSet' };
  if (type === 'component') return single(instancesOf(world, id, instance));
  const left = new Set((node.overrides ?? []).flatMap(({ pageId, hidden }) => (hidden === true && pageId !== undefined ? [pageId] : [])));
  return world.tree.pages.flatMap(({ page, nodes }) => {
    if ((type === 'page' && page.id !== id) || left.has(page.id) || world.isPageHidden(page)) return [];
    const items = nodes.flatMap((each) => readableItems(world, each, withRules));
    return items.length === 0 ? [] : [{ id: page.id, title: pageTitle(world, page.id), items }];
  });
}

const ROWS_IN_TABLE: readonly SummaryOverride[] = (['RepeatingGroup', 'AddToList', 'Subform'] as const).map((componentType) => ({
  componentType,
  display: 'table',
}));

/** The component as met from where the summary stands: in its own row when both are in one, else wherever it is. */
function instancesOf(world: World, id: string | undefined, from: Instance): readonly Instance[] {
  const found = world.tree.all.filter(({ compiled }) => compiled.node.id === id);
  const inSameRow = found.filter(({ inRow }) => inRow !== undefined && inRow === from.inRow);
  return inSameRow.length > 0 ? inSameRow : found;
}

function rulesFor(world: World, { compiled: { node }, row }: Instance): ReadBackRules {
  const { excludedChildren = [], hideEmptyFields = false } = node;
  // The rows a Summary points at stand in a table unless the large form is asked for.
  const overrides = node.type === 'Summary' && node.largeGroup !== true ? ROWS_IN_TABLE : (node.overrides ?? []);
  const overrideOf = ({ compiled }: Instance): SummaryOverride => {
    const { id, type } = compiled.node;
    const ofType = overrides.find(({ componentType }) => componentType === type);
    return { ...ofType, ...overrides.find(({ componentId }) => componentId === id) };
  };
  const write = (id: string) => resolveTextResource(id, world.input.language, world.form, textScope(world, row));
  return {
    isLeftOut: (instance) => overrideOf(instance).hidden === true || excludedChildren.includes(instance.compiled.node.id),
    adjusted: (instance, items) => {
      const override = overrideOf(instance);
      const mayBeEmpty = !hideEmptyFields || booleanProperty(world, instance.compiled, 'forceShowInSummary', instance.row);
      const shown = mayBeEmpty ? items : items.flatMap(withoutEmpty);
      return shown.map((item) => overridden(item, override, write));
    },
  };
}

function withoutEmpty(item: ReadableItem): readonly ReadableItem[] {
  if (item.kind === 'heading') return [item];
  if (item.kind === 'answer') return item.value === '' ? [] : [item];
  const items = item.items.filter((inner) => inner.kind !== 'group' || inner.items.length > 0);
  return items.length === 0 ? [] : [{ ...item, items }];
}

function overridden(item: ReadableItem, override: SummaryOverride, write: (id: string) => string): ReadableItem {
  const { emptyFieldText, display, displayType } = override;
  if (item.kind === 'group') return display === 'table' ? { ...item, display } : item;
  if (item.kind !== 'answer') return item;
  return {
    ...item,
    ...(emptyFieldText !== undefined && { emptyText: write(emptyFieldText) }),
    ...(displayType === 'string' && { value: item.value.replaceAll('\n', ', ') }),
  };
}

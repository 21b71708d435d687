import { isSilent } from '../definition/component-kinds.js';
import type { Language } from '../definition/text.js';
import { drawingPicture } from '../geography/drawing-picture.js';
import type { Evaluation } from './application.js';
import type { CompiledForm } from './compiled-form.js';
import { componentLabel, componentText } from './component-text.js';
import { displayLines } from './display-value.js';
import { worldOf } from './evaluated-world.js';
import type { Instance } from './instance-tree.js';
import { drawnIn } from './map-answer.js';
import { isEmptyValue } from './model-path.js';
import { rowTitle } from './node-states.js';
import { sameValue } from './same-value.js';
import type { ReadableApplication, ReadableItem, RegisterFact, UnconfirmedValue } from './submission.js';
import { resolveTextResource, textScope } from './text-resource.js';
import { phrase } from './words.js';
import type { World } from './world.js';

/** Where the answers came from, and the language to read them in. A submission is one. */
export interface ReadableSources {
  readonly facts: readonly RegisterFact[];
  readonly unconfirmed: readonly UnconfirmedValue[];
  readonly language: Language;
  /** How a summary within the form differs from the application as a whole. */
  readonly rules?: ReadBackRules;
}

export interface ReadBackRules {
  isLeftOut(instance: Instance): boolean;
  /** What is shown of what the component reads back as. */
  adjusted(instance: Instance, items: readonly ReadableItem[]): readonly ReadableItem[];
}

/** The application as a reader meets it: visible pages in order, the selection page among them, with every visible question. */
export function readableApplication(form: CompiledForm, evaluation: Evaluation, sources: ReadableSources): ReadableApplication {
  const world = worldOf(form, evaluation, sources.language);
  const text = (id: string) => resolveTextResource(id, sources.language, form, { read: world.model.read });
  return {
    title: text(form.definition.service.title),
    pages: world.tree.pages.flatMap(({ page, nodes }) => {
      if (world.isPageHidden(page)) return [];
      const items = nodes.flatMap((instance) => readableItems(world, instance, sources));
      return items.length === 0 ? [] : [{ id: page.id, title: pageTitle(world, page.id), items }];
    }),
  };
}

export function pageTitle({ form, input, model }: World, pageId: string): string {
  return resolveTextResource(`page.${pageId}`, input.language, form, { read: model.read });
}

/** What one component reads back as; nothing when it is hidden or has nothing to say. */
export function readableItems(world: World, instance: Instance, sources: ReadableSources): readonly ReadableItem[] {
  const { rules } = sources;
  if (world.isHidden(instance) || isSilent(instance.compiled.node.type) || rules?.isLeftOut(instance)) return [];
  const items = itemsOf(world, instance, sources);
  return rules ? rules.adjusted(instance, items) : items;
}

function itemsOf(world: World, instance: Instance, sources: ReadableSources): readonly ReadableItem[] {
  const { key: nodeKey } = instance;
  switch (instance.compiled.node.type) {
    case 'Heading':
      return [{ kind: 'heading', nodeKey, text: componentLabel(world, instance) }];
    case 'Group':
    case 'Accordion':
    case 'AccordionGroup':
    case 'Grid':
      return readableGroup(world, instance, sources);
    case 'Tabs':
    case 'Cards':
      return readableParts(world, instance, sources);
    case 'Likert':
      return readableScale(world, instance, sources);
    case 'RepeatingGroup':
    case 'AddToList':
    case 'Subform':
      return [{ kind: 'group', nodeKey, title: componentLabel(world, instance), items: readableRows(world, instance, sources) }];
    case 'Text':
    case 'Number':
    case 'Date':
    case 'Option':
      return displayLines(world, instance).length === 0 ? [] : [readableAnswer(world, instance, sources)];
    default:
      return [readableAnswer(world, instance, sources)];
  }
}

/** What stands on each tab or card, under its title. */
function readableParts(world: World, instance: Instance, sources: ReadableSources): readonly ReadableItem[] {
  const { tabs = [], cards = [] } = instance.compiled.node;
  return [...tabs, ...cards].flatMap(({ title, children = [] }, index) => {
    const inside = children.flatMap((id) => instance.children.find(({ compiled }) => compiled.node.id === id) ?? []);
    const items = inside.flatMap((child) => readableItems(world, child, sources));
    if (title === undefined || items.length === 0) return items;
    const text = resolveTextResource(title, world.input.language, world.form, textScope(world, instance.row));
    return [{ kind: 'group' as const, nodeKey: `${instance.key}-del${index + 1}`, title: text, items }];
  });
}

function readableGroup(world: World, instance: Instance, sources: ReadableSources): readonly ReadableItem[] {
  const items = instance.children.flatMap((child) => readableItems(world, child, sources));
  const title = componentText(world, instance, 'title');
  if (title === undefined || items.length === 0) return items;
  return [{ kind: 'group', nodeKey: instance.key, title, items }];
}

/** The questions of a Likert one after another; its rows are no more than the questions themselves. */
function readableScale(world: World, likert: Instance, sources: ReadableSources): readonly ReadableItem[] {
  const rows = likert.rows.filter((row) => !world.isRowHidden(row)).flatMap((row) => row.nodes);
  const items = [...likert.children, ...rows].flatMap((item) => readableItems(world, item, sources));
  return items.length === 0 ? [] : [{ kind: 'group', nodeKey: likert.key, title: componentLabel(world, likert), items }];
}

function readableRows(world: World, group: Instance, sources: ReadableSources): readonly ReadableItem[] {
  const rows = group.rows.filter((row) => !world.isRowHidden(row));
  return rows.map((row, position) => ({
    kind: 'group',
    nodeKey: `${group.key}-${row.context.index}`,
    title: rowTitle(world, row) ?? `${phrase('row', world.input.language)} ${position + 1}`,
    items: row.nodes.flatMap((instance) => readableItems(world, instance, sources)),
  }));
}

function pictureOf(world: World, instance: Instance): { readonly picture?: string } {
  if (instance.compiled.node.type !== 'Map') return {};
  const picture = drawingPicture(drawnIn(world, instance) ?? []);
  return picture === '' ? {} : { picture };
}

function readableAnswer(world: World, instance: Instance, sources: ReadableSources): ReadableItem {
  const paths = new Set(Object.values(instance.bindings).filter((path) => !isEmptyValue(world.model.read(path))));
  const facts = sources.facts.filter((fact) => paths.has(fact.path) && sameValue(fact.value, world.model.read(fact.path)));
  const fact = facts.reduce<RegisterFact | undefined>(
    (newest, next) => (newest && newest.retrievedAt >= next.retrievedAt ? newest : next),
    undefined,
  );
  const isUnconfirmed = sources.unconfirmed.some((value) => paths.has(value.path));
  return {
    kind: 'answer',
    nodeKey: instance.key,
    label: componentText(world, instance, 'summaryTitle') ?? componentLabel(world, instance),
    value: displayLines(world, instance).join('\n'),
    ...pictureOf(world, instance),
    ...(fact && !isUnconfirmed ? { source: fact.source, retrievedAt: fact.retrievedAt } : {}),
    ...(isUnconfirmed ? { unconfirmed: true } : {}),
  };
}

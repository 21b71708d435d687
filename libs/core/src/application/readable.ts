import type { Language } from '../definition/text.js';
import type { Evaluation } from './application.js';
import type { CompiledForm } from './compiled-form.js';
import { componentLabel, componentText } from './component-text.js';
import { displayLines } from './display-value.js';
import { worldOf } from './evaluated-world.js';
import type { Instance } from './instance-tree.js';
import { isEmptyValue, readPath } from './model-path.js';
import { rowTitle } from './node-states.js';
import { sameValue } from './same-value.js';
import type { ReadableApplication, ReadableItem, RegisterFact, UnconfirmedValue } from './submission.js';
import { resolveTextResource } from './text-resource.js';
import { phrase } from './words.js';
import type { World } from './world.js';

/** Where the answers came from, and the language to read them in. A submission is one. */
export interface ReadableSources {
  readonly facts: readonly RegisterFact[];
  readonly unconfirmed: readonly UnconfirmedValue[];
  readonly language: Language;
}

/** The application as a reader meets it: visible pages in order, the selection page among them, with every visible question. */
export function readableApplication(form: CompiledForm, evaluation: Evaluation, sources: ReadableSources): ReadableApplication {
  const world = worldOf(form, evaluation, sources.language);
  const text = (id: string) => resolveTextResource(id, sources.language, form, { model: world.model });
  return {
    title: text(form.definition.service.title),
    pages: world.tree.pages.flatMap(({ page, nodes }) => {
      if (world.isPageHidden(page)) return [];
      const items = nodes.flatMap((instance) => readableItems(world, instance, sources));
      return items.length === 0 ? [] : [{ id: page.id, title: text(`page.${page.id}`), items }];
    }),
  };
}

function readableItems(world: World, instance: Instance, sources: ReadableSources): readonly ReadableItem[] {
  if (world.isHidden(instance)) return [];
  const { key: nodeKey } = instance;
  switch (instance.compiled.node.type) {
    case 'Paragraph':
    case 'Alert':
    case 'Panel':
    case 'Link':
    case 'Divider':
    case 'Summary2':
      return [];
    case 'Heading':
      return [{ kind: 'heading', nodeKey, text: componentLabel(world, instance) }];
    case 'Group':
      return readableGroup(world, instance, sources);
    case 'RepeatingGroup':
      return [{ kind: 'group', nodeKey, title: componentLabel(world, instance), items: readableRows(world, instance, sources) }];
    case 'Text':
    case 'Number':
    case 'Date':
      return displayLines(world, instance).length === 0 ? [] : [readableAnswer(world, instance, sources)];
    default:
      return [readableAnswer(world, instance, sources)];
  }
}

function readableGroup(world: World, instance: Instance, sources: ReadableSources): readonly ReadableItem[] {
  const items = instance.children.flatMap((child) => readableItems(world, child, sources));
  const title = componentText(world, instance, 'title');
  if (title === undefined || items.length === 0) return items;
  return [{ kind: 'group', nodeKey: instance.key, title, items }];
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

function readableAnswer(world: World, instance: Instance, sources: ReadableSources): ReadableItem {
  const paths = new Set(Object.values(instance.bindings).filter((path) => !isEmptyValue(readPath(world.model, path))));
  const facts = sources.facts.filter((fact) => paths.has(fact.path) && sameValue(fact.value, readPath(world.model, fact.path)));
  const fact = facts.reduce<RegisterFact | undefined>(
    (newest, next) => (newest && newest.retrievedAt >= next.retrievedAt ? newest : next),
    undefined,
  );
  const isUnconfirmed = sources.unconfirmed.some((value) => paths.has(value.path));
  return {
    kind: 'answer',
    nodeKey: instance.key,
    label: componentLabel(world, instance),
    value: displayLines(world, instance).join('\n'),
    ...(fact && !isUnconfirmed ? { source: fact.source, retrievedAt: fact.retrievedAt } : {}),
    ...(isUnconfirmed ? { unconfirmed: true } : {}),
  };
}

import { addToList } from './add-to-list.js';
import type { ComponentNode } from './component.js';
import { idsInParts } from './container-parts.js';
import type { JsonSchema } from './definition.js';

/** Lets a copy stand where its original was written; see `Origins`. */
type Copy = <T extends object>(original: object, copy: T) => T;

const IN_PAGE = /^(\d+):(.+)$/;

/**
 * A layout in the form the rest of the product knows: what Altinn writes in short is written out.
 *
 * - A Likert over a list (`questions`, `answer`) becomes a group of the list's rows with one LikertItem.
 *   A Likert of named LikertItems lends them its scale.
 * - A RepeatingGroup whose children are put on pages (`"0:navn"`) gets plain children, and the pages beside them.
 * - An AddToList becomes a group with a component for each property of its list's items.
 * - Tabs, Cards and Grid, whose parts name what stands in them, get it as `children`.
 */
export function expandLayout(
  layout: readonly ComponentNode[],
  model: JsonSchema,
  copy: Copy = (_, made) => made,
): readonly ComponentNode[] {
  const scaleOf = new Map(layout.filter(({ type }) => type === 'Likert').flatMap((node) => (node.children ?? []).map((id) => [id, node])));
  return layout.flatMap((node): readonly ComponentNode[] => {
    if (node.type === 'Likert' && node.dataModelBindings?.['questions'] !== undefined) return likertRows(node, copy);
    if (node.type === 'AddToList') return addToList(node, model, copy);
    const likert = node.type === 'LikertItem' ? scaleOf.get(node.id) : undefined;
    if (likert) return [copy(node, { ...scale(likert), ...node })];
    const inside = idsInParts(node);
    if (inside) return [copy(node, { ...node, children: copy(node, inside) })];
    return [node.children?.some((id) => IN_PAGE.test(id)) ? onPages(node, copy) : node];
  });
}

function likertRows(node: ComponentNode, copy: Copy): readonly ComponentNode[] {
  const { questions = '', answer = '', ...bindings } = node.dataModelBindings ?? {};
  const { questions: title, questionDescriptions, questionHelpTexts, ...texts } = node.textResourceBindings ?? {};
  const { required, readOnly, ...group } = node;
  const id = `${node.id}-item`;
  const item: ComponentNode = {
    id,
    type: 'LikertItem',
    ...scale(node),
    ...(required === undefined ? {} : { required }),
    ...(readOnly === undefined ? {} : { readOnly }),
    textResourceBindings: copy(node.textResourceBindings ?? {}, {
      ...(title === undefined ? {} : { title }),
      ...(questionDescriptions === undefined ? {} : { description: questionDescriptions }),
      ...(questionHelpTexts === undefined ? {} : { help: questionHelpTexts }),
    }),
    dataModelBindings: copy(node.dataModelBindings ?? {}, { simpleBinding: answer }),
  };
  const rows: ComponentNode = {
    ...group,
    children: copy(node, [id]),
    textResourceBindings: copy(node.textResourceBindings ?? {}, texts),
    dataModelBindings: copy(node.dataModelBindings ?? {}, { ...bindings, group: questions }),
  };
  return [copy(node, rows), copy(node, item)];
}

type Scale = Pick<ComponentNode, 'optionsId' | 'options' | 'source' | 'optionFilter' | 'sortOrder'>;

function scale({ optionsId, options, source, optionFilter, sortOrder }: ComponentNode): Scale {
  return {
    ...(optionsId === undefined ? {} : { optionsId }),
    ...(options === undefined ? {} : { options }),
    ...(source === undefined ? {} : { source }),
    ...(optionFilter === undefined ? {} : { optionFilter }),
    ...(sortOrder === undefined ? {} : { sortOrder }),
  };
}

function onPages(node: ComponentNode, copy: Copy): ComponentNode {
  const written = node.children ?? [];
  const children = copy(
    written,
    written.map((child) => IN_PAGE.exec(child)?.[2] ?? child),
  );
  const childPages = Object.fromEntries(
    written.flatMap((child) => {
      const [, page, id] = IN_PAGE.exec(child) ?? [];
      return page === undefined || id === undefined ? [] : [[id, Number(page)] as const];
    }),
  );
  return copy(node, { ...node, children, childPages });
}

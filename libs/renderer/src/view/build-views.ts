import {
  dayLimit,
  isChoice,
  tagsFiles,
  takesFiles,
  timeLimit,
  type NodeReader,
  type NodeState,
  type PageState,
  type RegisterFact,
  type UnconfirmedValue,
} from '@sporvalg/core';

import { boundOnPage, opensByAnswer, type BoundOnPage } from './conditional.js';
import { groupEdit, rowCells, tableTexts } from './group-view.js';
import { contentOf, partTextsOf, printBreaksOf } from './node-content.js';
import type { FieldIssue, NodeView, OptionView, RowView } from './node-view.js';
import { shareUnchanged } from './share.js';
import { walk } from './walk.js';

/** What the views of a page are made from. */
export interface ViewSources {
  readonly reader: NodeReader;
  readonly issues: readonly FieldIssue[];
  /** Node keys whose issues may be shown; `all` after «Neste». */
  readonly shown: ReadonlySet<string> | 'all';
  readonly facts: readonly RegisterFact[];
  readonly unconfirmed: readonly UnconfirmedValue[];
  /** ISO day that `today`, `yesterday`, … count from. */
  readonly today: string;
}

/** Views that may serve again: of components whose words and choices depend on no answer. Kept from one change to the next. */
export type KeptViews = WeakMap<NodeState, KeptView>;

/** Not all it was made from: a view must not keep the whole application as it once was. */
interface KeptView extends Pick<ViewSources, 'facts' | 'unconfirmed' | 'today'> {
  readonly view: NodeView;
}

/** Makes components of a page ready to draw, each once however often it is asked for. */
export function createViews(page: PageState, sources: ViewSources, kept: KeptViews): (state: NodeState) => NodeView {
  const { facts, unconfirmed, today } = sources;
  const bound = onceAsked(() => boundOnPage(page));
  const issuesByNode = byNode(sources.issues);
  const built = new Map<NodeState, NodeView>();
  const build = (state: NodeState): NodeView => {
    const view = built.get(state) ?? keptView(state, sources, issuesByNode, kept) ?? viewOf(state, sources, bound, issuesByNode, build);
    built.set(state, view);
    if (sources.reader.isSteady(state.key)) kept.set(state, { view, facts, unconfirmed, today });
    return view;
  };
  return build;
}

function keptView(state: NodeState, sources: ViewSources, issuesByNode: IssuesByNode, kept: KeptViews): NodeView | undefined {
  const known = kept.get(state);
  if (!known || known.facts !== sources.facts || known.unconfirmed !== sources.unconfirmed) return undefined;
  if (known.today !== sources.today || known.view.place !== sources.reader.place(state.key)) return undefined;
  return areSame(known.view.issues, shownIssues(state.key, sources, issuesByNode)) ? known.view : undefined;
}

function areSame(some: readonly FieldIssue[], others: readonly FieldIssue[]): boolean {
  return some.length === others.length && some.every((issue, index) => shareUnchanged(issue, others[index]) === issue);
}

function shownIssues(key: string, { shown }: ViewSources, issuesByNode: IssuesByNode): readonly FieldIssue[] {
  const issues = issuesByNode.get(key) ?? NO_ISSUES;
  // With their words, and without what the words are made from.
  return (shown === 'all' || shown.has(key) ? issues : issues.filter((issue) => issue.severity !== 'error')).map((issue) => ({ ...issue }));
}

const NO_ISSUES: readonly FieldIssue[] = [];

function onceAsked<T extends object>(compute: () => T): () => T {
  let value: T | undefined;
  return () => (value ??= compute());
}

type IssuesByNode = ReadonlyMap<string, readonly FieldIssue[]>;

function byNode(issues: readonly FieldIssue[]): IssuesByNode {
  const map = new Map<string, FieldIssue[]>();
  for (const issue of issues) map.set(issue.nodeKey, [...(map.get(issue.nodeKey) ?? []), issue]);
  return map;
}

function viewOf(
  state: NodeState,
  sources: ViewSources,
  bound: () => BoundOnPage,
  issuesByNode: IssuesByNode,
  build: (state: NodeState) => NodeView,
): NodeView {
  const { key, node, bindings } = state;
  const { reader } = sources;
  const paths = new Set(Object.values(bindings));
  return {
    key,
    node,
    bindings,
    required: state.required,
    readOnly: state.readOnly,
    conditional: opensByAnswer(node, bound),
    texts: { ...partTextsOf(state, reader), ...textsOf(state, reader) },
    options: isChoice(node.type) || tagsFiles(node.type) ? optionsOf(state, reader) : [],
    listRows: node.type === 'List' ? reader.listRows(key) : [],
    tableTexts: tableTexts(node, (id) => reader.text(id, key)),
    edit: node.edit && groupEdit(node.edit, (name) => reader.property(key, name)),
    alertOnChange: reader.property(key, 'alertOnChange') === true,
    limits: {
      minDate: dayLimit(reader.property(key, 'minDate'), sources.today),
      maxDate: dayLimit(reader.property(key, 'maxDate'), sources.today),
      minTime: timeLimit(reader.property(key, 'minTime')),
      maxTime: timeLimit(reader.property(key, 'maxTime')),
      minFiles: optionalNumber(reader.property(key, 'minNumberOfAttachments')) ?? 0,
      maxFiles: optionalNumber(reader.property(key, 'maxNumberOfAttachments')) ?? (node.type === 'ImageUpload' ? 1 : undefined),
      minRows: optionalNumber(reader.property(key, 'minCount')) ?? 0,
      maxRows: optionalNumber(reader.property(key, 'maxCount')),
    },
    valueType: reader.modelType(key, 'simpleBinding'),
    display: shownValue(state, reader),
    issues: shownIssues(key, sources, issuesByNode),
    facts: sources.facts.filter((fact) => paths.has(fact.path)),
    unconfirmed: sources.unconfirmed.filter((value) => paths.has(value.path)),
    place: reader.place(key),
    files: takesFiles(node.type) ? reader.files(key) : [],
    promisedLater: reader.isPromisedLater(key),
    content: contentOf(state, sources),
    openByDefault: reader.property(key, 'openByDefault') === true,
    printBreaks: printBreaksOf(state, reader),
    children: state.children.filter((child) => !child.hidden).map(build),
    rows: rowsOf(state, reader, issuesByNode, build),
  };
}

function rowsOf(
  state: NodeState,
  reader: NodeReader,
  issuesByNode: IssuesByNode,
  build: (state: NodeState) => NodeView,
): readonly RowView[] {
  return state.rows
    .filter((row) => !row.hidden)
    .map((row) => ({
      index: row.index,
      rowId: row.rowId,
      title: row.title,
      nodes: row.nodes.filter((node) => !node.hidden).map(build),
      ...missingIn(row.nodes, reader, issuesByNode),
      cells: rowCells(state.node, row, reader),
    }));
}

function missingIn(nodes: readonly NodeState[], reader: NodeReader, issuesByNode: IssuesByNode): Pick<RowView, 'missing' | 'missingAt'> {
  const labels: string[] = [];
  let missingAt: string | undefined;
  walk(nodes, (state) => {
    if (!issuesByNode.get(state.key)?.some((issue) => issue.severity === 'error')) return;
    missingAt ??= state.key;
    labels.push(reader.boundText(state.key, 'title') ?? state.node.id);
  });
  return { missing: labels, missingAt };
}

function textsOf(state: NodeState, reader: NodeReader): Readonly<Record<string, string>> {
  const slots = Object.keys(state.node.textResourceBindings ?? {});
  return Object.fromEntries(
    slots.flatMap((slot) => {
      const text = reader.boundText(state.key, slot);
      return text === undefined ? [] : [[slot, text] as const];
    }),
  );
}

function optionsOf(state: NodeState, reader: NodeReader): readonly OptionView[] {
  return reader.options(state.key).map(({ value, label, description, helpText }) => ({ value, label, description, help: helpText }));
}

function displayOf(value: unknown): string | number | undefined {
  return typeof value === 'string' || typeof value === 'number' ? value : undefined;
}

function optionalNumber(value: unknown): number | undefined {
  const number = typeof value === 'string' && value !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

/** What a component that is only read shows. */
function shownValue({ key, node }: NodeState, reader: NodeReader): string | number | undefined {
  if (node.type === 'Option') return reader.shownChoice(key);
  if (node.type === 'Address' || node.type === 'List') return reader.display(key);
  return displayOf(reader.property(key, 'value'));
}

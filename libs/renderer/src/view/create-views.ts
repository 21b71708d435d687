import { batch, computed, effect, signal } from '@preact/signals-core';
import {
  dayLimit,
  isChoice,
  tagsFiles,
  takesFiles,
  timeLimit,
  type ApplicationInput,
  type ComponentNode,
  type Language,
  type NodeReader,
  type NodeState,
  type OpenReader,
  type RegisterFact,
  type RowState,
  type UnconfirmedValue,
} from '@sporvalg/core';

import { opensByAnswer, boundIn } from './conditional.js';
import { groupEdit, rowCells, tableTexts } from './group-view.js';
import { issueMessage } from './issue-message.js';
import { kept } from './kept.js';
import { contentOf, partTextsOf, printBreaksOf } from './node-content.js';
import type { FieldIssue, NodeView, OptionView, RowView } from './node-view.js';
import { shareUnchanged } from './share.js';
import { walk } from './walk.js';

/** What views are made from beside the application itself. */
export interface ViewSettings {
  /** Node keys whose issues may be shown; `all` after «Neste». */
  readonly shown: ReadonlySet<string> | 'all';
  readonly facts: readonly RegisterFact[];
  readonly unconfirmed: readonly UnconfirmedValue[];
}

/** Components of a page of an open application, ready to draw. */
export interface Views {
  /** Each view, and each part of it, is the same object for as long as nothing about it has changed. */
  of(nodes: readonly NodeState[], settings: ViewSettings): readonly NodeView[];
  /** Keeps what was asked for last up to date until what is returned is called: what has not changed is then known without being looked into. */
  follow(): () => void;
}

/** What a view is made from; whoever computes with a part follows it. */
interface Sources extends Pick<ViewSettings, 'facts' | 'unconfirmed'> {
  readonly reader: OpenReader;
  readonly language: Language;
  /** ISO day that `today`, `yesterday`, … count from. */
  readonly today: string;
  isShown(state: NodeState): boolean;
  factsAt(state: NodeState): readonly RegisterFact[];
  unconfirmedAt(state: NodeState): readonly UnconfirmedValue[];
  isConditional(node: ComponentNode): boolean;
  viewOf(state: NodeState): NodeView;
  rowOf(row: RowState, group: ComponentNode): RowView;
}

/** @param layout the components of the page, to tell which of them open others */
export function createViews(
  reader: OpenReader,
  { language, today }: Pick<ApplicationInput, 'language' | 'today'>,
  layout: readonly ComponentNode[],
): Views {
  const asked = signal<readonly NodeState[]>([]);
  const shown = signal<ViewSettings['shown']>(new Set<string>());
  const facts = signal<readonly RegisterFact[]>([]);
  const unconfirmed = signal<readonly UnconfirmedValue[]>([]);
  const bound = boundIn(layout);
  const before = new Map<string, NodeView>();
  const sources: Sources = {
    reader,
    language,
    today,
    get facts() {
      return facts.value;
    },
    get unconfirmed() {
      return unconfirmed.value;
    },
    isShown: kept(({ key }: NodeState) => shown.value === 'all' || shown.value.has(key)),
    factsAt: kept((state: NodeState) => boundBy(state, facts.value)),
    unconfirmedAt: kept((state: NodeState) => boundBy(state, unconfirmed.value)),
    isConditional: kept((node: ComponentNode) => opensByAnswer(node, bound)),
    viewOf: kept((state: NodeState) => {
      const view = shareUnchanged(before.get(state.key), nodeView(state, sources));
      before.set(state.key, view);
      return view;
    }),
    rowOf: kept((row: RowState, group: ComponentNode) => rowView(row, group, sources)),
  };
  const views = computed(() => asked.value.map(sources.viewOf));
  return {
    of(nodes, settings) {
      batch(() => {
        asked.value = nodes;
        shown.value = settings.shown;
        facts.value = settings.facts;
        unconfirmed.value = settings.unconfirmed;
      });
      return views.value;
    },
    follow: () => effect(() => void views.value),
  };
}

/** Those about what the component binds. */
function boundBy<T extends { readonly path: string }>({ bindings }: NodeState, all: readonly T[]): readonly T[] {
  const paths = Object.values(bindings);
  const found = all.filter(({ path }) => paths.includes(path));
  return found.length === 0 ? (NONE as readonly T[]) : found;
}

const NONE: readonly never[] = [];

/** With their words, and without what the words are made from. */
function shownIssues(state: NodeState, { reader, language, isShown }: Sources): readonly FieldIssue[] {
  return reader
    .issues(state.key)
    .filter(({ severity }) => severity !== 'error' || isShown(state))
    .map((issue) => {
      const { code, severity, pageId, nodeKey, path, fileId } = issue;
      return { code, severity, pageId, nodeKey, path, fileId, message: issueMessage(issue, reader, language) };
    });
}

function nodeView(state: NodeState, sources: Sources): NodeView {
  const { key, node, bindings } = state;
  const { reader } = sources;
  return {
    key,
    node,
    bindings,
    required: state.required,
    readOnly: state.readOnly,
    conditional: sources.isConditional(node),
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
    issues: shownIssues(state, sources),
    facts: sources.factsAt(state),
    unconfirmed: sources.unconfirmedAt(state),
    place: reader.place(key),
    files: takesFiles(node.type) ? reader.files(key) : [],
    promisedLater: reader.isPromisedLater(key),
    content: contentOf(state, sources),
    openByDefault: reader.property(key, 'openByDefault') === true,
    printBreaks: printBreaksOf(state, reader),
    children: state.children.filter((child) => !child.hidden).map(sources.viewOf),
    rows: state.rows.filter((row) => !row.hidden).map((row) => sources.rowOf(row, node)),
  };
}

function rowView(row: RowState, group: ComponentNode, sources: Sources): RowView {
  return {
    index: row.index,
    rowId: row.rowId,
    title: row.title,
    nodes: row.nodes.filter((node) => !node.hidden).map(sources.viewOf),
    ...missingIn(row.nodes, sources.reader),
    cells: rowCells(group, row, sources.reader),
  };
}

function missingIn(nodes: readonly NodeState[], reader: OpenReader): Pick<RowView, 'missing' | 'missingAt'> {
  const labels: string[] = [];
  let missingAt: string | undefined;
  walk(nodes, (state) => {
    if (!reader.issues(state.key).some((issue) => issue.severity === 'error')) return;
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

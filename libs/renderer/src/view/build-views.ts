import type { AttachmentInfo, NodeReader, NodeState, PageState, RegisterFact, UnconfirmedValue } from '@sporvalg/core';

import { boundOnPage, opensByAnswer } from './conditional.js';
import type { FieldIssue, NodeView, OptionView, RowView } from './node-view.js';
import { walk } from './walk.js';

/** What the views of a page are made from. */
export interface ViewSources {
  readonly reader: NodeReader;
  readonly issues: readonly FieldIssue[];
  /** Node keys whose issues may be shown; `all` after «Neste». */
  readonly shown: ReadonlySet<string> | 'all';
  readonly facts: readonly RegisterFact[];
  readonly unconfirmed: readonly UnconfirmedValue[];
  readonly promisedLater: readonly string[];
  readonly filesOf: (nodeKey: string) => readonly AttachmentInfo[];
  /** ISO day that `today`, `yesterday`, … count from. */
  readonly today: string;
}

/** The visible components of a page, ready to draw. */
export function buildViews(page: PageState, sources: ViewSources): readonly NodeView[] {
  const bound = boundOnPage(page);
  const issuesByNode = byNode(sources.issues);
  const build = (state: NodeState): NodeView => viewOf(state, sources, bound, issuesByNode, build);
  return page.nodes.filter((state) => !state.hidden).map(build);
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
  bound: ReturnType<typeof boundOnPage>,
  issuesByNode: IssuesByNode,
  build: (state: NodeState) => NodeView,
): NodeView {
  const { key, node, bindings } = state;
  const { reader, shown } = sources;
  const paths = new Set(Object.values(bindings));
  const issues = issuesByNode.get(key) ?? [];
  return {
    key,
    node,
    bindings,
    required: state.required,
    readOnly: state.readOnly,
    conditional: opensByAnswer(node, bound),
    texts: textsOf(state, reader),
    options: hasOptions(state) ? optionsOf(state, reader) : [],
    limits: {
      minDate: dayLimit(reader.property(key, 'minDate'), sources.today),
      maxDate: dayLimit(reader.property(key, 'maxDate'), sources.today),
      minFiles: optionalNumber(reader.property(key, 'minNumberOfAttachments')) ?? 0,
      maxFiles: optionalNumber(reader.property(key, 'maxNumberOfAttachments')),
    },
    valueType: reader.modelType(key, 'simpleBinding'),
    display: displayOf(reader.property(key, 'value')),
    issues: shown === 'all' || shown.has(key) ? issues : issues.filter((issue) => issue.severity !== 'error'),
    facts: sources.facts.filter((fact) => paths.has(fact.path)),
    unconfirmed: sources.unconfirmed.filter((value) => paths.has(value.path)),
    files: node.type === 'FileUpload' ? sources.filesOf(key) : [],
    promisedLater: sources.promisedLater.includes(key),
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
      missing: missingIn(row.nodes, reader, issuesByNode),
    }));
}

function missingIn(nodes: readonly NodeState[], reader: NodeReader, issuesByNode: IssuesByNode): readonly string[] {
  const labels: string[] = [];
  walk(nodes, (state) => {
    if (issuesByNode.get(state.key)?.some((issue) => issue.severity === 'error'))
      labels.push(reader.boundText(state.key, 'title') ?? state.node.id);
  });
  return labels;
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

function hasOptions({ node }: NodeState): boolean {
  return node.type === 'RadioButtons' || node.type === 'Checkboxes' || node.type === 'Dropdown';
}

function optionsOf(state: NodeState, reader: NodeReader): readonly OptionView[] {
  const read = (id: string | undefined) => (id === undefined ? undefined : (reader.text(id, state.key) ?? id));
  return reader.options(state.key).map((option) => ({
    value: option.value,
    label: read(option.label) ?? '',
    description: read(option.description),
    help: read(option.helpText),
  }));
}

function displayOf(value: unknown): string | number | undefined {
  return typeof value === 'string' || typeof value === 'number' ? value : undefined;
}

function optionalNumber(value: unknown): number | undefined {
  const number = typeof value === 'string' && value !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

const DAY_WORDS: Readonly<Record<string, (day: Date) => void>> = {
  today: () => undefined,
  yesterday: (day) => day.setUTCDate(day.getUTCDate() - 1),
  tomorrow: (day) => day.setUTCDate(day.getUTCDate() + 1),
  oneYearAgo: (day) => day.setUTCFullYear(day.getUTCFullYear() - 1),
  oneYearFromNow: (day) => day.setUTCFullYear(day.getUTCFullYear() + 1),
};

/** Altinn's words for days, counted from today, or an ISO day as it stands. */
function dayLimit(value: unknown, today: string): string | undefined {
  if (typeof value !== 'string' || value === '') return undefined;
  const move = DAY_WORDS[value];
  if (!move) return value.slice(0, 10);
  const day = new Date(`${today}T00:00:00Z`);
  move(day);
  return day.toISOString().slice(0, 10);
}

import { definedProfileFor } from '../archive-plan/profile.js';
import type { EffectiveDefinition, ServiceDefinition } from '../definition/definition.js';
import type { Example } from '../definition/example.js';
import { firstOutcome } from '../tracks/decide-tracks.js';
import type { Evaluation, NodeState } from './application.js';
import { runChecks } from './checks.js';
import { exampleSubmission } from './example-application.js';
import { worldOf } from './evaluated-world.js';
import { genericPath, isEmptyValue, readPath } from './model-path.js';
import { formOf } from './submission-world.js';
import { takesFiles } from '../definition/component-kinds.js';

export const COVERED_KINDS = ['track', 'page', 'field', 'outcome', 'validation', 'calculation', 'check', 'archive-profile'] as const;

export type CoveredKind = (typeof COVERED_KINDS)[number];

/** One part of a definition that an example can meet. */
export interface CoveredPart {
  readonly kind: CoveredKind;
  /** Id, or for a rule without one what it is about: path, text id, tracks. */
  readonly name: string;
  /** The part itself, as read from its file. */
  readonly part: object;
  readonly met: boolean;
}

/** An example as it was judged. */
export interface ExampleTrace {
  readonly effective: EffectiveDefinition;
  readonly example: Example;
  readonly evaluation: Evaluation;
}

/**
 * Which parts of a service its examples meet, in the order of {@link COVERED_KINDS}.
 *
 * A track is met when it is active; a page when it is shown; a field when it is shown with an answer or
 * a file; an outcome when the answers lead to it and the municipality offers what it leads to; a
 * validation when it strikes, which it can in a visible place only; a calculation when its value is sent;
 * a check when it fails, also where an error would stop the application before the check; an archive
 * profile when it would archive an application that can be sent.
 */
export function exampleCoverage(definition: ServiceDefinition, traces: readonly ExampleTrace[]): readonly CoveredPart[] {
  const met = new Map(COVERED_KINDS.map((kind) => [kind, new Set<unknown>()]));
  for (const trace of traces) {
    for (const [kind, mark] of marksOf(trace)) met.get(kind)?.add(mark);
  }
  return partsOf(definition).map(({ mark, ...part }) => ({ ...part, met: met.get(part.kind)?.has(mark) ?? false }));
}

type Mark = readonly [kind: CoveredKind, mark: unknown];

interface Part extends Omit<CoveredPart, 'met'> {
  /** What a trace calls the part: the rule itself, or the id of what a municipality gets a copy of. */
  readonly mark: unknown;
}

function partsOf({ service, pages, validations, calculations, checks, archive }: ServiceDefinition): readonly Part[] {
  const { outcomes } = service.trackSelection;
  const nodes = Object.values(pages).flatMap(({ layout }) => layout);
  const fields = nodes.filter(({ type, dataModelBindings }) => takesFiles(type) || Object.keys(dataModelBindings ?? {}).length > 0);
  return [
    ...service.tracks.map((part): Part => ({ kind: 'track', name: part.id, mark: part.id, part })),
    ...Object.values(pages).map((part): Part => ({ kind: 'page', name: part.id, mark: part.id, part })),
    ...fields.map((part): Part => ({ kind: 'field', name: part.id, mark: part.id, part })),
    ...outcomes.map((part): Part => ({ kind: 'outcome', name: 'guidance' in part ? part.guidance : part.reason, mark: part, part })),
    ...validations.map((part): Part => ({ kind: 'validation', name: ruleName(part), mark: ruleName(part), part })),
    ...calculations.map((part): Part => ({ kind: 'calculation', name: part.path, mark: part.path, part })),
    ...checks.map((part): Part => ({ kind: 'check', name: part.id, mark: part.id, part })),
    ...archive.profiles.map((part): Part => ({ kind: 'archive-profile', name: part.tracks.join('+'), mark: part, part })),
  ];
}

/** Two rules with the same message at the same place are one to the citizen. */
function ruleName({ path, message }: { readonly path: string; readonly message: string }): string {
  return `${path} ${message}`;
}

function marksOf(trace: ExampleTrace): readonly Mark[] {
  const { effective, evaluation } = trace;
  const { tracks, pages, issues, payload } = evaluation;
  const shown = pages.filter(({ hidden }) => !hidden);
  const struck = issues.filter(({ code }) => code === 'expression');
  const calculated = effective.calculations.filter(({ path }) => isSent(payload, path));
  return [
    ...tracks.map((id): Mark => ['track', id]),
    ...shown.map(({ id }): Mark => ['page', id]),
    ...shown.flatMap(({ nodes }) => answeredNodes(nodes, evaluation)).map((id): Mark => ['field', id]),
    ...outcomeMarks(trace),
    ...struck.map(({ path, text }): Mark => ['validation', ruleName({ path: genericPath(path ?? ''), message: text.key })]),
    ...calculated.map(({ path }): Mark => ['calculation', path]),
    ...submissionMarks(trace),
  ];
}

function answeredNodes(nodes: readonly NodeState[], evaluation: Evaluation): readonly string[] {
  const { attachments, promisedLater } = evaluation.input;
  const files = new Set([...attachments.map(({ nodeKey }) => nodeKey), ...promisedLater]);
  const visit = ({ key, node, hidden, bindings, children, rows }: NodeState): readonly string[] => {
    if (hidden) return [];
    const isAnswered = files.has(key) || Object.values(bindings).some((path) => !isEmptyValue(readPath(evaluation.answers, path)));
    const inside = [...children, ...rows.filter((row) => !row.hidden).flatMap((row) => row.nodes)];
    return [...(isAnswered ? [node.id] : []), ...inside.flatMap(visit)];
  };
  return nodes.flatMap(visit);
}

/** Whether some value of a path without row numbers is in what is sent. */
function isSent(payload: unknown, path: string): boolean {
  const [head = '', ...tail] = path.split('.');
  const value = readPath(payload, head);
  if (tail.length === 0) return !isEmptyValue(value);
  const inner = tail.join('.');
  return Array.isArray(value) ? value.some((row) => isSent(row, inner)) : isSent(value, inner);
}

function outcomeMarks({ effective, evaluation }: ExampleTrace): readonly Mark[] {
  const { decision } = evaluation;
  if (decision.kind === 'open' || (decision.kind === 'tracks' && decision.overruled)) return [];
  const outcome = firstOutcome(worldOf(formOf(effective), evaluation));
  return outcome ? [['outcome', outcome]] : [];
}

function submissionMarks({ effective, example, evaluation }: ExampleTrace): readonly Mark[] {
  if (evaluation.tracks.length === 0) return [];
  const submission = exampleSubmission(effective, example, evaluation);
  const failed = runChecks(effective, submission).filter(({ status }) => status === 'feil' || status === 'advarsel');
  const canBeSent = evaluation.issues.every(({ severity }) => severity !== 'error');
  const profile = canBeSent ? definedProfileFor(effective, submission) : undefined;
  return [...failed.map(({ id }): Mark => ['check', id]), ...(profile ? [['archive-profile', profile] as const] : [])];
}

import type { ApplicationInput, Evaluation, Issue, NodeState, PageState, SchemaValidator, TrackDecision } from './application.js';
import type { CompiledForm } from './compiled-form.js';
import { keepWorld } from './evaluated-world.js';
import { nodeKey } from './instance-tree.js';
import { judgeAttachments } from './issues/attachments.js';
import { judgeExpressions } from './issues/expressions.js';
import { createIssueLog } from './issues/issue-log.js';
import { createJudged, type Judged } from './issues/judged.js';
import { judgeRequired } from './issues/required.js';
import { judgeRows } from './issues/rows.js';
import { judgeSchema } from './issues/schema.js';
import { pageStates } from './node-states.js';
import { buildPayload } from './payload.js';
import { settle } from './settle.js';
import type { World } from './world.js';

/**
 * The verdict on an application: tracks, what is shown, what is missing or wrong, and what would be sent.
 * Pure and deterministic: browser and server give the same verdict on the same input.
 *
 * @param schema judges the payload against the service's data model; left out, that judgement is left out
 * @throws nothing of its own: faults in the definition are listed in `faults`
 */
export function evaluateApplication(form: CompiledForm, input: ApplicationInput, schema?: SchemaValidator): Evaluation {
  const { world, decision, answers } = settle(form, input);
  const pages = pageStates(world);
  const payload = buildPayload(world);
  const required = requiredKeys(pages);

  const log = createIssueLog();
  const judged = createJudged(world, payload, log, (instance) => required.has(instance.key));
  judgeRequired(judged, decision.kind === 'open' ? decision.nextQuestion : undefined);
  if (schema) judgeSchema(judged, schema);
  judgeExpressions(judged);
  judgeAttachments(judged);
  judgeRows(judged);

  const sent = sentUploads(judged);
  const evaluation: Evaluation = {
    input,
    decision,
    tracks: world.tracks,
    pages,
    issues: [...trackIssues(world, decision), ...log.inOrder(world.tree.all)],
    answers,
    payload: payload.values,
    attachments: input.attachments.flatMap((file) => {
      const upload = sent.get(file.nodeKey);
      return upload ? [{ ...file, nodeKey: upload.key }] : [];
    }),
    promisedLater: input.promisedLater.flatMap((key) => {
      const upload = sent.get(key);
      return upload?.allowLater ? [upload.key] : [];
    }),
    faults: world.faults.list(),
  };
  keepWorld(evaluation, world);
  return evaluation;
}

/** Visible FileUploads by their key in the answers, with their key in the payload; those in rows left out are not sent. */
function sentUploads({ visible, payload }: Judged): ReadonlyMap<string, { readonly key: string; readonly allowLater: boolean }> {
  const uploads = visible.filter(({ compiled }) => compiled.node.type === 'FileUpload');
  return new Map(
    uploads.flatMap(({ compiled, key, row }) => {
      const place = row ? payload.toPayloadPath(row.rowPath) : '';
      if (place === undefined) return [];
      const indices = [...place.matchAll(/\[(\d+)\]/g)].map((match) => Number(match[1]));
      return [[key, { key: nodeKey(compiled.node.id, indices), allowLater: compiled.node.allowLater === true }] as const];
    }),
  );
}

function requiredKeys(pages: readonly PageState[]): ReadonlySet<string> {
  const keys = new Set<string>();
  const visit = (node: NodeState) => {
    if (node.required) keys.add(node.key);
    node.children.forEach(visit);
    node.rows.forEach((row) => row.nodes.forEach(visit));
  };
  pages.forEach((page) => page.nodes.forEach(visit));
  return keys;
}

/** An application without a track cannot be sent: `track.open` at the question to answer, `track.guidance` where the answer is not to apply. */
function trackIssues({ form }: World, decision: TrackDecision): readonly Issue[] {
  const { page } = form.definition.service.trackSelection;
  if (decision.kind === 'open') return [issue('track.open', page, decision.nextQuestion)];
  return decision.kind === 'guidance' ? [issue('track.guidance', page, '')] : [];
}

function issue(code: 'track.open' | 'track.guidance', pageId: string, nodeKey: string): Issue {
  return { code, severity: 'error', pageId, nodeKey, path: undefined, text: { key: `error.${code}` } };
}

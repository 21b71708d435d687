import type { ApplicationInput, Evaluation, Issue, SchemaValidator } from './application.js';
import type { CompiledForm } from './compiled-form.js';
import { keepWorld } from './evaluated-world.js';
import { nodeKey } from './instance-tree.js';
import { createIssuesAt, type IssuesAt } from './issues/issues-at.js';
import { rulePlaces } from './issues/rule-places.js';
import { recordUnboundFaults } from './issues/schema.js';
import { buildPayload, type Payload } from './payload.js';
import { places } from './places.js';
import { createWorld, type World } from './world.js';
import { takesFiles } from '../definition/component-kinds.js';

/**
 * The verdict on an application: tracks, what is shown, what is missing or wrong, and what would be sent.
 * Pure and deterministic: browser and server give the same verdict on the same input.
 *
 * @param schema judges answers against the service's data model; left out, that judgement is left out
 * @throws nothing of its own: faults in the definition are listed in `faults`
 */
export function evaluateApplication(form: CompiledForm, input: ApplicationInput, schema?: SchemaValidator): Evaluation {
  const world = createWorld(form, input);
  const issuesAt = createIssuesAt(world, () => schema);
  return verdictOf(world, input, judgementOf(world, issuesAt), schema);
}

/** What a verdict says of components and pages, each as it was while nothing about it has changed. */
export type Judgement = Pick<Evaluation, 'pages' | 'issues'>;

export function judgementOf(world: World, issuesAt: IssuesAt): Judgement {
  const { pages, all } = world.tree;
  return { pages: pages.map(({ page }) => world.pageState(page)), issues: all.flatMap(issuesAt) };
}

/** The verdict on an application as it stands; of what has not changed since the last one nothing is computed again. */
export function verdictOf(world: World, input: ApplicationInput, judgement: Judgement, schema: SchemaValidator | undefined): Evaluation {
  const { form, faults, decision } = world;
  if (schema) recordUnboundFaults(world, schema);
  for (const { validation } of rulePlaces(form).withoutPlace) faults.add('validation.unbound', places.validation(validation.path));
  const sent = sentLater(world);
  const evaluation: Evaluation = {
    input,
    decision,
    tracks: world.tracks,
    pages: judgement.pages,
    issues: [...trackIssues(world), ...judgement.issues],
    answers: world.model.kept(),
    get payload() {
      return sent().payload;
    },
    get attachments() {
      return sent().attachments;
    },
    get promisedLater() {
      return sent().promisedLater;
    },
    faults: faults.list(),
  };
  keepWorld(evaluation, world);
  return evaluation;
}

type Sent = Pick<Evaluation, 'payload' | 'attachments' | 'promisedLater'>;

/** What would be sent, made when it is asked for: most verdicts are given on something that is still being written. */
function sentLater(world: World): () => Sent {
  const judged = { ...world.input };
  const stands = ({ answers, attachments, promisedLater, chosenTracks }: ApplicationInput) =>
    answers === judged.answers &&
    attachments === judged.attachments &&
    promisedLater === judged.promisedLater &&
    chosenTracks === judged.chosenTracks;
  let sent: Sent | undefined;
  // Whoever asks when more has been written gets what was judged, from a world of its own.
  return () => (sent ??= sentFrom(stands(world.input) ? world : createWorld(world.form, judged)));
}

function sentFrom(world: World): Sent {
  const payload = buildPayload(world);
  const uploads = sentUploads(world, payload);
  return {
    payload: payload.values,
    attachments: world.input.attachments.flatMap((file) => {
      const upload = uploads.get(file.nodeKey);
      return upload ? [{ ...file, nodeKey: upload.key }] : [];
    }),
    promisedLater: world.input.promisedLater.flatMap((key) => {
      const upload = uploads.get(key);
      return upload?.allowLater ? [upload.key] : [];
    }),
  };
}

/** Visible FileUploads by their key in the answers, with their key in the payload; those in rows left out are not sent. */
function sentUploads(world: World, payload: Payload): ReadonlyMap<string, { readonly key: string; readonly allowLater: boolean }> {
  const uploads = world.tree.all.filter((instance) => takesFiles(instance.compiled.node.type) && !world.isHidden(instance));
  return new Map(
    uploads.flatMap(({ compiled, key, row }) => {
      const place = row ? payload.toPayloadPath(row.rowPath) : '';
      if (place === undefined) return [];
      const indices = [...place.matchAll(/\[(\d+)\]/g)].map((match) => Number(match[1]));
      return [[key, { key: nodeKey(compiled.node.id, indices), allowLater: compiled.node.allowLater === true }] as const];
    }),
  );
}

/** An application without a track cannot be sent: `track.open` at the question to answer, `track.guidance` where the answer is not to apply. */
export function trackIssues({ form, decision }: World): readonly Issue[] {
  const { page } = form.definition.service.trackSelection;
  if (decision.kind === 'open') return [issue('track.open', page, decision.nextQuestion)];
  return decision.kind === 'guidance' ? [issue('track.guidance', page, '')] : [];
}

function issue(code: 'track.open' | 'track.guidance', pageId: string, nodeKey: string): Issue {
  return { code, severity: 'error', pageId, nodeKey, path: undefined, text: { key: `error.${code}` } };
}

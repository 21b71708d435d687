import type { EffectiveDefinition } from '../definition/definition.js';
import type { Example, NamedExample } from '../definition/example.js';
import { planArchive } from '../archive-plan/plan-archive.js';
import type { ApplicationInput, Evaluation, SchemaValidator } from './application.js';
import { archiveReading } from './archive-reading.js';
import { runChecks } from './checks.js';
import { evaluateApplication } from './evaluate-application.js';
import { confirmFacts } from './facts.js';
import { readPath } from './model-path.js';
import { sameValue } from './same-value.js';
import { formOf } from './submission-world.js';
import type { Submission } from './submission.js';

export interface ExampleResult {
  readonly name: string;
  readonly passed: boolean;
  /** Plain sentences in Norwegian, with what was expected and what came. */
  readonly failures: readonly string[];
}

/**
 * Runs a whole application through the core and compares with what the example expects. Errors must be
 * exactly those expected; of the rest only what the example names is compared.
 *
 * @param effective the service in the example's municipality on the example's day
 */
export function runExample(
  effective: EffectiveDefinition,
  named: Pick<NamedExample, 'name' | 'example'>,
  schema: SchemaValidator,
): ExampleResult {
  const { name, example } = named;
  const evaluation = evaluateExample(effective, example, schema);
  const failures = [
    ...decisionFailures(example, evaluation),
    ...pageFailures(example, evaluation),
    ...errorFailures(example, evaluation),
    ...valueFailures(example, evaluation),
    ...evaluation.faults.map((fault) => `Feil i definisjonen: ${fault.place} (${fault.code}).`),
    ...checkFailures(effective, example, evaluation),
    ...archiveFailures(effective, example, evaluation),
  ];
  return { name, passed: failures.length === 0, failures };
}

/** The verdict on an example's application. */
export function evaluateExample(effective: EffectiveDefinition, example: Example, schema?: SchemaValidator): Evaluation {
  const input: ApplicationInput = {
    answers: example.answers,
    ...(example.chosenTracks ? { chosenTracks: example.chosenTracks } : {}),
    attachments: example.attachments.map((file, index) => ({ id: exampleId(index + 1), ...file })),
    promisedLater: example.promisedLater ?? [],
    applicant: { type: example.applicant.type, name: example.applicant.name },
    language: example.language,
    today: example.today,
  };
  return evaluateApplication(formOf(effective), input, schema);
}

/** The submission an example would become, with made-up ids; sent at noon on the example's day. */
export function exampleSubmission(effective: EffectiveDefinition, example: Example, evaluation: Evaluation): Submission {
  const { facts, unconfirmed } = confirmFacts(formOf(effective), evaluation, example.facts ?? [], example.unconfirmed ?? []);
  return {
    id: exampleId(0),
    reference: `SPV-${example.today.slice(0, 4)}-000001`,
    serviceId: effective.service.id,
    definitionVersion: effective.service.version,
    definitionHash: effective.hash,
    municipalityNumber: effective.municipality.number,
    tracks: evaluation.tracks,
    applicant: {
      personId: '',
      personName: example.applicant.name,
      ...example.submitter,
      type: example.applicant.type,
      name: example.applicant.name,
    },
    language: example.language,
    answers: evaluation.payload,
    attachments: evaluation.attachments.map((file) => ({ ...file, sha256: '0'.repeat(64) })),
    promisedLater: evaluation.promisedLater,
    facts,
    unconfirmed,
    submittedAt: `${example.today}T11:00:00.000Z`,
  };
}

function exampleId(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

function decisionFailures({ expect }: Example, { decision, tracks }: Evaluation): readonly string[] {
  const came =
    decision.kind === 'guidance'
      ? `veiledningen «${decision.text}»`
      : decision.kind === 'open'
        ? `ubesvart «${decision.nextQuestion}»`
        : `sporene ${list(tracks)}`;
  if (expect.guidance !== undefined && !(decision.kind === 'guidance' && decision.text === expect.guidance))
    return [`Sporvalget skulle ende i veiledningen «${expect.guidance}», men ga ${came}.`];
  if (expect.tracks !== undefined && list([...expect.tracks].sort()) !== list([...tracks].sort()))
    return [`Sporvalget skulle gi sporene ${list(expect.tracks)}, men ga ${came}.`];
  return [];
}

function pageFailures({ expect }: Example, { pages }: Evaluation): readonly string[] {
  if (expect.visiblePages === undefined) return [];
  const visible = list(pages.filter((page) => !page.hidden).map((page) => page.id));
  return visible === list(expect.visiblePages) ? [] : [`Synlige sider skulle være ${list(expect.visiblePages)}, men er ${visible}.`];
}

function errorFailures({ expect }: Example, { issues }: Evaluation): readonly string[] {
  // An example that expects guidance expects not to be sent; it need not say so twice.
  const errors = issues.filter(
    (issue) => issue.severity === 'error' && !(issue.code === 'track.guidance' && expect.guidance !== undefined),
  );
  const unmatched = [...errors];
  const missing = expect.errors.filter((wanted) => {
    const index = unmatched.findIndex(
      (issue) =>
        issue.code === wanted.code &&
        (wanted.path === undefined || issue.path === wanted.path) &&
        (wanted.nodeKey === undefined || issue.nodeKey === wanted.nodeKey),
    );
    if (index === -1) return true;
    unmatched.splice(index, 1);
    return false;
  });
  return [
    ...missing.map(
      (wanted) =>
        `Feilen ${[wanted.code, wanted.path, wanted.nodeKey].filter((part) => part !== undefined).join(' ')} skulle komme, men kom ikke.`,
    ),
    ...unmatched.map(
      (issue) =>
        `Feilen ${[issue.code, issue.path, issue.nodeKey].filter((part) => part !== undefined).join(' ')} kom, men var ikke ventet.`,
    ),
  ];
}

function valueFailures({ expect }: Example, { payload }: Evaluation): readonly string[] {
  const calculated = Object.entries(expect.calculations ?? {}).flatMap(([path, wanted]) => {
    const value = readPath(payload, path);
    return sameValue(value, wanted)
      ? []
      : [`${path} skulle bli ${JSON.stringify(wanted)}, men ble ${JSON.stringify(value) ?? 'ikke regnet ut'}.`];
  });
  const unwanted = (expect.payloadHasNot ?? []).filter((path) => readPath(payload, path) !== undefined);
  return [...calculated, ...unwanted.map((path) => `${path} skulle ikke sendes, men er med.`)];
}

function checkFailures(effective: EffectiveDefinition, example: Example, evaluation: Evaluation): readonly string[] {
  const expected = Object.entries(example.expect.checks ?? {});
  if (expected.length === 0) return [];
  const statuses = new Map(runChecks(effective, exampleSubmission(effective, example, evaluation)).map(({ id, status }) => [id, status]));
  return expected.flatMap(([id, wanted]) => {
    const status = statuses.get(id);
    return status === wanted
      ? []
      : [`Kontrollen «${id}» skulle gi ${wanted}, men ${status === undefined ? 'gjelder ikke her' : `ga ${status}`}.`];
  });
}

function archiveFailures(effective: EffectiveDefinition, example: Example, evaluation: Evaluation): readonly string[] {
  const { archive } = example.expect;
  if (!archive) return [];
  try {
    const plan = planArchive(effective, exampleSubmission(effective, example, evaluation), archiveReading(formOf(effective), evaluation));
    return [
      ...titleFailure('Saksmappen', archive.saksmappe, plan.saksmappe.tittel),
      ...titleFailure('Journalposten', archive.journalpost, plan.journalpost.tittel),
    ];
  } catch (error) {
    return [`Arkivplanen kunne ikke lages: ${error instanceof Error ? error.message : String(error)}`];
  }
}

function titleFailure(what: string, wanted: string | undefined, title: string): readonly string[] {
  return wanted === undefined || wanted === title ? [] : [`${what} skulle hete «${wanted}», men heter «${title}».`];
}

function list(names: readonly string[]): string {
  return names.length === 0 ? '(ingen)' : names.join(', ');
}

import type { ArchivePlan } from '../archive-plan/archive-plan.js';
import { planArchive } from '../archive-plan/plan-archive.js';
import type { EffectiveDefinition } from '../definition/definition.js';
import type { Example, ExpectedIssue } from '../definition/example.js';
import type { Evaluation, Issue } from './application.js';
import { archiveReading } from './archive-reading.js';
import { runChecks } from './checks.js';
import { exampleSubmission } from './example-application.js';
import { readPath } from './model-path.js';
import { sameValue } from './same-value.js';
import { formOf } from './submission-world.js';

/** Where an application came out otherwise than its example expects: plain sentences in Norwegian, none when all is as expected. */
export function exampleFailures(effective: EffectiveDefinition, example: Example, evaluation: Evaluation): readonly string[] {
  return [
    ...decisionFailures(example, evaluation),
    ...pageFailures(example, evaluation),
    ...errorFailures(example, evaluation),
    ...warningFailures(example, evaluation),
    ...valueFailures(example, evaluation),
    ...evaluation.faults.map((fault) => `Feil i definisjonen: ${fault.place} (${fault.code}).`),
    ...checkFailures(effective, example, evaluation),
    ...archiveFailures(effective, example, evaluation),
  ];
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
  return issueFailures('Feilen', expect.errors, errors);
}

function warningFailures({ expect }: Example, { issues }: Evaluation): readonly string[] {
  if (expect.warnings === undefined) return [];
  return issueFailures(
    'Advarselen',
    expect.warnings,
    issues.filter(({ severity }) => severity === 'warning'),
  );
}

function issueFailures(what: string, expected: readonly ExpectedIssue[], issues: readonly Issue[]): readonly string[] {
  const unmatched = [...issues];
  const missing = expected.filter((wanted) => {
    const index = unmatched.findIndex((issue) => isWanted(issue, wanted));
    if (index !== -1) unmatched.splice(index, 1);
    return index === -1;
  });
  return [
    ...missing.map(({ code, path, nodeKey, text }) => `${what} ${named(code, path, nodeKey, text)} skulle komme, men kom ikke.`),
    ...unmatched.map(({ code, path, nodeKey, text }) => `${what} ${named(code, path, nodeKey, text.key)} kom, men var ikke ventet.`),
  ];
}

function isWanted(issue: Issue, { code, path, nodeKey, text }: ExpectedIssue): boolean {
  return (
    issue.code === code &&
    (path === undefined || issue.path === path) &&
    (nodeKey === undefined || issue.nodeKey === nodeKey) &&
    (text === undefined || issue.text.key === text)
  );
}

/** What tells an error from another; a text is named only where the definition gave it. */
function named(code: string, path: string | undefined, nodeKey: string | undefined, text: string | undefined): string {
  const words = [code, path, nodeKey, code === 'expression' && text !== undefined ? `«${text}»` : undefined];
  return words.filter((word) => word !== undefined).join(' ');
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
      ...documentFailures(archive.dokumenter, plan),
    ];
  } catch (error) {
    return [`Arkivplanen kunne ikke lages: ${error instanceof Error ? error.message : String(error)}`];
  }
}

function titleFailure(what: string, wanted: string | undefined, title: string): readonly string[] {
  return wanted === undefined || wanted === title ? [] : [`${what} skulle hete «${wanted}», men heter «${title}».`];
}

function documentFailures(wanted: readonly string[] | undefined, { documents }: ArchivePlan): readonly string[] {
  if (wanted === undefined) return [];
  const planned = list(documents.map(({ tittel }) => `«${tittel}»`));
  const expected = list(wanted.map((title) => `«${title}»`));
  return planned === expected ? [] : [`Dokumentene i arkivet skulle være ${expected}, men er ${planned}.`];
}

function list(names: readonly string[]): string {
  return names.length === 0 ? '(ingen)' : names.join(', ');
}

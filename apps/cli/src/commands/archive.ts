import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { buildArkivmelding, deliveryFaults, loadSchemaCheck, OPPRETT_XSD } from '@sporvalg/archives';
import {
  archiveReading,
  compileForm,
  effectiveDefinition,
  evaluateExample,
  exampleSubmission,
  formDefinition,
  loadJmespath,
  parseDefinitions,
  planArchive,
  type ArchivePlan,
  type Example,
  type Submission,
} from '@sporvalg/core';
import { createSchemaValidator } from '@sporvalg/core/schema-validator';
import { createTypstRenderer } from '@sporvalg/documents';
import type { ArchiveDelivery, DocumentContent } from '@sporvalg/ports';
import { printDocuments, type ServiceVersion } from '@sporvalg/runtime';
import { readDefinitionFiles } from '@sporvalg/storage';

import { definitionFolders, sha256, UnknownFolderError } from '../definition-folders.js';
import { sampleFile } from '../sample-files.js';

const USAGE = 'Usage: sporvalg archive <service> --example <name> [--municipality <number>] --out <dir> [--definitions <dir>]';

/**
 * Writes what a municipality's archive would get for an example: `arkivmelding.xml`, the application as
 * PDF/A (a part that is exempt as a file of its own) and every attachment, under the names the message refers to. Attachments are small real files of
 * the example's types. The message is also judged against the XSD when `FIKS_ARKIV_XSD_DIR` is set.
 *
 * @returns exit code: 0 written, 1 the example cannot be archived, 2 the command was wrong
 */
export async function archiveCommand(args: string[]): Promise<number> {
  const request = readRequest(args);
  if (!request) return refuse(USAGE, 2);
  try {
    const { version, example } = await findExample(request);
    const delivery = await buildDelivery(version, example);
    const arkivmelding = buildArkivmelding(delivery);
    await assertFit(delivery, arkivmelding);
    await write(request.out, delivery, arkivmelding);
    return 0;
  } catch (error) {
    if (error instanceof CannotArchiveError || error instanceof UnknownFolderError) return refuse(error.message, 1);
    throw error;
  }
}

/** A reason, fit to print, why nothing was written. */
class CannotArchiveError extends Error {
  override readonly name = 'CannotArchiveError';
}

interface Request {
  readonly service: string;
  readonly example: string;
  readonly municipality: string | undefined;
  readonly out: string;
  readonly definitions: string | undefined;
}

function readRequest(args: string[]): Request | undefined {
  const text = { type: 'string' } as const;
  try {
    const { positionals, values } = parseArgs({
      args,
      allowPositionals: true,
      options: { example: text, municipality: text, out: text, definitions: text },
    });
    const [service] = positionals;
    const { example, out, municipality, definitions } = values;
    if (service === undefined || positionals.length > 1 || example === undefined || out === undefined) return undefined;
    return { service, example: example.replace(/\.json$/u, ''), municipality, out, definitions };
  } catch {
    return undefined;
  }
}

function refuse(message: string, exitCode: number): number {
  console.error(message);
  return exitCode;
}

async function findExample(request: Request): Promise<{ readonly version: ServiceVersion; readonly example: Example }> {
  await loadJmespath();
  const [folder] = await definitionFolders(request.definitions === undefined ? [] : [request.definitions]);
  const { services, municipalities, examples } = parseDefinitions(await readDefinitionFiles(folder?.root ?? '.'), { sha256 });
  const service = services.find((candidate) => candidate.service.id === request.service);
  if (!service) {
    throw new CannotArchiveError(
      `There is no readable service «${request.service}». ${listed(services.map((each) => each.service.id))}; \`check\` tells what is wrong with the others.`,
    );
  }
  const own = examples.filter((each) => each.service === request.service);
  const example = own.find((each) => each.name === request.example)?.example;
  if (!example)
    throw new CannotArchiveError(
      `There is no example «${request.example}» of ${request.service}. ${listed(own.map((each) => each.name))}.`,
    );
  const number = request.municipality ?? example.municipality;
  const municipality = municipalities.find((each) => each.number === number);
  if (!municipality)
    throw new CannotArchiveError(`There is no municipality «${number}». ${listed(municipalities.map((each) => each.number))}.`);

  const effective = effectiveDefinition(service, municipality, example.today);
  const schema = createSchemaValidator(service.model, { synthetic: true });
  return { version: { effective, definition: formDefinition(effective), form: compileForm(effective), schema }, example };
}

function listed(names: readonly string[]): string {
  return names.length === 0 ? 'There are none' : `There is ${names.join(', ')}`;
}

async function buildDelivery(version: ServiceVersion, example: Example): Promise<ArchiveDelivery> {
  const { effective, form, schema } = version;
  const evaluation = evaluateExample(effective, example, schema);
  if (evaluation.decision.kind === 'guidance')
    throw new CannotArchiveError('The example ends in guidance: nothing is sent, so the archive gets nothing.');
  const errors = evaluation.issues.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    const reasons = errors.map(({ code, path, nodeKey }) => `  ${code} ${path ?? nodeKey}`);
    throw new CannotArchiveError(['The example would not be accepted, so the archive would get nothing:', ...reasons].join('\n'));
  }
  const files = new Map<string, Uint8Array>();
  const submission = withRealFiles(exampleSubmission(effective, example, evaluation), files);
  const plan = planArchive(effective, submission, archiveReading(form, evaluation));
  const printed = await printAll(version, submission, plan);
  const documents = plan.documents.map(({ nummer, content }): DocumentContent => {
    const bytes = content.kind === 'application' ? printed.get(nummer) : files.get(content.attachmentId);
    if (!bytes) throw new Error(`Document ${nummer} has no content`);
    return { nummer, bytes, sha256: sha256(bytes) };
  });
  return { plan, documents };
}

function withRealFiles(submission: Submission, files: Map<string, Uint8Array>): Submission {
  return {
    ...submission,
    attachments: submission.attachments.map((attachment) => {
      const bytes = sampleFile(attachment.mimeType, attachment.fileName);
      files.set(attachment.id, bytes);
      return { ...attachment, sizeBytes: bytes.byteLength, sha256: sha256(bytes) };
    }),
  };
}

/** The documents made by us, by number. */
async function printAll(version: ServiceVersion, submission: Submission, plan: ArchivePlan): Promise<ReadonlyMap<number, Uint8Array>> {
  const renderer = createTypstRenderer();
  try {
    const documents = await printDocuments({ renderer, sha256 }, version, submission, plan);
    return new Map(documents.map(({ nummer, bytes }) => [nummer, bytes]));
  } finally {
    await renderer.close();
  }
}

async function assertFit(delivery: ArchiveDelivery, arkivmelding: string): Promise<void> {
  const folder = process.env['FIKS_ARKIV_XSD_DIR'];
  const schema = folder ? await loadSchemaCheck(folder, OPPRETT_XSD) : undefined;
  const faults = [...deliveryFaults(delivery), ...(schema?.faults(arkivmelding) ?? [])];
  if (faults.length > 0)
    throw new CannotArchiveError(
      ['The archive would refuse this, or have to repair it:', ...faults.map((fault) => `  ${fault}`)].join('\n'),
    );
}

async function write(out: string, { plan, documents }: ArchiveDelivery, arkivmelding: string): Promise<void> {
  await mkdir(out, { recursive: true });
  await writeFile(join(out, 'arkivmelding.xml'), arkivmelding);
  console.log(`Case: ${plan.saksmappe.tittel}`);
  console.log(`Journalpost: ${plan.journalpost.tittel}`);
  console.log(join(out, 'arkivmelding.xml'));
  for (const { nummer, referanse, tittel, skjerming } of plan.documents) {
    const content = documents.find((document) => document.nummer === nummer);
    if (!content) continue;
    await writeFile(join(out, referanse), content.bytes);
    console.log(`${join(out, referanse)}  ${tittel}${skjerming ? ` (${skjerming.tilgangskode})` : ''}`);
  }
}

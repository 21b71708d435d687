import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';

import {
  osloDay,
  readPath,
  withValue,
  type Answers,
  type ComponentNode,
  type Example,
  type FormDefinition,
  type RegisterFact,
} from '@sporvalg/core';
import {
  actFor,
  attachFile,
  logInToProduct,
  saveDraft,
  SMALL_PDF,
  submitDraft,
  type ProductAnswer,
  type ProductClient,
} from '@sporvalg/testing';

import { ROOT } from '../tools/product.js';

export interface SeedRequest {
  /** Where the product is: `http://localhost:4300`. */
  readonly baseUrl: string;
  /** File in the service's `examples` folder, without `.json`; one that expects no errors. */
  readonly exampleName: string;
  readonly serviceId?: string;
  /** Attachments (node keys) to promise for later rather than send. */
  readonly promise?: readonly string[];
}

export interface SeededSubmission {
  readonly submissionId: string;
  readonly reference: string;
}

const DAY_MS = 86_400_000;

/**
 * Sends an example as its applicant would: logs in at the sandbox's ID-porten, acts for the organisation,
 * looks up what the example has from registers, attaches files and submits.
 *
 * Days after the example's own are moved by as long as has passed since, so that deadlines are as they were.
 *
 * @throws Error naming the step and the problem code when the product refuses
 */
export async function seedSubmission({
  baseUrl,
  exampleName,
  serviceId = 'skjenkebevilling',
  promise = [],
}: SeedRequest): Promise<SeededSubmission> {
  const example = await readExample(serviceId, exampleName);
  const client = await logInToProduct(baseUrl, example.submitter?.personName ?? example.applicant.name);
  if (example.submitter?.organisationNumber) await actFor(client, example.submitter.organisationNumber);

  const created = expectStatus(
    'create',
    201,
    await client.send('/api/v1/drafts', {
      method: 'POST',
      json: { serviceId, municipalityNumber: example.municipality, language: example.language },
    }),
  );
  const id = String(created.json['id']);
  const content = {
    answers: withFacts(example.answers, created.json['facts'] as readonly RegisterFact[]),
    promisedLater: [...(example.promisedLater ?? []), ...promise],
    language: example.language,
    ...(example.chosenTracks && { chosenTracks: example.chosenTracks }),
  };
  const saved = expectStatus('save', 200, await saveDraft(client, { id, revision: Number(created.json['revision']) }, content));

  await lookUpFacts(client, id, { serviceId, example });
  for (const { nodeKey, fileName } of example.attachments.filter((attachment) => !promise.includes(attachment.nodeKey))) {
    expectStatus(`attach ${nodeKey}`, 201, await attachFile(client, id, { nodeKey, fileName, bytes: SMALL_PDF }));
  }
  const sent = expectStatus('submit', 201, await submitDraft(client, { id, revision: Number(saved.json['revision']) }));
  return { submissionId: String(sent.json['submissionId']), reference: String(sent.json['reference']) };
}

async function readExample(serviceId: string, name: string): Promise<Example> {
  const text = await readFile(resolve(ROOT, 'service-definitions', serviceId, 'examples', `${name}.json`), 'utf8');
  const { today } = JSON.parse(text) as Example;
  const moved = Math.round((Date.parse(osloDay(new Date())) - Date.parse(today)) / DAY_MS);
  const later = (day: string) => (day > today ? new Date(Date.parse(day) + moved * DAY_MS).toISOString().slice(0, 10) : day);
  return JSON.parse(text.replaceAll(/"(\d{4}-\d{2}-\d{2})"/g, (_whole, day: string) => `"${later(day)}"`)) as Example;
}

/** What the registers gave at the start stands, where the example answers too; nobody writes over it but on purpose. */
function withFacts(answers: Answers, facts: readonly RegisterFact[]): Answers {
  return facts.reduce((all, { path, value }) => (readPath(answers, path) === undefined ? all : withValue(all, path, value)), answers);
}

/** Asks the registers for every fact the example has, through the look-up component bound to its path. */
async function lookUpFacts(
  client: ProductClient,
  draftId: string,
  { serviceId, example }: { readonly serviceId: string; readonly example: Example },
): Promise<void> {
  const address = `/api/v1/services/${serviceId}/definition?municipality=${example.municipality}`;
  const { json } = expectStatus('definition', 200, await client.send(address));
  const nodes = Object.values((json as unknown as FormDefinition).pages).flatMap((page) => page.layout);
  for (const fact of example.facts ?? []) {
    const question = questionFor(nodes, example, fact);
    if (question)
      expectStatus(
        `look up ${question.nodeKey}`,
        200,
        await client.send(`/api/v1/drafts/${draftId}/lookups`, { method: 'POST', json: question }),
      );
  }
}

function questionFor(nodes: readonly ComponentNode[], { answers }: Example, { path }: RegisterFact) {
  const indices = path.match(/\[\d+\]/g) ?? [];
  const node = nodes.find(({ dataModelBindings }) => Object.values(dataModelBindings ?? {}).includes(path.replaceAll(/\[\d+\]/g, '')));
  // Facts about the organisation acted for came with the draft.
  if (!node || node.source === 'applicant') return undefined;
  const typed = (slot: string) => {
    const bound = node.dataModelBindings?.[slot];
    return (
      bound &&
      readPath(
        answers,
        indices.reduce((at, index) => at.replace('.', `${index}.`), bound),
      )
    );
  };
  const nodeKey = [node.id, ...indices.map((index) => index.slice(1, -1))].join('-');
  if (node.type === 'PersonLookup')
    return { nodeKey, query: { nationalIdentityNumber: typed('person_lookup_ssn'), lastName: typed('person_lookup_last_name') } };
  if (node.type === 'VehicleLookup') return { nodeKey, query: { kjennemerke: typed('kjennemerke') } };
  if (node.type === 'PropertyLookup') {
    const numbers = ['gardsnummer', 'bruksnummer', 'festenummer'].map((slot) => [slot, typed(slot)] as const);
    return {
      nodeKey,
      query: Object.fromEntries(numbers.flatMap(([slot, number]) => (number === undefined ? [] : [[slot, String(number)]]))),
    };
  }
  if (node.type === 'PlaceSearch') return { nodeKey, query: { place: typed('name') } };
  if (node.type === 'AddressSearch') return { nodeKey, query: { address: typed('address') } };
  return undefined;
}

function expectStatus(step: string, status: number, answer: ProductAnswer): ProductAnswer {
  if (answer.status !== status)
    throw new Error(
      `${step}: expected ${status}, got ${answer.status} ${String(answer.json['code'] ?? '')} ${JSON.stringify(answer.json['issues'] ?? '')}`,
    );
  return answer;
}

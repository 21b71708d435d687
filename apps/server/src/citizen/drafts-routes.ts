import { CreateDraftRequest, DraftList, DraftSaved, DraftView, LookupRequest, LookupResponse, SaveDraftRequest } from '@sporvalg/contract';
import type { Owner, AttachmentStore, Clock, Draft, DraftStore, Registers } from '@sporvalg/ports';
import { DraftNotFoundError } from '@sporvalg/ports';
import { applicantOf, draftListEntry, judgeDraft, lookUp, ownerOf, startDraft, type Catalogue, type Citizen } from '@sporvalg/runtime';
import { z } from 'zod';

import type { Caller } from '../http/caller.js';
import { LoginRequiredError } from '../http/errors.js';
import { revisionFrom, setRevision } from '../http/preconditions.js';
import { guardedRoute, type Loaded, type Route } from '../http/route.js';
import { attachmentView } from './attachment-view.js';
import { ownerView } from './owner-view.js';

export interface DraftsDependencies {
  readonly catalogue: Catalogue;
  readonly drafts: DraftStore;
  readonly attachments: AttachmentStore;
  readonly registers: Registers;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly syntheticPersons: boolean;
}

/** Unfinished applications: begin, read, save, look up, delete. */
export function draftsRoutes(deps: DraftsDependencies): readonly Route[] {
  const load = loadDraft(deps.drafts);
  return [
    guardedRoute(
      { method: 'get', path: '/drafts', summary: 'My unfinished applications', action: 'draft.list', response: DraftList },
      ownCitizen,
      async ({ response, object: citizen }) => {
        const drafts = (await deps.drafts.listFor(citizen.personKey)).filter((draft) => sameParty(draft.owner, ownerOf(citizen)));
        response.json({
          drafts: await Promise.all(drafts.map((draft) => draftListEntry(deps.catalogue, draft, applicantOf(citizen).name))),
        });
      },
    ),
    guardedRoute(
      {
        method: 'post',
        path: '/drafts',
        summary: 'Begin an application',
        action: 'draft.create',
        request: CreateDraftRequest,
        response: DraftView,
        status: 201,
      },
      ownCitizen,
      async ({ request, response, object: citizen }) => {
        const draft = await startDraft(deps, citizen, CreateDraftRequest.parse(request.body));
        setRevision(response, draft.revision);
        response.status(201).json(await draftView(deps, draft, citizen));
      },
    ),
    guardedRoute(
      { method: 'get', path: '/drafts/:draftId', summary: 'An unfinished application', action: 'draft.read', response: DraftView },
      load,
      async ({ response, caller, object: draft }) => {
        setRevision(response, draft.revision);
        response.json(await draftView(deps, draft, citizenOf(caller)));
      },
    ),
    guardedRoute(
      {
        method: 'put',
        path: '/drafts/:draftId',
        summary: 'Save; If-Match required, 412 when it has moved on',
        action: 'draft.save',
        request: SaveDraftRequest,
        response: DraftSaved,
      },
      load,
      async ({ request, response, object: draft }) => {
        const { chosenTracks, currentPage, ...content } = SaveDraftRequest.parse(request.body);
        const saved = await deps.drafts.save(draft.id, revisionFrom(request), {
          ...content,
          ...(chosenTracks && { chosenTracks }),
          ...(currentPage && { currentPage }),
        });
        setRevision(response, saved.revision);
        response.json({ revision: saved.revision, updatedAt: saved.updatedAt } satisfies DraftSaved);
      },
    ),
    guardedRoute(
      { method: 'delete', path: '/drafts/:draftId', summary: 'Throw an unfinished application away', action: 'draft.delete', status: 204 },
      load,
      async ({ response, object: draft }) => {
        await deps.drafts.delete(draft.id);
        response.status(204).end();
      },
    ),
    guardedRoute(
      {
        method: 'post',
        path: '/drafts/:draftId/lookups',
        summary: 'Ask the register behind a look-up component',
        action: 'draft.look-up',
        request: LookupRequest,
        response: LookupResponse,
      },
      load,
      async ({ request, response, caller, object: draft }) => {
        const { nodeKey, query } = LookupRequest.parse(request.body);
        const { evaluation } = await judgeDraft(deps, draft, applicantOf(citizenOf(caller)));
        response.json(await lookUp(deps, draft, evaluation, nodeKey, query));
      },
    ),
  ];
}

const Params = z.object({ draftId: z.uuid() });

/** Finds the draft an address names; whether the caller may have it is decided by `can`. */
export function loadDraft(drafts: DraftStore) {
  return async (request: { readonly params: unknown }): Promise<Loaded<Draft>> => {
    const { draftId } = Params.parse(request.params);
    const draft = await drafts.find(draftId);
    if (!draft) throw new DraftNotFoundError();
    return { value: draft, access: { kind: 'draft', owner: draft.owner } };
  };
}

/** Routes about the caller's own things work on the caller. */
export async function ownCitizen(_request: unknown, caller: Caller): Promise<Loaded<Citizen>> {
  return { value: citizenOf(caller), access: { kind: 'own' } };
}

/** @throws LoginRequiredError for a session that is no citizen's */
export function citizenOf(caller: Caller): Citizen {
  if (!caller.citizen) throw new LoginRequiredError();
  return caller.citizen;
}

function sameParty(a: Owner, b: Owner): boolean {
  return a.personKey === b.personKey && a.organisationNumber === b.organisationNumber;
}

async function draftView(deps: Pick<DraftsDependencies, 'attachments'>, draft: Draft, citizen: Citizen): Promise<DraftView> {
  const attachments = await deps.attachments.listFor(draft.id);
  return {
    id: draft.id,
    serviceId: draft.serviceId,
    definitionHash: draft.definitionHash,
    municipalityNumber: draft.municipalityNumber,
    language: draft.language,
    applicant: applicantOf(citizen),
    owner: ownerView(draft.owner),
    answers: { ...draft.answers },
    ...(draft.chosenTracks && { chosenTracks: [...draft.chosenTracks] }),
    promisedLater: [...draft.promisedLater],
    attachments: attachments.map(attachmentView),
    facts: draft.facts.map((fact) => ({ ...fact })),
    unconfirmed: draft.unconfirmed.map((value) => ({ ...value })),
    ...(draft.currentPage && { currentPage: draft.currentPage }),
    revision: draft.revision,
    updatedAt: draft.updatedAt,
  };
}

import { z } from 'zod';

import { LanguageCode } from './services.js';

export const Answers = z.record(z.string(), z.unknown());

export const Attachment = z.object({
  id: z.uuid(),
  nodeKey: z.string(),
  fileName: z.string(),
  mimeType: z.string(),
  sizeBytes: z.int(),
  /** What kind of file it is: the value of one of the component's options. */
  tag: z.string().optional(),
});
export type Attachment = z.infer<typeof Attachment>;

/** `PUT /api/v1/drafts/:id/attachments/:attachmentId/tag` → 200 Attachment; 422 `attachment.tag` for what is not one of the component's options. */
export const TagAttachmentRequest = z.object({ tag: z.string().max(200) });
export type TagAttachmentRequest = z.infer<typeof TagAttachmentRequest>;

export const RegisterFact = z.object({ path: z.string(), value: z.unknown(), source: z.string(), retrievedAt: z.iso.datetime() });
export const UnconfirmedValue = z.object({
  path: z.string(),
  source: z.string(),
  reason: z.enum(['unavailable', 'not-found', 'overridden']),
});

/** `POST /api/v1/drafts` → 201 DraftView with ETag. The applicant is the party the session acts for. */
export const CreateDraftRequest = z.object({
  serviceId: z.string(),
  municipalityNumber: z.string().regex(/^\d{4}$/),
  language: LanguageCode,
});
export type CreateDraftRequest = z.infer<typeof CreateDraftRequest>;

/** `GET /api/v1/drafts/:id`, and the answer to every change. ETag is `"<revision>"`. */
export const DraftView = z.object({
  id: z.uuid(),
  serviceId: z.string(),
  definitionHash: z.string(),
  municipalityNumber: z.string(),
  language: LanguageCode,
  applicant: z.object({ type: z.enum(['person', 'organisation']), name: z.string() }),
  /** `person` and `actingFor.id` of the sessions it is there for; to all others it is as if it were not. */
  owner: z.object({ person: z.string(), partyId: z.string() }),
  answers: Answers,
  chosenTracks: z.array(z.string()).optional(),
  promisedLater: z.array(z.string()),
  attachments: z.array(Attachment),
  facts: z.array(RegisterFact),
  unconfirmed: z.array(UnconfirmedValue),
  currentPage: z.string().optional(),
  revision: z.int(),
  updatedAt: z.iso.datetime(),
});
export type DraftView = z.infer<typeof DraftView>;

/** `PUT /api/v1/drafts/:id` with `If-Match`: 200 DraftSaved, 412 `draft.stale` (problem carries `currentRevision`), 428 without If-Match. */
export const SaveDraftRequest = z.object({
  answers: Answers,
  chosenTracks: z.array(z.string()).optional(),
  promisedLater: z.array(z.string()),
  language: LanguageCode,
  currentPage: z.string().optional(),
});
export type SaveDraftRequest = z.infer<typeof SaveDraftRequest>;

export const DraftSaved = z.object({ revision: z.int(), updatedAt: z.iso.datetime() });
export type DraftSaved = z.infer<typeof DraftSaved>;

/** `GET /api/v1/drafts` */
export const DraftListItem = z.object({
  id: z.uuid(),
  serviceId: z.string(),
  municipalityNumber: z.string(),
  title: z.string(),
  applicantName: z.string(),
  updatedAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
});
export const DraftList = z.object({ drafts: z.array(DraftListItem) });
export type DraftList = z.infer<typeof DraftList>;

/**
 * `POST /api/v1/drafts/:id/lookups`: asks a register on behalf of a look-up component and records the
 * facts on the draft. `nodeKey` names the component, row indices included; `query` is what was typed.
 */
export const LookupRequest = z.object({
  nodeKey: z.string(),
  query: z.object({
    organisationNumber: z.string().optional(),
    nationalIdentityNumber: z.string().optional(),
    lastName: z.string().optional(),
    address: z.string().optional(),
    kjennemerke: z.string().optional(),
    gardsnummer: z.string().optional(),
    bruksnummer: z.string().optional(),
    festenummer: z.string().optional(),
    place: z.string().optional(),
  }),
});
export type LookupRequest = z.infer<typeof LookupRequest>;

/** `values` are ready to write into the component's bound paths (binding slot → value). */
export const LookupResponse = z.discriminatedUnion('status', [
  z.object({ status: z.literal('found'), values: z.record(z.string(), z.unknown()), source: z.string(), retrievedAt: z.iso.datetime() }),
  /** Several to choose among: address hits, sub-units. */
  z.object({
    status: z.literal('choices'),
    choices: z.array(z.object({ label: z.string(), values: z.record(z.string(), z.unknown()) })),
    source: z.string(),
    retrievedAt: z.iso.datetime(),
  }),
  z.object({ status: z.literal('not-found'), source: z.string() }),
  z.object({ status: z.literal('unavailable'), source: z.string() }),
]);
export type LookupResponse = z.infer<typeof LookupResponse>;

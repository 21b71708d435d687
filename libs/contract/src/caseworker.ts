import { z } from 'zod';

import { Attachment } from './drafts.js';

export const DeliveryState = z.enum(['waiting', 'building', 'sent', 'archived', 'unknown', 'rejected']);

/** One line of the inbox. */
export const InboxItem = z.object({
  id: z.uuid(),
  reference: z.string(),
  serviceId: z.string(),
  serviceTitle: z.string(),
  trackTitles: z.array(z.string()),
  /** Empty when the content has been removed. */
  applicantName: z.string(),
  submittedAt: z.iso.datetime(),
  deliveryState: DeliveryState,
  caseNumber: z.string().optional(),
});
export const Inbox = z.object({ items: z.array(InboxItem), total: z.int() });
export type Inbox = z.infer<typeof Inbox>;

export const CheckView = z.object({
  id: z.string(),
  status: z.enum(['ok', 'advarsel', 'feil', 'ikke_kjort']),
  title: z.string(),
  text: z.string(),
  evidence: z.array(
    z.object({
      label: z.string(),
      value: z.string(),
      /** Row of a repeating group it stands in, from 0; evidence of one row belongs together. */
      row: z.int().optional(),
      source: z.string().optional(),
      retrievedAt: z.iso.datetime().optional(),
      confirmed: z.boolean(),
    }),
  ),
});
export type CheckView = z.infer<typeof CheckView>;

export type ReadableItem =
  | {
      kind: 'answer';
      nodeKey: string;
      label: string;
      value: string;
      source?: string | undefined;
      retrievedAt?: string | undefined;
      unconfirmed?: boolean | undefined;
      picture?: string | undefined;
    }
  | { kind: 'heading'; nodeKey: string; text: string }
  | { kind: 'group'; nodeKey: string; title: string; items: ReadableItem[] };

export const ReadableItem: z.ZodType<ReadableItem> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('answer'),
      nodeKey: z.string(),
      label: z.string(),
      value: z.string(),
      source: z.string().optional(),
      retrievedAt: z.string().optional(),
      unconfirmed: z.boolean().optional(),
      /** SVG of what was drawn in a map. */
      picture: z.string().optional(),
    }),
    z.object({ kind: z.literal('heading'), nodeKey: z.string(), text: z.string() }),
    z.object({ kind: z.literal('group'), nodeKey: z.string(), title: z.string(), items: z.array(ReadableItem) }),
  ]),
);

/** `GET /api/v1/caseworker/submissions/:id` */
export const CaseworkerSubmission = z.object({
  id: z.uuid(),
  reference: z.string(),
  serviceTitle: z.string(),
  trackTitles: z.array(z.string()),
  submittedAt: z.iso.datetime(),
  definitionVersion: z.string(),
  applicant: z.object({
    type: z.enum(['person', 'organisation']),
    name: z.string(),
    organisationNumber: z.string().optional(),
    personName: z.string(),
    role: z.string().optional(),
  }),
  /** Address of what is applied about, as written; absent where the application asks for none. */
  place: z.string().optional(),
  checks: z.array(CheckView),
  application: z.object({
    title: z.string(),
    pages: z.array(z.object({ id: z.string(), title: z.string(), items: z.array(ReadableItem) })),
  }),
  attachments: z.array(Attachment.omit({ nodeKey: true, tag: true }).extend({ title: z.string(), sha256: z.string() })),
  promisedLater: z.array(z.string()),
  delivery: z.object({
    state: DeliveryState,
    attempts: z.array(z.object({ at: z.iso.datetime(), outcome: z.string(), message: z.string().optional() })),
    caseNumber: z.string().optional(),
    journalNumber: z.string().optional(),
    journalpostNumber: z.int().optional(),
    archivedAt: z.iso.datetime().optional(),
    nextAttemptAt: z.iso.datetime().optional(),
  }),
});
export type CaseworkerSubmission = z.infer<typeof CaseworkerSubmission>;

/** The same for a submission whose content has been removed: it stands in the archive as `delivery.caseNumber`. */
export const RemovedCaseworkerSubmission = CaseworkerSubmission.pick({
  id: true,
  reference: true,
  serviceTitle: true,
  trackTitles: true,
  submittedAt: true,
  definitionVersion: true,
  delivery: true,
}).extend({ contentRemovedAt: z.iso.datetime() });
export type RemovedCaseworkerSubmission = z.infer<typeof RemovedCaseworkerSubmission>;

export const CaseworkerSubmissionView = z.union([CaseworkerSubmission, RemovedCaseworkerSubmission]);
export type CaseworkerSubmissionView = z.infer<typeof CaseworkerSubmissionView>;

/** `POST /api/v1/caseworker/inbox` */
export const InboxRequest = z.object({
  service: z.string().max(100).optional(),
  track: z.string().max(100).optional(),
  state: DeliveryState.optional(),
  text: z.string().max(200).optional(),
  limit: z.int().min(1).max(200).default(50),
  offset: z.int().min(0).max(100_000).default(0),
});
export type InboxRequest = z.infer<typeof InboxRequest>;

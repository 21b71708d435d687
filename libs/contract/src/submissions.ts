import { z } from 'zod';

/**
 * `POST /api/v1/drafts/:id/submit` with `Idempotency-Key` and `If-Match`: 201 Receipt; 422
 * `application.invalid` with `issues` when the server's verdict has errors.
 */
export const Receipt = z.object({
  submissionId: z.uuid(),
  reference: z.string(),
  submittedAt: z.iso.datetime(),
  /** The same instant as wall-clock text in Europe/Oslo, ISO with offset. */
  submittedAtLocal: z.string(),
  municipality: z.object({ number: z.string(), name: z.string() }),
  serviceId: z.string(),
  serviceTitle: z.string(),
  trackTitles: z.array(z.string()),
  applicantName: z.string(),
  attachments: z.array(z.object({ title: z.string(), fileName: z.string(), sizeBytes: z.int() })),
  promisedLater: z.array(z.string()),
});
export type Receipt = z.infer<typeof Receipt>;

/** Where an application is, in a citizen's terms. */
export const SubmissionStatus = z.enum(['received', 'archived']);

/** `GET /api/v1/submissions` */
export const SubmissionListItem = z.object({
  id: z.uuid(),
  reference: z.string(),
  serviceId: z.string(),
  serviceTitle: z.string(),
  trackTitles: z.array(z.string()),
  municipalityName: z.string(),
  applicantName: z.string(),
  submittedAt: z.iso.datetime(),
  status: SubmissionStatus,
  /** `2026/411` once archived. */
  caseNumber: z.string().optional(),
  /** Set when the application stands in the archive and no longer here; `applicantName` is then empty. */
  contentRemovedAt: z.iso.datetime().optional(),
});
export const SubmissionList = z.object({ submissions: z.array(SubmissionListItem) });
export type SubmissionList = z.infer<typeof SubmissionList>;

/** `GET /api/v1/submissions/:id`; PDF at `GET /api/v1/submissions/:id/application.pdf`. */
export const SubmissionView = Receipt.extend({
  status: SubmissionStatus,
  caseNumber: z.string().optional(),
  contentRemovedAt: z.iso.datetime().optional(),
});
export type SubmissionView = z.infer<typeof SubmissionView>;

import { CaseworkerSubmissionView, Inbox, InboxRequest } from '@sporvalg/contract';
import { hasContent, type AttachmentStore, type AuditLog, type DocumentRenderer, type Outbox, type SubmissionStore } from '@sporvalg/ports';
import { caseworkerView, deliveryStatus, removedCaseworkerView, serviceTitle, trackTitles, type Catalogue } from '@sporvalg/runtime';
import { z } from 'zod';

import { applicationPdf, loadSubmission, withContent } from '../citizen/submissions-routes.js';
import type { Caller } from '../http/caller.js';
import { LoginRequiredError, NotFoundError } from '../http/errors.js';
import { guardedRoute, type Loaded, type Route } from '../http/route.js';
import { sendFile } from '../http/send-file.js';

export interface CaseworkerDependencies {
  readonly catalogue: Catalogue;
  readonly submissions: SubmissionStore;
  readonly attachments: AttachmentStore;
  readonly renderer: DocumentRenderer;
  readonly outbox: Outbox;
  readonly audit: AuditLog;
  readonly wakeOutbox: () => void;
}

const AttachmentParams = z.object({ attachmentId: z.uuid() });

/** The caseworker's inbox and submissions, of one municipality. Every reading is audited: who looked. */
export function caseworkerRoutes(deps: CaseworkerDependencies): readonly Route[] {
  const load = loadSubmission(deps.submissions);
  const looked = (caller: Caller, action: string, object: string) =>
    deps.audit.record({ actor: caller.session.personId, action, object, municipalityNumber: municipalityOf(caller) });

  return [
    guardedRoute(
      {
        method: 'post',
        path: '/caseworker/inbox',
        summary: 'Submissions to the municipality, newest first',
        action: 'inbox.list',
        request: InboxRequest,
        response: Inbox,
      },
      ownMunicipality,
      async ({ request, response, caller, object: municipalityNumber }) => {
        const { service, track, state, text, limit, offset } = InboxRequest.parse(request.body);
        const filter = {
          limit,
          offset,
          ...(service && { serviceId: service }),
          ...(track && { track }),
          ...(state && { state }),
          ...(text && { text }),
        };
        const { items, total } = await deps.submissions.listForMunicipality(municipalityNumber, filter);
        await looked(caller, 'inbox.list', municipalityNumber);
        response.json({ total, items: items.map((item) => inboxItem(deps.catalogue, municipalityNumber, item)) });
      },
    ),
    guardedRoute(
      {
        method: 'get',
        path: '/caseworker/submissions/:submissionId',
        summary: 'A submission with its checks',
        action: 'case.read',
        response: CaseworkerSubmissionView,
      },
      load,
      async ({ response, caller, object: record }) => {
        await looked(caller, 'case.read', record.submission.id);
        const view = hasContent(record) ? caseworkerView(deps.catalogue, record) : removedCaseworkerView(deps.catalogue, record);
        response.json(await view);
      },
    ),
    guardedRoute(
      {
        method: 'get',
        path: '/caseworker/submissions/:submissionId/application.pdf',
        summary: 'The application as it was sent',
        action: 'case.read',
      },
      load,
      async ({ response, caller, object: record }) => {
        await looked(caller, 'case.pdf', record.submission.id);
        sendFile(response, await applicationPdf(deps, record), `${record.submission.reference}.pdf`, 'application/pdf');
      },
    ),
    guardedRoute(
      {
        method: 'get',
        path: '/caseworker/submissions/:submissionId/attachments/:attachmentId',
        summary: 'Download a file',
        action: 'case.read',
      },
      load,
      async ({ request, response, caller, object: record }) => {
        const { submission } = withContent(record);
        const { attachmentId } = AttachmentParams.parse(request.params);
        const attachment = submission.attachments.find((candidate) => candidate.id === attachmentId);
        if (!attachment) throw new NotFoundError();
        await looked(caller, 'case.attachment', attachmentId);
        sendFile(response, await deps.attachments.read(attachmentId), attachment.fileName, attachment.mimeType);
      },
    ),
    guardedRoute(
      {
        method: 'post',
        path: '/caseworker/submissions/:submissionId/delivery/retry',
        summary: 'Deliver to the archive again',
        action: 'case.retry-delivery',
        status: 204,
      },
      load,
      async ({ response, caller, object: { submission } }) => {
        await looked(caller, 'case.retry-delivery', submission.id);
        await deps.outbox.retryNow(submission.id);
        deps.wakeOutbox();
        response.status(204).end();
      },
    ),
  ];
}

async function ownMunicipality(_request: unknown, caller: Caller): Promise<Loaded<string>> {
  const municipalityNumber = municipalityOf(caller);
  return { value: municipalityNumber, access: { kind: 'municipality', municipalityNumber } };
}

function municipalityOf({ session }: Caller): string {
  if (!session.municipalityNumber) throw new LoginRequiredError();
  return session.municipalityNumber;
}

type Summary = Awaited<ReturnType<SubmissionStore['listForMunicipality']>>['items'][number];

function inboxItem(
  catalogue: Catalogue,
  municipalityNumber: string,
  { id, reference, serviceId, tracks, applicantName, submittedAt, delivery }: Summary,
): Inbox['items'][number] {
  const definition = catalogue.newest(serviceId, municipalityNumber)?.definition;
  const { caseNumber } = deliveryStatus(delivery);
  return {
    id,
    reference,
    serviceId,
    serviceTitle: definition ? serviceTitle(definition, 'nb') : serviceId,
    trackTitles: definition ? trackTitles(definition, 'nb', tracks) : [...tracks],
    applicantName: applicantName ?? '',
    submittedAt,
    deliveryState: delivery.state,
    ...(caseNumber && { caseNumber }),
  };
}

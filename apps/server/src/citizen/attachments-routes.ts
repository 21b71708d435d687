import { Attachment, TagAttachmentRequest } from '@sporvalg/contract';
import type { AttachmentStore, Clock, DraftStore, StoredAttachment } from '@sporvalg/ports';
import { applicantOf, attach, judgeDraft, tagAttachment, type Catalogue } from '@sporvalg/runtime';
import { z } from 'zod';

import { NotFoundError } from '../http/errors.js';
import { guardedRoute, type Route } from '../http/route.js';
import { sendFile } from '../http/send-file.js';
import { withUploadedFile } from '../http/uploaded-file.js';
import { attachmentView } from './attachment-view.js';
import { citizenOf, loadDraft } from './drafts-routes.js';

export interface AttachmentsDependencies {
  readonly catalogue: Catalogue;
  readonly drafts: DraftStore;
  readonly attachments: AttachmentStore;
  readonly clock: Clock;
}

const Params = z.object({ attachmentId: z.uuid() });
const PATH = '/drafts/:draftId/attachments/:attachmentId';

/** Files of an unfinished application. */
export function attachmentsRoutes(deps: AttachmentsDependencies): readonly Route[] {
  const load = loadDraft(deps.drafts);

  const ofDraft = async (params: unknown, draftId: string): Promise<StoredAttachment> => {
    const attachment = await deps.attachments.find(Params.parse(params).attachmentId);
    if (attachment?.draftId !== draftId) throw new NotFoundError();
    return attachment;
  };

  return [
    guardedRoute(
      {
        method: 'put',
        path: PATH,
        summary: 'Attach a file: raw body, X-Node-Key and X-File-Name',
        action: 'attachment.add',
        response: Attachment,
        status: 201,
      },
      load,
      async ({ request, response, caller, object: draft }) => {
        const { attachmentId } = Params.parse(request.params);
        const { evaluation } = await judgeDraft(deps, draft, applicantOf(citizenOf(caller)));
        const stored = await withUploadedFile(request, (file) =>
          attach(deps.attachments, evaluation, { id: attachmentId, draftId: draft.id, ...file }),
        );
        response.status(201).json(attachmentView(stored));
      },
    ),
    guardedRoute(
      {
        method: 'put',
        path: `${PATH}/tag`,
        summary: 'Say what kind of file it is, among those its place offers',
        action: 'attachment.add',
        request: TagAttachmentRequest,
        response: Attachment,
      },
      load,
      async ({ request, response, caller, object: draft }) => {
        const { tag } = TagAttachmentRequest.parse(request.body);
        const attachment = await ofDraft(request.params, draft.id);
        const judged = await judgeDraft(deps, draft, applicantOf(citizenOf(caller)));
        const tagged = await tagAttachment(deps.attachments, judged, attachment, tag);
        if (!tagged) throw new NotFoundError();
        response.json(attachmentView(tagged));
      },
    ),
    guardedRoute(
      { method: 'get', path: PATH, summary: 'Download a file', action: 'attachment.read' },
      load,
      async ({ request, response, object: draft }) => {
        const { id, fileName, mimeType } = await ofDraft(request.params, draft.id);
        sendFile(response, await deps.attachments.read(id), fileName, mimeType);
      },
    ),
    guardedRoute(
      { method: 'delete', path: PATH, summary: 'Remove a file', action: 'attachment.remove', status: 204 },
      load,
      async ({ request, response, object: draft }) => {
        const { id } = await ofDraft(request.params, draft.id);
        await deps.attachments.remove(id);
        response.status(204).end();
      },
    ),
  ];
}

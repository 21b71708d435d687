import { SporvalgError, type FailureKind } from '@sporvalg/core';
import { AttachmentTooLargeError, RevisionConflictError } from '@sporvalg/ports';
import { ApplicationInvalidError, AttachmentTypeError } from '@sporvalg/runtime';
import type { ErrorRequestHandler, Response } from 'express';
import { z } from 'zod';

import type { Log } from '../log.js';

const STATUS: Readonly<Record<FailureKind, number>> = {
  'not-found': 404,
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  conflict: 409,
  'precondition-failed': 412,
  'precondition-required': 428,
  'too-large': 413,
  'unsupported-type': 415,
  'too-many': 429,
  unavailable: 503,
};

const REQUEST_CODES: Readonly<Record<number, string>> = { 404: 'not-found', 413: 'request.too-large', 415: 'request.unsupported-type' };

/** Answers with problem details (RFC 9457). `code` is stable; texts for people belong to the apps. */
export function sendProblem(response: Response, status: number, code: string, extra: Readonly<Record<string, unknown>> = {}): void {
  response
    .status(status)
    .type('application/problem+json')
    .send(JSON.stringify({ ...extra, status, code, requestId: response.locals['requestId'] }));
}

/** The one place a failure becomes an HTTP answer. Mount it last. */
export function problemHandler(log: Log): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error);
    if (error instanceof z.ZodError)
      return sendProblem(response, 400, 'request.invalid', {
        faults: error.issues.map(({ path, code }) => ({ path: path.join('.'), code })),
      });
    if (error instanceof SporvalgError) return sendProblem(response, STATUS[error.kind], error.code, detailsOf(error));
    if (isRequestFault(error)) return sendProblem(response, error.status, REQUEST_CODES[error.status] ?? 'request.invalid');
    log.error(
      { err: error, route: request.route?.path as string | undefined, requestId: response.locals['requestId'] },
      'Unexpected failure',
    );
    return sendProblem(response, 500, 'internal');
  };
}

/** What a client needs beyond the code to tell a person what to do. */
function detailsOf(error: SporvalgError): Readonly<Record<string, unknown>> {
  if (error instanceof RevisionConflictError) return { currentRevision: error.currentRevision };
  if (error instanceof ApplicationInvalidError) return { issues: error.issues };
  if (error instanceof AttachmentTypeError) return { accepted: error.accepted };
  if (error instanceof AttachmentTooLargeError) return { maxBytes: error.maxBytes };
  return {};
}

/** Body parsers and the file server throw http-errors with a 4xx status. */
function isRequestFault(error: unknown): error is { readonly status: number } {
  return error instanceof Error && 'status' in error && typeof error.status === 'number' && error.status >= 400 && error.status < 500;
}

import type { Request, Response } from 'express';
import { z } from 'zod';

import { IdempotencyKeyRequiredError, IfMatchRequiredError } from './errors.js';

/** The revision in `If-Match: "<revision>"`. @throws IfMatchRequiredError */
export function revisionFrom(request: Request): number {
  const digits = request.get('If-Match')?.match(/^(?:W\/)?"(\d{1,9})"$/)?.[1];
  if (digits === undefined) throw new IfMatchRequiredError();
  return Number(digits);
}

/** Sets the ETag of a draft's revision. */
export function setRevision(response: Response, revision: number): void {
  response.set('ETag', `"${revision}"`);
}

/** The `Idempotency-Key`, a UUID made when the summary page opened. @throws IdempotencyKeyRequiredError */
export function idempotencyKeyFrom(request: Request): string {
  const key = z.uuid().safeParse(request.get('Idempotency-Key'));
  if (!key.success) throw new IdempotencyKeyRequiredError();
  return key.data;
}

import type { Response } from 'express';

import { NotFoundError } from './errors.js';

/**
 * Sends a file that somebody else made: always as a download, never to be sniffed, run or cached.
 *
 * @throws NotFoundError when there are no bytes
 */
export function sendFile(response: Response, bytes: Uint8Array | undefined, fileName: string, mimeType: string): void {
  if (!bytes) throw new NotFoundError();
  response
    .set({
      'Content-Type': mimeType,
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`,
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Cache-Control': 'no-store',
    })
    .end(bytes);
}

import { finished } from 'node:stream/promises';
import { fileTypeFromBuffer } from 'file-type';
import type { Request } from 'express';
import { z } from 'zod';

/** Bytes that tell what a file is; enough for every format we take. */
const SAMPLE_BYTES = 4_100;
const MOST_DRAINED_BYTES = 256 * 1024 * 1024;

const Headers = z.object({ nodeKey: z.string().min(1).max(200), fileName: z.string().min(1).max(255) });

export interface UploadedFile {
  readonly nodeKey: string;
  readonly fileName: string;
  readonly detected: { readonly ending: string; readonly mimeType: string } | undefined;
  /** From `Content-Length`. */
  readonly announcedBytes: number | undefined;
  readonly bytes: AsyncIterable<Uint8Array>;
}

/**
 * A file sent as a raw body, with its place and name in `X-Node-Key` and `X-File-Name` (URI-encoded, so
 * that names with other letters survive). The name is cut to its last part; what the file is, its bytes say.
 *
 * However `use` ends, the rest of the body is read and thrown away: a browser sends all of it before it
 * looks for the answer, and would otherwise tell of a broken connection and not of what was wrong.
 *
 * @throws ZodError when a header is missing or not decodable
 */
export async function withUploadedFile<T>(request: Request, use: (file: UploadedFile) => Promise<T>): Promise<T> {
  const { nodeKey, fileName } = Headers.parse({
    nodeKey: decoded(request.get('X-Node-Key')),
    fileName: plainName(decoded(request.get('X-File-Name'))),
  });
  const body: AsyncIterator<Uint8Array> = request.iterator({ destroyOnReturn: false });
  try {
    const first = await sample(body);
    const type = await fileTypeFromBuffer(Buffer.concat(first));
    return await use({
      nodeKey,
      fileName,
      detected: type && { ending: type.ext, mimeType: type.mime },
      announcedBytes: announced(request.get('Content-Length')),
      bytes: joined(first, body),
    });
  } finally {
    await body.return?.();
    await drain(request);
  }
}

/** Waits for the end of the body without keeping any of it; somebody who sends without end is cut off. */
async function drain(request: Request): Promise<void> {
  let left = MOST_DRAINED_BYTES;
  request.on('data', (part: Uint8Array) => {
    left -= part.length;
    if (left < 0) request.destroy();
  });
  request.resume();
  await finished(request, { writable: false }).catch(() => undefined);
}

async function sample(body: AsyncIterator<Uint8Array>): Promise<Uint8Array[]> {
  const first: Uint8Array[] = [];
  for (let size = 0; size < SAMPLE_BYTES;) {
    const { value, done } = await body.next();
    if (done) break;
    first.push(value);
    size += value.length;
  }
  return first;
}

async function* joined(first: readonly Uint8Array[], rest: AsyncIterator<Uint8Array>): AsyncIterable<Uint8Array> {
  yield* first;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

function announced(header: string | undefined): number | undefined {
  return header !== undefined && /^\d+$/.test(header) ? Number(header) : undefined;
}

function decoded(header: string | undefined): string | undefined {
  try {
    return header === undefined ? undefined : decodeURIComponent(header);
  } catch {
    return undefined;
  }
}

/** Without folders and control characters; a browser may send either. */
function plainName(name: string | undefined): string | undefined {
  return name
    ?.split(/[\\/]/)
    .at(-1)
    ?.replaceAll(/[\u0000-\u001f\u007f-\u009f]/g, '')
    .trim();
}

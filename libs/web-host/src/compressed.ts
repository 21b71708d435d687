import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Request, Response } from 'express';

const ENCODERS = {
  br: (bytes: Buffer) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }),
  gzip: (bytes: Buffer) => promisify(gzip)(bytes),
  identity: async (bytes: Buffer) => bytes,
};

/** Sends what everybody may read, as small as the browser takes it. The headers are the caller's. */
export type SendCompressed = (request: Request, response: Response, key: string, bytes: () => Promise<Buffer> | Buffer) => Promise<void>;

/**
 * Compresses once and remembers. For public files and definitions only: compressing an answer that holds both a secret
 * and something the sender of the request has chosen lets its length give the secret away.
 *
 * @returns a function whose `key` names the content for good: other content, other key
 */
export function createCompressedSender(): SendCompressed {
  const made = new Map<string, Promise<Buffer>>();
  return async (request, response, key, bytes) => {
    const encoding = (['br', 'gzip'] as const).find((each) => request.acceptsEncodings(each)) ?? 'identity';
    const encoded = `${encoding} ${key}`;
    const body = made.get(encoded) ?? Promise.resolve(bytes()).then(ENCODERS[encoding]);
    made.set(encoded, body);
    body.catch(() => made.delete(encoded));
    const sent = await body;
    response.vary('Accept-Encoding');
    if (encoding !== 'identity') response.set('Content-Encoding', encoding);
    response.send(sent);
  };
}

import { createCipheriv, createDecipheriv, randomFillSync } from 'node:crypto';
import { SporvalgError } from '@sporvalg/core';
import { KeyError, kekId, type Keys } from './keys.js';

/** What was stored does not open with the right key: it has been changed, or moved from another row or column. */
export class TamperedError extends SporvalgError {
  override readonly name = 'TamperedError';
  readonly code = 'storage.tampered';
  readonly kind = 'unavailable';
  constructor(place: string, options?: { cause?: unknown }) {
    super(`Stored data at ${place} is damaged or has been tampered with`, options);
  }
}

/** Key of one row; its values open only with the table, row and column they were sealed for. */
export interface DataKey {
  /** The key as it is stored, wrapped by the KEK. */
  readonly wrapped: Buffer;
  seal(column: string, bytes: Uint8Array): Buffer;
  /** @throws TamperedError */
  unseal(column: string, sealed: Uint8Array): Buffer;
  sealJson(column: string, value: unknown): Buffer;
  /** @throws TamperedError */
  unsealJson<T>(column: string, sealed: Uint8Array): T;
}

/** Makes and opens the data keys of rows. */
export interface Envelope {
  newKey(table: string, id: string): DataKey;
  /** @throws KeyError for a KEK we do not have, TamperedError */
  openKey(table: string, id: string, wrapped: Uint8Array): DataKey;
  /** Id in hex of the KEK that wraps new keys, and of the one that wrapped this key. */
  readonly currentKekId: string;
  /** The same data key, wrapped by the current KEK. */
  rewrap(table: string, id: string, wrapped: Uint8Array): Buffer;
}

const FORMAT = 1;
const IV_BYTES = 12;
const TAG_BYTES = 16;
const KEK_ID_BYTES = 4;

/**
 * AES-256-GCM twice: a random data key per row seals its values, the KEK wraps the data key. A wrapped key is
 * `format | KEK id | iv | ciphertext | tag`, a sealed value `format | iv | ciphertext | tag`; both are bound to their
 * place by additional data `table|id|column`.
 */
export function createEnvelope(keys: Keys): Envelope {
  const current = { id: kekId(keys.kek), key: keys.kek };
  const byId = new Map([keys.kek, ...keys.previousKeks].map((key) => [kekId(key).toString('hex'), key]));

  function unwrap(table: string, id: string, wrapped: Uint8Array): Buffer {
    const bytes = Buffer.from(wrapped);
    const usedId = bytes.subarray(1, 1 + KEK_ID_BYTES).toString('hex');
    const kek = byId.get(usedId);
    if (!kek) throw new KeyError(`The database has data under key ${usedId}, which this process was not given`);
    return open(kek, place(table, id, 'data_key'), Buffer.concat([bytes.subarray(0, 1), bytes.subarray(1 + KEK_ID_BYTES)]));
  }

  function wrap(table: string, id: string, key: Buffer): Buffer {
    const sealed = close(current.key, place(table, id, 'data_key'), key);
    return Buffer.concat([sealed.subarray(0, 1), current.id, sealed.subarray(1)]);
  }

  return {
    currentKekId: current.id.toString('hex'),
    newKey(table, id) {
      const key = Buffer.from(random(32));
      return dataKey(table, id, key, wrap(table, id, key));
    },
    openKey: (table, id, wrapped) => dataKey(table, id, unwrap(table, id, wrapped), Buffer.from(wrapped)),
    rewrap: (table, id, wrapped) => wrap(table, id, unwrap(table, id, wrapped)),
  };
}

function dataKey(table: string, id: string, key: Buffer, wrapped: Buffer): DataKey {
  const seal = (column: string, bytes: Uint8Array) => close(key, place(table, id, column), bytes);
  const unseal = (column: string, sealed: Uint8Array) => open(key, place(table, id, column), sealed);
  return {
    wrapped,
    seal,
    unseal,
    sealJson: (column, value) => seal(column, Buffer.from(JSON.stringify(value))),
    unsealJson: <T>(column: string, sealed: Uint8Array) => JSON.parse(unseal(column, sealed).toString('utf8')) as T,
  };
}

const pool = Buffer.alloc(4096);
let poolUsed = pool.length;

/** Random bytes, fetched many at a time: each fetch costs more than the encryption of a name. Good until the pool is refilled. */
function random(length: number): Buffer {
  if (poolUsed + length > pool.length) {
    randomFillSync(pool);
    poolUsed = 0;
  }
  poolUsed += length;
  return pool.subarray(poolUsed - length, poolUsed);
}

function place(table: string, id: string, column: string): string {
  return `${table}|${id}|${column}`;
}

function close(key: Buffer, where: string, bytes: Uint8Array): Buffer {
  const iv = random(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(where));
  const ciphertext = cipher.update(bytes);
  cipher.final();
  return Buffer.concat([Buffer.of(FORMAT), iv, ciphertext, cipher.getAuthTag()]);
}

function open(key: Buffer, where: string, sealed: Uint8Array): Buffer {
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
  try {
    if (bytes[0] !== FORMAT) throw new Error(`unknown format ${bytes[0]}`);
    const iv = bytes.subarray(1, 1 + IV_BYTES);
    const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: TAG_BYTES }).setAAD(Buffer.from(where));
    decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
    const plain = decipher.update(bytes.subarray(1 + IV_BYTES, -TAG_BYTES));
    return Buffer.concat([plain, decipher.final()]);
  } catch (cause) {
    throw new TamperedError(where, { cause });
  }
}

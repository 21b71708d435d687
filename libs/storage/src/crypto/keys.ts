import { createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { chmod, link, mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { SporvalgError } from '@sporvalg/core';

/** Secrets of one installation. */
export interface Keys {
  /** Key-encryption key, 32 bytes: wraps the data key of every row. */
  readonly kek: Buffer;
  /** Earlier ones, still able to open what has not been wrapped anew. */
  readonly previousKeks: readonly Buffer[];
  /** Key of the hash by which persons are searched; not the KEK's, so that the KEK can be changed. */
  readonly personKeySecret: Buffer;
}

/** A key is missing, malformed, or not the one the database was encrypted with. */
export class KeyError extends SporvalgError {
  override readonly name = 'KeyError';
  readonly code = 'storage.key';
  readonly kind = 'unavailable';
}

const KEY_BYTES = 32;

/**
 * Keys from the environment: `SPORVALG_KEK` (base64 of 32 bytes), optionally `SPORVALG_KEK_PREVIOUS` (comma-separated)
 * and `SPORVALG_PERSON_KEY`; without the last, the person key is derived from the KEK and must be set before the KEK is
 * first changed. Without `SPORVALG_KEK`: keys made once and kept in `<dataDir>/keys.json`, readable by the owner only.
 *
 * @throws KeyError when `NODE_ENV` is `production` and `SPORVALG_KEK` is not set, or a value is not 32 bytes of base64
 */
export async function loadKeys(options: {
  readonly dataDir: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}): Promise<Keys> {
  const { dataDir, env } = options;
  const kek = env['SPORVALG_KEK'];
  if (!kek && env['NODE_ENV'] === 'production') {
    throw new KeyError('SPORVALG_KEK is not set. Production needs a key of its own: 32 random bytes in base64.');
  }
  const values = kek ? { kek, personKeySecret: env['SPORVALG_PERSON_KEY'] } : await keysInFile(dataDir);
  const key = decode('SPORVALG_KEK', values.kek);
  return {
    kek: key,
    previousKeks: (env['SPORVALG_KEK_PREVIOUS'] ?? '')
      .split(',')
      .filter(Boolean)
      .map((value) => decode('SPORVALG_KEK_PREVIOUS', value)),
    personKeySecret: values.personKeySecret
      ? decode('SPORVALG_PERSON_KEY', values.personKeySecret)
      : Buffer.from(hkdfSync('sha256', key, '', 'sporvalg/person-key', KEY_BYTES)),
  };
}

/**
 * The only form in which a person is searched for and named in logs: HMAC-SHA256 of the national identity number,
 * base64url. Without the secret it cannot be tried against the few million numbers there are.
 */
export function personKey(keys: Pick<Keys, 'personKeySecret'>, nationalId: string): string {
  return createHmac('sha256', keys.personKeySecret).update(nationalId).digest('base64url');
}

/** Name of a KEK that says nothing of it; stored with what it wraps. */
export function kekId(kek: Buffer): Buffer {
  return createHash('sha256').update('sporvalg/kek-id').update(kek).digest().subarray(0, 4);
}

function decode(name: string, value: string): Buffer {
  const bytes = Buffer.from(value.trim(), 'base64');
  if (bytes.length !== KEY_BYTES) throw new KeyError(`${name} must be ${KEY_BYTES} bytes in base64; it has ${bytes.length}`);
  return bytes;
}

interface KeyFile {
  readonly kek: string;
  readonly personKeySecret: string;
}

async function keysInFile(dataDir: string): Promise<KeyFile> {
  const path = join(dataDir, 'keys.json');
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
  if (text === undefined) {
    await makeKeyFile(dataDir, path);
    return keysInFile(dataDir);
  }
  try {
    const { kek, personKeySecret } = JSON.parse(text) as Partial<KeyFile>;
    if (kek && personKeySecret) return { kek, personKeySecret };
  } catch (cause) {
    throw new KeyError(`${path} is not JSON. Restore it from a backup: the database cannot be read without it.`, { cause });
  }
  throw new KeyError(`${path} lacks "kek" or "personKeySecret". Restore it from a backup: the database cannot be read without it.`);
}

/** Written and synced under another name first; `link` keeps the file of whoever was first. */
async function makeKeyFile(dataDir: string, path: string): Promise<void> {
  await mkdir(dataDir, { recursive: true });
  const draft = `${path}.${randomBytes(6).toString('hex')}`;
  const made: KeyFile = { kek: randomBytes(KEY_BYTES).toString('base64'), personKeySecret: randomBytes(KEY_BYTES).toString('base64') };
  const file = await open(draft, 'w', 0o600);
  try {
    await chmod(draft, 0o600);
    await file.writeFile(`${JSON.stringify(made, null, 2)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  try {
    await link(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(draft);
  }
}

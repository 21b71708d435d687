import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { exportJWK, generateKeyPair, importJWK, type CryptoKey, type JSONWebKeySet, type JWK } from 'jose';

import { ClientKeyError } from './errors.js';

/** The product's own key: proves who it is to the issuers and to Maskinporten. */
export interface ClientKey {
  readonly kid: string;
  readonly alg: 'RS256';
  readonly privateKey: CryptoKey;
  /** Public keys to publish; more than one while a new key replaces an old one. */
  readonly jwks: JSONWebKeySet;
}

const ALGORITHM = 'RS256';

/**
 * Reads the client key, and on a developer's machine makes one the first time.
 *
 * `CLIENT_KEY_FILE` names a file with a private RSA key as JWK, or a JWK set whose first key signs and whose
 * others are still published: both issuers allow several keys at a time, and a key may live one year at most.
 *
 * @throws ClientKeyError in production without `CLIENT_KEY_FILE`, and for a file that is no private RSA key
 */
export async function loadClientKey(options: {
  readonly dataDir: string;
  readonly env: { readonly NODE_ENV?: string | undefined; readonly CLIENT_KEY_FILE?: string | undefined };
}): Promise<ClientKey> {
  const { CLIENT_KEY_FILE: file, NODE_ENV } = options.env;
  if (file) return clientKey(await read(file), file);
  if (NODE_ENV === 'production') throw new ClientKeyError('CLIENT_KEY_FILE must name the client key in production');
  const own = join(options.dataDir, 'client-key.json');
  return clientKey(await readOrMake(own), own);
}

async function readOrMake(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  const jwk = { ...(await exportJWK(privateKey)), kid: randomUUID(), alg: ALGORITHM, use: 'sig' };
  await mkdir(dirname(file), { recursive: true });
  await publishOnce(file, `${JSON.stringify(jwk)}\n`);
  return readFile(file, 'utf8');
}

/** Two processes may start at once on a fresh machine: the first decides, and nobody reads half a file. */
async function publishOnce(file: string, text: string): Promise<void> {
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, text, { mode: 0o600, flag: 'wx' });
  try {
    await link(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await unlink(draft);
  }
}

async function read(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch {
    throw new ClientKeyError(`CLIENT_KEY_FILE ${file} cannot be read`);
  }
}

async function clientKey(text: string, file: string): Promise<ClientKey> {
  const [signing, ...older] = keysIn(text, file);
  if (!signing?.kid || signing.kty !== 'RSA' || !signing.d) {
    throw new ClientKeyError(`${file} must hold a private RSA key with a kid`);
  }
  return {
    kid: signing.kid,
    alg: ALGORITHM,
    privateKey: (await importJWK(signing, ALGORITHM)) as CryptoKey,
    jwks: { keys: [signing, ...older].map(publicPart) },
  };
}

function keysIn(text: string, file: string): readonly JWK[] {
  try {
    const parsed = JSON.parse(text) as JWK | JSONWebKeySet;
    return 'keys' in parsed && Array.isArray(parsed.keys) ? (parsed.keys as JWK[]) : [parsed as JWK];
  } catch {
    throw new ClientKeyError(`${file} is not JSON`);
  }
}

/** Named one by one, so that no private member can follow along. */
const publicPart = ({ kty, kid, n, e }: JWK): JWK => ({
  kty: kty ?? 'RSA',
  ...(kid !== undefined && { kid }),
  ...(n !== undefined && { n }),
  ...(e !== undefined && { e }),
  alg: ALGORITHM,
  use: 'sig',
});

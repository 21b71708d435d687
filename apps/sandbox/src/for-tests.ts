import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { exportJWK, generateKeyPair, type CryptoKey, type JSONWebKeySet } from 'jose';

import { jwksUri } from './client-keys.js';
import type { Faults } from './faults.js';
import { createSandbox } from './sandbox.js';

/** The product as issuers see it: its public keys, and the back channel of logout. */
export interface ProductStandIn {
  readonly url: string;
  /** Logout tokens received, oldest first. */
  readonly logoutTokens: readonly string[];
}

export interface SandboxForTests {
  /** Where the sandbox answers, without a slash at the end. */
  readonly origin: string;
  readonly faults: Faults;
  readonly product: ProductStandIn;
  /** The product's key, known to the sandbox; a made one when no key set was given. */
  readonly key: { readonly kid: string; readonly alg: 'RS256'; readonly privateKey: CryptoKey };
  close(): Promise<void>;
}

/**
 * A sandbox on a free port, with a stand-in for the product beside it.
 *
 * @param jwks public keys of the product, when the test brings its own key
 */
export async function startSandboxForTests({ jwks }: { readonly jwks?: JSONWebKeySet } = {}): Promise<SandboxForTests> {
  const key = { kid: randomUUID(), alg: 'RS256' as const };
  const { privateKey, publicKey } = await generateKeyPair(key.alg, { extractable: true });
  const product = await startProduct(jwks ?? { keys: [{ ...(await exportJWK(publicKey)), ...key, use: 'sig' }] });
  const sandbox = createSandbox({ publicUrl: product.url });
  const origin = await sandbox.listen(0);
  return {
    origin,
    faults: sandbox.faults,
    product,
    key: { ...key, privateKey },
    close: async () => {
      await sandbox.close();
      product.close();
    },
  };
}

async function startProduct(jwks: JSONWebKeySet): Promise<ProductStandIn & { close(): void }> {
  const logoutTokens: string[] = [];
  const server = createServer((request, response) => {
    if (request.url === new URL(jwksUri('http://any')).pathname) return void response.end(JSON.stringify(jwks));
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      const token = new URLSearchParams(body).get('logout_token');
      if (token) logoutTokens.push(token);
      response.end();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url, logoutTokens, close: () => void server.close() };
}

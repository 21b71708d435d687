import { createLocalJWKSet, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';

/** Where the product publishes its public keys. */
export const jwksUri = (publicUrl: string): string => `${publicUrl}/api/v1/auth/jwks.json`;

/**
 * The product's public keys, fetched when first needed (the sandbox starts before the product) and again
 * when a signature names a key not seen before.
 */
export function createClientKeys(publicUrl: string): JWTVerifyGetKey {
  let known: JSONWebKeySet = { keys: [] };

  const refresh = async () => {
    const response = await fetch(jwksUri(publicUrl), { signal: AbortSignal.timeout(2500), redirect: 'error' });
    if (!response.ok) throw new Error(`The client's key set answered ${response.status}`);
    known = (await response.json()) as JSONWebKeySet;
  };

  return async (header, token) => {
    if (!known.keys.some((key) => key.kid === header.kid)) await refresh();
    return createLocalJWKSet(known)(header, token);
  };
}

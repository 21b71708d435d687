import { randomUUID } from 'node:crypto';

import { Router, urlencoded, type RequestHandler } from 'express';
import { SignJWT, exportJWK, generateKeyPair, jwtVerify, type CryptoKey, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';

export const SCOPES = {
  folkeregisteret: 'folkeregister:deling/offentligmedhjemmel',
  krr: 'krr:global/kontaktinformasjon.read',
  altinn: 'altinn:accessmanagement/authorizedparties.resourceowner',
} as const;

const TokenRequest = z.object({
  grant_type: z.literal('urn:ietf:params:oauth:grant-type:jwt-bearer'),
  assertion: z.string().max(10_000),
});
/** Maskinporten refuses claims it does not know. */
const Assertion = z.strictObject({
  aud: z.union([z.string(), z.array(z.string())]),
  iss: z.string(),
  scope: z.string(),
  iat: z.int(),
  exp: z.int(),
  jti: z.string(),
  resource: z.string().optional(),
});

const MAX_LIFETIME_S = 120;
const CLOCK_SKEW_S = 10;
const TOKEN_LIFETIME_S = 120;

export interface Maskinporten {
  readonly router: Router;
  /** Lets a request through when its bearer token carries the scope: 401 without a token, 403 with a wrong one. */
  requireScope(scope: string): RequestHandler;
}

export interface MaskinportenOptions {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientKeys: JWTVerifyGetKey;
  /** Of the municipality the client belongs to. */
  readonly organisationNumber: string;
}

/**
 * Stand-in of Maskinporten: JWT grant with the assertion as the only proof. Holds its rules that bite in
 * production: lifetime at most 120 s, `iat` within 10 s, `aud` the issuer, a `jti` used once, no unknown claims.
 */
export async function createMaskinporten(options: MaskinportenOptions): Promise<Maskinporten> {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
  const kid = randomUUID();
  const jwk = { ...(await exportJWK(publicKey)), kid, use: 'sig', alg: 'RS256' };
  const scopeGrantedFor = createAssertionJudge(options);

  const router = Router();
  router.get('/.well-known/oauth-authorization-server', (_request, response) => {
    response.json({ issuer: options.issuer, token_endpoint: `${options.issuer}token`, jwks_uri: `${options.issuer}jwk` });
  });
  router.get('/jwk', (_request, response) => void response.json({ keys: [jwk] }));
  router.post('/token', urlencoded({ extended: false }), async (request, response) => {
    response.set('Cache-Control', 'no-store');
    const body = TokenRequest.safeParse(request.body);
    if (!body.success) return void response.status(400).json({ error: 'unsupported_grant_type' });
    try {
      const scope = await scopeGrantedFor(body.data.assertion);
      const token = await accessToken(options, scope).setProtectedHeader({ alg: 'RS256', kid }).sign(privateKey);
      response.json({ access_token: token, token_type: 'Bearer', expires_in: TOKEN_LIFETIME_S - 1, scope });
    } catch (error) {
      response.status(400).json({ error: 'invalid_grant', error_description: `Invalid assertion. ${(error as Error).message}` });
    }
  });

  return { router, requireScope: (scope) => scopeGate(scope, options.issuer, publicKey) };
}

/** Gives the scope an assertion is granted, or throws with what is wrong with it. */
function createAssertionJudge({ issuer, clientId, clientKeys }: MaskinportenOptions): (assertion: string) => Promise<string> {
  const usedUntil = new Map<string, number>();
  const allowed: readonly string[] = Object.values(SCOPES);

  return async (assertion) => {
    const { payload } = await jwtVerify(assertion, clientKeys, {
      audience: issuer,
      issuer: clientId,
      algorithms: ['RS256', 'RS384', 'RS512'],
    });
    const claims = Assertion.parse(payload);
    const nowS = Date.now() / 1000;
    for (const [jti, until] of usedUntil) if (until < nowS) usedUntil.delete(jti);
    if (claims.exp - claims.iat > MAX_LIFETIME_S) throw new Error('exp is more than 120 seconds after iat');
    if (Math.abs(claims.iat - nowS) > CLOCK_SKEW_S) throw new Error('iat is not now');
    if (usedUntil.has(claims.jti)) throw new Error('jti has been used');
    if (!claims.scope.split(' ').every((scope) => allowed.includes(scope))) throw new Error('scope not granted to client');
    usedUntil.set(claims.jti, claims.exp + CLOCK_SKEW_S);
    return claims.scope;
  };
}

const accessToken = ({ issuer, clientId, organisationNumber }: MaskinportenOptions, scope: string) =>
  new SignJWT({
    scope,
    client_id: clientId,
    client_amr: 'private_key_jwt',
    token_type: 'Bearer',
    consumer: { authority: 'iso6523-actorid-upis', ID: `0192:${organisationNumber}` },
    jti: randomUUID(),
  })
    .setIssuer(issuer)
    .setIssuedAt()
    .setExpirationTime(`${TOKEN_LIFETIME_S}s`);

const scopeGate =
  (scope: string, issuer: string, publicKey: CryptoKey): RequestHandler =>
  async (request, response, next) => {
    const bearer = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1];
    if (!bearer) return void response.status(401).set('WWW-Authenticate', 'Bearer').end();
    const granted = await jwtVerify(bearer, publicKey, { issuer, algorithms: ['RS256'] })
      .then(({ payload }) => String(payload['scope']).split(' '))
      .catch(() => undefined);
    if (!granted) return void response.status(401).set('WWW-Authenticate', 'Bearer error="invalid_token"').end();
    if (!granted.includes(scope)) return void response.status(403).end();
    next();
  };

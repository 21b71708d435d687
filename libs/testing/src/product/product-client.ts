import { createBrowser } from '../browser/browser.js';
import { logInAs } from '../browser/sandbox-login.js';

export type SessionKind = 'citizen' | 'caseworker';

export interface ProductRequest {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Sent as JSON. */
  readonly json?: unknown;
  /** Sent as it is. */
  readonly body?: string | Uint8Array;
  /** Takes the place of what the client would send; an empty value leaves the header out. */
  readonly headers?: Readonly<Record<string, string>>;
}

export interface ProductAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** Parsed where the answer is JSON or problem details. */
  readonly json: Readonly<Record<string, unknown>>;
  readonly bytes: Uint8Array;
}

/** Somebody logged in at the product over HTTP, without a browser; or nobody. */
export interface ProductClient {
  /** `name=value` of the session's cookie. */
  readonly cookie: string;
  readonly csrfToken: string;
  /** @param path from `/api` on */
  send(path: string, request?: ProductRequest): Promise<ProductAnswer>;
}

const CITIZEN_SESSION = '/api/v1/session';
const CASEWORKER_SESSION = '/api/v1/caseworker/session';

/** A caller without a session. */
export function anonymousClient(productUrl: string): ProductClient {
  return clientWith(productUrl, '', '');
}

/**
 * Logs in through the sandbox's login page, and keeps the session's cookie and token.
 *
 * @param name as the login page shows it: «Kari Vakkerblomst»
 */
export async function logInToProduct(productUrl: string, name: string, kind: SessionKind = 'citizen'): Promise<ProductClient> {
  const browser = createBrowser();
  const home = `${productUrl}/${kind === 'citizen' ? '' : 'saksbehandler/'}innlogget`;
  const start = `${productUrl}/api/v1/auth/${kind}/login?returnTo=${encodeURIComponent(new URL(home).pathname)}`;
  const { url } = await logInAs(browser, start, { name, stopAt: home });
  const cookieName = `sporvalg_${kind}`;
  const token = browser.cookie(new URL(productUrl).hostname, cookieName);
  if (!url.startsWith(home) || !token) throw new Error(`${name} was not logged in; the journey ended at ${new URL(url).pathname}`);
  const cookie = `${cookieName}=${token}`;
  const session = await clientWith(productUrl, cookie, '').send(kind === 'citizen' ? CITIZEN_SESSION : CASEWORKER_SESSION);
  return clientWith(productUrl, cookie, String(session.json['csrfToken']));
}

/** Chooses whom the citizen acts for: an organisation number, or `self`. */
export async function actFor(client: ProductClient, partyId: string): Promise<void> {
  const { status, json } = await client.send('/api/v1/session/acting-for', { method: 'PUT', json: { partyId } });
  if (status !== 200) throw new Error(`Acting for ${partyId} was refused: ${status} ${String(json['code'])}`);
}

function clientWith(productUrl: string, cookie: string, csrfToken: string): ProductClient {
  return {
    cookie,
    csrfToken,
    async send(path, { method = 'GET', json, body, headers = {} } = {}) {
      const sent: Record<string, string> = {
        ...(cookie && { Cookie: cookie }),
        ...(method !== 'GET' && csrfToken && { 'X-CSRF-Token': csrfToken }),
        ...(json !== undefined && { 'Content-Type': 'application/json' }),
        ...headers,
      };
      const response = await fetch(`${productUrl}${path}`, {
        method,
        redirect: 'manual',
        headers: Object.fromEntries(Object.entries(sent).filter(([, value]) => value !== '')),
        ...(json !== undefined && { body: JSON.stringify(json) }),
        ...(body !== undefined && { body: body as string | Uint8Array<ArrayBuffer> }),
      });
      const bytes = new Uint8Array(await response.arrayBuffer());
      const isJson = /json/.test(response.headers.get('Content-Type') ?? '') && bytes.length > 0;
      return { status: response.status, headers: response.headers, json: isJson ? parsed(bytes) : {}, bytes };
    },
  };
}

function parsed(bytes: Uint8Array): Readonly<Record<string, unknown>> {
  return JSON.parse(new TextDecoder().decode(bytes)) as Readonly<Record<string, unknown>>;
}

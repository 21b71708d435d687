import { createCitizenClient } from '@sporvalg/contract/client';

let csrfToken: string | undefined;

/** Keeps the token of the session now in force; every change sends it along. */
export function rememberCsrfToken(token: string | undefined): void {
  csrfToken = token;
}

export function currentCsrfToken(): string | undefined {
  return csrfToken;
}

export const client = createCitizenClient(currentCsrfToken, async () => {
  const session = await client.session();
  rememberCsrfToken(session.authenticated ? session.csrfToken : undefined);
});

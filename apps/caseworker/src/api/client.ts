import { createCaseworkerClient } from '@sporvalg/contract/client';

let csrfToken: string | undefined;

/** Keeps the token of the session now in force; every change sends it along. */
export function rememberCsrfToken(token: string | undefined): void {
  csrfToken = token;
}

export const client = createCaseworkerClient(() => csrfToken);

import { LoginRefusedError } from '../errors.js';
import {
  createIssuerClient,
  text,
  type CallbackAnswer,
  type IssuerClient,
  type IssuerSettings,
  type VerifiedLogin,
} from './issuer-client.js';

/** Weakest first. */
const LEVELS = ['idporten-loa-low', 'idporten-loa-substantial', 'idporten-loa-high'];

export interface CitizenLogin extends VerifiedLogin {
  /** National identity number or D-number, from `pid`. */
  readonly personId: string;
  /** ID-porten gives none today; Folkeregisteret does. */
  readonly name: string | undefined;
}

export interface IdPorten extends Omit<IssuerClient, 'completeLogin'> {
  /** @throws LoginRefusedError, IssuerUnavailableError */
  completeLogin(answer: CallbackAnswer): Promise<CitizenLogin>;
}

/**
 * Login of citizens through ID-porten.
 *
 * Accepts a session at the weakest level asked for, or a stronger one; refuses people without a number
 * (eIDAS users), whom no register here could tell us anything about.
 */
export function createIdPorten(settings: IssuerSettings): IdPorten {
  const client = createIssuerClient('citizen', settings);
  const lowestAsked = Math.min(...settings.acrValues.map((acr) => LEVELS.indexOf(acr)));
  if (settings.acrValues.length === 0 || lowestAsked < 0) throw new TypeError(`acrValues must be among ${LEVELS.join(', ')}`);

  return {
    ...client,
    completeLogin: async (answer) => {
      const login = await client.completeLogin(answer);
      if (LEVELS.indexOf(login.acr ?? '') < lowestAsked) throw new LoginRefusedError('level');
      const personId = text(login.claims['pid']);
      if (!personId || !/^\d{11}$/.test(personId)) throw new LoginRefusedError('person');
      return { ...login, personId, name: text(login.claims['name']) };
    },
  };
}

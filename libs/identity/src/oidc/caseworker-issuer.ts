import { LoginRefusedError } from '../errors.js';
import {
  createIssuerClient,
  text,
  type CallbackAnswer,
  type IssuerClient,
  type IssuerSettings,
  type VerifiedLogin,
} from './issuer-client.js';

export interface CaseworkerLogin extends VerifiedLogin {
  /** The issuer's subject: opaque, no national identity number. */
  readonly personId: string;
  readonly name: string;
  /** Four digits, from the claim `municipality_number`. */
  readonly municipalityNumber: string;
  /** From the claim `roles`; never empty. */
  readonly roles: readonly string[];
}

export interface CaseworkerIssuer extends Omit<IssuerClient, 'completeLogin'> {
  /** @throws LoginRefusedError with reason `access` for an employee without municipality or role */
  completeLogin(answer: CallbackAnswer): Promise<CaseworkerLogin>;
}

/** Login of caseworkers through the municipalities' own issuer. */
export function createCaseworkerIssuer(settings: IssuerSettings): CaseworkerIssuer {
  const client = createIssuerClient('caseworker', settings);
  return {
    ...client,
    completeLogin: async (answer) => {
      const login = await client.completeLogin(answer);
      if (settings.acrValues.length > 0 && !settings.acrValues.includes(login.acr ?? '')) throw new LoginRefusedError('level');
      const municipalityNumber = text(login.claims['municipality_number']);
      const roles = [login.claims['roles'] ?? []].flat().filter((role): role is string => typeof role === 'string');
      if (!municipalityNumber || !/^\d{4}$/.test(municipalityNumber) || roles.length === 0) throw new LoginRefusedError('access');
      return { ...login, personId: login.subject, name: text(login.claims['name']) ?? login.subject, municipalityNumber, roles };
    },
  };
}

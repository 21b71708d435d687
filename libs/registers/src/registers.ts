import type { Clock, Registers } from '@sporvalg/ports';

import type { RegisterAddresses, VehicleAccess } from './addresses.js';
import { createAuthorizedParties } from './altinn-parties/index.js';
import { createEnhetsregisteret } from './enhetsregisteret/index.js';
import { createFolkeregisteret } from './folkeregisteret/index.js';
import { createKartverketAdresser } from './kartverket-adresser/index.js';
import { createKartverketEiendom } from './kartverket-eiendom/index.js';
import { createKartverketStedsnavn } from './kartverket-stedsnavn/index.js';
import { createKjoretoyregisteret } from './kjoretoyregisteret/index.js';
import { createKrr } from './krr/index.js';
import { createMaskinportenTokens, type MaskinportenSettings } from './shared/maskinporten.js';
import { createOutbound, type OutboundOptions } from './shared/outbound.js';

export interface RegistersConfig {
  readonly addresses: RegisterAddresses;
  readonly maskinporten: Pick<MaskinportenSettings, 'clientId' | 'key'>;
  readonly clock: Clock;
  /** Longest wait for any answer, token included; five seconds when left out. */
  readonly timeoutMs?: number;
  /** For tests. */
  readonly outbound?: Partial<Pick<OutboundOptions, 'fetch' | 'sleep' | 'random' | 'halfOpenAfterMs'>>;
}

const TIMEOUT_MS = 5000;
/** Share of the time that goes to fetching a token, where one is needed. */
const TOKEN_SHARE = 0.4;

/** All registers over HTTP; nothing but the given addresses is ever called. */
export function createRegisters({ addresses, maskinporten, clock, timeoutMs = TIMEOUT_MS, outbound = {} }: RegistersConfig): Registers {
  const allowedOrigins = Object.values(addresses).flatMap((address: string | VehicleAccess | undefined) =>
    address === undefined ? [] : [new URL(typeof address === 'string' ? address : address.url).origin],
  );
  const outboundWithin = (ms: number) => createOutbound({ ...outbound, allowedOrigins, clock, timeoutMs: ms });
  const http = outboundWithin(timeoutMs);
  const withToken = outboundWithin(timeoutMs * (1 - TOKEN_SHARE));
  const withTwoTokens = outboundWithin((timeoutMs * (1 - TOKEN_SHARE)) / 2);
  const tokens = createMaskinportenTokens({
    ...maskinporten,
    tokenUrl: addresses.maskinportenToken,
    issuer: addresses.maskinportenIssuer,
    http: outboundWithin(timeoutMs * TOKEN_SHARE),
    clock,
  });
  const authorised = { http: withToken, tokens, clock };
  const vehicles = addresses.kjoretoyregisteret;

  return {
    enhetsregisteret: createEnhetsregisteret({ http, baseUrl: addresses.enhetsregisteret, clock }),
    kartverketAdresser: createKartverketAdresser({ http, baseUrl: addresses.kartverketAdresser, clock }),
    folkeregisteret: createFolkeregisteret({ ...authorised, baseUrl: addresses.folkeregisteret }),
    krr: createKrr({ ...authorised, baseUrl: addresses.krr }),
    kartverketStedsnavn: createKartverketStedsnavn({ http, baseUrl: addresses.kartverketStedsnavn, clock }),
    kartverketEiendom: createKartverketEiendom({ http, baseUrl: addresses.kartverketEiendom, clock }),
    ...(vehicles && { kjoretoyregisteret: createKjoretoyregisteret({ http, clock, baseUrl: vehicles.url, apiKey: vehicles.apiKey }) }),
    ...(addresses.altinn && { altinnParties: createAuthorizedParties({ ...authorised, http: withTwoTokens, baseUrl: addresses.altinn }) }),
  };
}

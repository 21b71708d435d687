import type { Session } from '@sporvalg/ports';

/** The product's routes that are registered at the issuers; changing one means changing the registration. */
export const AUTH_PATHS = {
  /** Public keys of this client, for both issuers and for Maskinporten. */
  jwks: '/api/v1/auth/jwks.json',
  citizen: {
    login: '/api/v1/auth/citizen/login',
    callback: '/api/v1/auth/citizen/callback',
    logout: '/api/v1/auth/citizen/logout',
    frontchannelLogout: '/api/v1/auth/citizen/frontchannel-logout',
    backchannelLogout: '/api/v1/auth/citizen/backchannel-logout',
    home: '/',
  },
  caseworker: {
    login: '/api/v1/auth/caseworker/login',
    callback: '/api/v1/auth/caseworker/callback',
    logout: '/api/v1/auth/caseworker/logout',
    frontchannelLogout: '/api/v1/auth/caseworker/frontchannel-logout',
    backchannelLogout: '/api/v1/auth/caseworker/backchannel-logout',
    home: '/saksbehandler/',
  },
} as const satisfies { readonly jwks: string } & Record<Session['kind'], Record<string, string>>;

/** Where each register answers. */
export interface RegisterAddresses {
  readonly enhetsregisteret: string;
  readonly kartverketAdresser: string;
  readonly folkeregisteret: string;
  readonly krr: string;
  readonly kartverketStedsnavn: string;
  readonly kartverketEiendom: string;
  /** Statens vegvesen's look-up of single vehicles and our key to it; absent where the municipality has none. */
  readonly kjoretoyregisteret?: VehicleAccess;
  /** Altinn's platform; absent where the municipality has no access to its list of authorised parties. */
  readonly altinn?: string;
  readonly maskinportenToken: string;
  readonly maskinportenIssuer: string;
}

export interface VehicleAccess {
  readonly url: string;
  readonly apiKey: string;
}

/** What the sandbox takes for a key, so that a call without one is refused there too. */
const SANDBOX_API_KEY = 'sandkasse';

/** The national services, in production. */
export const NATIONAL_ADDRESSES: RegisterAddresses = {
  enhetsregisteret: 'https://data.brreg.no/enhetsregisteret/api',
  kartverketAdresser: 'https://ws.geonorge.no/adresser/v1',
  folkeregisteret: 'https://folkeregisteret.api.skatteetaten.no/folkeregisteret/offentlig-med-hjemmel/api/v1',
  krr: 'https://kontaktregisteret.no/rest/v1',
  kartverketStedsnavn: 'https://ws.geonorge.no/stedsnavn/v1',
  kartverketEiendom: 'https://api.kartverket.no/eiendom/v1',
  altinn: 'https://platform.altinn.no',
  maskinportenToken: 'https://maskinporten.no/token',
  maskinportenIssuer: 'https://maskinporten.no/',
};

/** @param sandboxUrl origin of the sandbox: `http://127.0.0.1:3001` */
export const sandboxAddresses = (sandboxUrl: string): RegisterAddresses => {
  const origin = sandboxUrl.replace(/\/$/, '');
  return {
    enhetsregisteret: `${origin}/enhetsregisteret/api`,
    kartverketAdresser: `${origin}/adresser/v1`,
    folkeregisteret: `${origin}/folkeregisteret/offentlig-med-hjemmel/api/v1`,
    krr: `${origin}/krr/rest/v1`,
    kartverketStedsnavn: `${origin}/stedsnavn/v1`,
    kartverketEiendom: `${origin}/eiendom/v1`,
    kjoretoyregisteret: { url: `${origin}/kjoretoy/kjoretoydata`, apiKey: SANDBOX_API_KEY },
    altinn: `${origin}/altinn`,
    maskinportenToken: `${origin}/maskinporten/token`,
    maskinportenIssuer: `${origin}/maskinporten/`,
  };
};

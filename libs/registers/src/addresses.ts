/** Where each register answers. */
export interface RegisterAddresses {
  readonly enhetsregisteret: string;
  readonly kartverketAdresser: string;
  readonly folkeregisteret: string;
  readonly krr: string;
  /** Altinn's platform; absent where the municipality has no access to its list of authorised parties. */
  readonly altinn?: string;
  readonly maskinportenToken: string;
  readonly maskinportenIssuer: string;
}

/** The national services, in production. */
export const NATIONAL_ADDRESSES: RegisterAddresses = {
  enhetsregisteret: 'https://data.brreg.no/enhetsregisteret/api',
  kartverketAdresser: 'https://ws.geonorge.no/adresser/v1',
  folkeregisteret: 'https://folkeregisteret.api.skatteetaten.no/folkeregisteret/offentlig-med-hjemmel/api/v1',
  krr: 'https://kontaktregisteret.no/rest/v1',
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
    altinn: `${origin}/altinn`,
    maskinportenToken: `${origin}/maskinporten/token`,
    maskinportenIssuer: `${origin}/maskinporten/`,
  };
};

import { describe, expect, it } from 'vitest';

import { readConfig, UnsafeConfigError } from './config.js';

const SAFE = {
  NODE_ENV: 'production',
  PUBLIC_URL: 'https://soknad.example.no',
  SPORVALG_KEK: 'a'.repeat(44),
  IDPORTEN_ISSUER: 'https://idporten.example.no',
  IDPORTEN_CLIENT_ID: 'a',
  CASEWORKER_ISSUER: 'https://ansatt.example.no',
  CASEWORKER_CLIENT_ID: 'b',
  CASEWORKER_ACR: 'mfa',
  MASKINPORTEN_ISSUER: 'https://maskinporten.example.no/',
  MASKINPORTEN_CLIENT_ID: 'c',
  ENHETSREGISTERET_URL: 'https://enhetsregisteret.example.no/api',
  KARTVERKET_ADRESSER_URL: 'https://adresser.example.no/v1',
  FOLKEREGISTERET_URL: 'https://folkeregisteret.example.no/api/v1',
  KRR_URL: 'https://krr.example.no/rest/v1',
  KARTVERKET_STEDSNAVN_URL: 'https://stedsnavn.example.no/v1',
  KARTVERKET_EIENDOM_URL: 'https://eiendom.example.no/v1',
  MASKINPORTEN_TOKEN_URL: 'https://maskinporten.example.no/token',
};

function faultsOf(change: Readonly<Record<string, string>>): readonly string[] {
  try {
    readConfig({ ...SAFE, ...change }, '/srv');
    return [];
  } catch (error) {
    return error instanceof UnsafeConfigError ? error.faults : [String(error)];
  }
}

describe('readConfig', () => {
  it('points at the sandbox beside the server when nothing is set', () => {
    const config = readConfig({ PORT: '4000' }, '/srv');

    expect(config.sandbox).toBe(true);
    expect(config.idPorten.issuer).toBe('http://127.0.0.1:4001/idporten');
    expect(config.publicUrl).toBe('http://localhost:4000');
  });

  it('starts in production with every address set and secure', () => {
    expect(readConfig(SAFE, '/srv').sandbox).toBe(false);
  });

  it.each([
    [{ PUBLIC_URL: 'http://soknad.example.no' }, 'PUBLIC_URL is not https'],
    [{ SPORVALG_KEK: '' }, 'SPORVALG_KEK is not set'],
    [{ IDPORTEN_ISSUER: 'http://127.0.0.1:3001/idporten' }, 'IDPORTEN_ISSUER is not https'],
    [{ IDPORTEN_ISSUER: '' }, 'IDPORTEN_ISSUER is not set'],
    [{ SANDBOX_URL: 'https://sandkasse.example.no' }, 'SANDBOX_URL is set'],
    [{ FOLKEREGISTERET_URL: '' }, 'FOLKEREGISTERET_URL is not set'],
    [{ KRR_URL: 'http://krr.example.no' }, 'KRR_URL is not https'],
    [{ CASEWORKER_ACR: '' }, 'CASEWORKER_ACR is not set'],
    [{ KARTVERKET_EIENDOM_URL: '' }, 'KARTVERKET_EIENDOM_URL is not set'],
    [{ KJORETOYREGISTERET_URL: 'https://kjoretoy.example.no' }, 'KJORETOYREGISTERET_URL and KJORETOYREGISTERET_API_KEY belong together'],
  ])('refuses production with %o', (change, fault) => {
    expect(faultsOf(change)).toContain(fault);
  });
});

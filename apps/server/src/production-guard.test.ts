import { spawn } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const ROOT = resolve(fileURLToPath(new URL('../../..', import.meta.url)));

const SAFE = {
  NODE_ENV: 'production',
  PUBLIC_URL: 'https://soknad.example.no',
  SPORVALG_KEK: Buffer.alloc(32, 1).toString('base64'),
  IDPORTEN_ISSUER: 'https://idporten.example.no',
  IDPORTEN_CLIENT_ID: 'a',
  CASEWORKER_ISSUER: 'https://ansatt.example.no',
  CASEWORKER_CLIENT_ID: 'b',
  CASEWORKER_ACR: 'mfa',
  MASKINPORTEN_ISSUER: 'https://maskinporten.example.no/',
  MASKINPORTEN_TOKEN_URL: 'https://maskinporten.example.no/token',
  MASKINPORTEN_CLIENT_ID: 'c',
  ENHETSREGISTERET_URL: 'https://enhetsregisteret.example.no/api',
  KARTVERKET_ADRESSER_URL: 'https://adresser.example.no/v1',
  KARTVERKET_STEDSNAVN_URL: 'https://stedsnavn.example.no/v1',
  KARTVERKET_EIENDOM_URL: 'https://eiendom.example.no/v1',
  FOLKEREGISTERET_URL: 'https://folkeregisteret.example.no/api/v1',
  KRR_URL: 'https://krr.example.no/rest/v1',
};

describe('a server started as the operator starts it', () => {
  let dataDir: string;
  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'sporvalg-guard-'));
  });
  afterEach(() => rm(dataDir, { recursive: true, force: true }));

  async function start(settings: Readonly<Record<string, string>>): Promise<{ readonly code: number | null; readonly output: string }> {
    const { PATH = '', HOME = '' } = process.env;
    const child = spawn(process.execPath, ['--conditions=@sporvalg/source', '--import', 'tsx', 'apps/server/src/main.ts'], {
      cwd: ROOT,
      env: { PATH, HOME, PORT: '0', DATA_DIR: dataDir, ...settings },
    });
    const output: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => output.push(part));
    const code = await new Promise<number | null>((done) => child.once('close', done));
    return { code, output: Buffer.concat(output).toString('utf8') };
  }

  it('refuses production on sandbox settings, names every one of them, and touches nothing', async () => {
    const { code, output } = await start({ NODE_ENV: 'production' });

    expect(code).toBe(1);
    for (const name of ['PUBLIC_URL', 'SPORVALG_KEK', 'IDPORTEN_ISSUER', 'CASEWORKER_ISSUER', 'FOLKEREGISTERET_URL'])
      expect(output).toContain(`${name} is not set`);
    expect(output).not.toContain('    at ');
    expect(await readdir(dataDir)).toEqual([]);
  });

  it('refuses production where one address is the sandbox’s', async () => {
    const { code, output } = await start({
      ...SAFE,
      FOLKEREGISTERET_URL: 'http://127.0.0.1:3001/folkeregisteret/offentlig-med-hjemmel/api/v1',
    });

    expect(code).toBe(1);
    expect(output).toContain('FOLKEREGISTERET_URL is not https');
  });

  it('refuses production without a client key of the operator’s own', async () => {
    const { code, output } = await start({ ...SAFE, DATABASE_URL: 'postgresql://nobody@127.0.0.1:9/none' });

    expect(code).toBe(1);
    expect(output).toContain('CLIENT_KEY_FILE');
  });

  it('names a setting of the wrong form, and does not repeat its value', async () => {
    const { code, output } = await start({ PORT: 'hemmelig', IDPORTEN_ISSUER: 'hemmelig' });

    expect(code).toBe(1);
    expect(output).toContain('PORT: ');
    expect(output).toContain('IDPORTEN_ISSUER: ');
    expect(output).not.toContain('hemmelig');
  });
});

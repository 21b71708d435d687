import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { examplesCommand } from './examples.js';

const definitions = join(import.meta.dirname, '../../../../service-definitions');
const service = 'skjenkebevilling';
let root: string;
let lines: string[];

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'definitions-'));
  await cp(definitions, root, { recursive: true });
  lines = [];
  vi.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(line));
  vi.spyOn(console, 'error').mockImplementation((line: string) => void lines.push(line));
});

afterEach(async () => {
  vi.restoreAllMocks();
  await rm(root, { recursive: true });
});

const run = (...options: readonly string[]) => examplesCommand([join(root, service), ...options]);
const summary = () => lines.find((line) => line.startsWith(`${service}: `)) ?? '';

describe('the coverage of examples', () => {
  it("is whole for the project's own skjenkebevilling, and the closing line stays last", async () => {
    expect(await run()).toBe(0);
    const shares = [...summary().matchAll(/(\d+)\/(\d+)/g)];
    expect(shares.length).toBeGreaterThan(3);
    for (const [share, met, all] of shares) expect(met, share).toBe(all);
    expect(lines.at(-1)).toMatch(/^\d+ passed, 0 failed$/);
  });

  it('names what no example meets, shortly, and with --coverage where it stands', { timeout: 60_000 }, async () => {
    await rm(join(root, service, 'examples/skjenk.periode-etter-slutt.json'));
    const text = await readFile(join(root, service, 'validation.json'), 'utf8');
    const all = Object.values((JSON.parse(text) as { readonly validations: object }).validations).flat().length;
    const line = text.slice(0, text.indexOf('feil.periodeFraEtterSlutt')).split('\n').length - 1;

    expect(await run()).toBe(0);
    expect(summary()).toContain(`valideringer ${all - 1}/${all}`);
    expect(lines).toContain('    validering: bevilling.periodeFra feil.periodeFraEtterSlutt');

    expect(await run('--coverage')).toBe(0);
    const place = `${service}/validation.json:${line}:7 validering bevilling.periodeFra feil.periodeFraEtterSlutt`;
    expect(lines.some((printed) => printed.endsWith(place))).toBe(true);
  });

  it('an example whose service cannot be read has failed', async () => {
    await writeFile(join(root, service, 'service.json'), '{');
    expect(await run()).toBe(1);
    expect(lines.at(-1)).toMatch(/^0 passed, [1-9]\d* failed$/);
  });

  it('an option there is not is refused', async () => {
    expect(await run('--koverage')).toBe(2);
  });
});

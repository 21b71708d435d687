import { describe, expect, it } from 'vitest';

import { readEvidence } from './evidence-lines.js';

const NOW = new Date('2026-11-20T12:00:00Z');
const FROM_REGISTER = { source: 'folkeregisteret', retrievedAt: '2026-11-20T08:02:11Z', confirmed: true };
const WRITTEN = { confirmed: false };

describe('the evidence of a check', () => {
  it('says source and time where a register stands behind it, and that nobody does where none does', () => {
    const { blocks } = readEvidence(
      [
        { label: 'Født', value: '12. mars 1985', ...FROM_REGISTER },
        { label: 'Rolle', value: 'Styrer', ...WRITTEN },
      ],
      NOW,
    );
    expect(blocks.flat().map(({ source }) => source)).toEqual([
      'Folkeregisteret, i dag kl.\u00a009.02',
      'Oppgitt i søknaden, ikke bekreftet',
    ]);
  });

  it('says which register could not confirm a value', () => {
    const { blocks } = readEvidence([{ label: 'Født', value: '12. mars 1985', source: 'folkeregisteret', confirmed: false }], NOW);
    expect(blocks[0]?.[0]?.source).toBe('Ikke bekreftet i Folkeregisteret');
  });

  it('names the source once when all of it has the same', () => {
    const same = readEvidence(
      [
        { label: 'Født', value: '1985', ...FROM_REGISTER },
        { label: 'Navn', value: 'Kari', ...FROM_REGISTER },
      ],
      NOW,
    );
    const mixed = readEvidence(
      [
        { label: 'Født', value: '1985', ...FROM_REGISTER },
        { label: 'Navn', value: 'Kari', ...WRITTEN },
      ],
      NOW,
    );
    expect(same.sharedSource).toBe('Folkeregisteret, i dag kl.\u00a009.02');
    expect(mixed.sharedSource).toBeUndefined();
  });

  it('keeps what belongs to one person together, and shows what a person lacks', () => {
    const { blocks } = readEvidence(
      [
        { label: 'Navn', value: 'Kari', row: 0, ...WRITTEN },
        { label: 'Navn', value: 'Ola', row: 1, ...WRITTEN },
        { label: 'Født', value: '12. mars 1985', row: 0, ...WRITTEN },
        { label: 'Slipper stedfortreder', value: 'Nei', ...WRITTEN },
      ],
      NOW,
    );
    expect(blocks.map((block) => block.map(({ label, value }) => `${label}: ${value}`))).toEqual([
      ['Slipper stedfortreder: Nei'],
      ['Navn: Kari', 'Født: 12. mars 1985'],
      ['Navn: Ola', 'Født: '],
    ]);
  });

  it('writes an organisation number in threes, and leaves other digits as they are', () => {
    const { blocks } = readEvidence(
      [
        { label: 'Organisasjonsnummer', value: '310000000', ...FROM_REGISTER },
        { label: 'Kommunenummer', value: '1813', ...FROM_REGISTER },
        { label: 'Mobiltelefon', value: '90000001', ...FROM_REGISTER },
      ],
      NOW,
    );
    expect(blocks.flat().map(({ value }) => value)).toEqual(['310\u00a0000\u00a0000', '1813', '90000001']);
  });

  it('calls a register it has no name for by its id', () => {
    const { blocks } = readEvidence(
      [{ label: 'Kjøretøy', value: 'AB 12345', source: 'ukjentregister', retrievedAt: '2026-11-20T08:00:00Z', confirmed: true }],
      NOW,
    );
    expect(blocks[0]?.[0]?.source).toBe('ukjentregister, i dag kl.\u00a009.00');
  });
});

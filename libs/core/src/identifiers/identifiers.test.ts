import { describe, expect, it } from 'vitest';

import { isAccountNumber } from './account-number.js';
import { containsIdentifier } from './contains-identifier.js';
import { isNationalIdentityNumber } from './national-identity-number.js';
import { isOrganisationNumber } from './organisation-number.js';

const SYNTHETIC_PERSONS = [
  ...['12838510068', '04919220061', '01897815180', '17815830067', '30860860062', '20910670000', '21910670120'],
  ...['52858010047', '12858099062'],
];
/** Skatteetaten's examples by the control digit rule of 2032; nobody has them. */
const EXAMPLES_OF_2032 = ['02013299997', '30108299920', '30108299939'];
const ORGANISATIONS = [
  ...['310000000', '310000019', '310000027', '310000035', '310000043', '310000051', '310000078', '310000086', '310000094'],
  ...['964983291', '872418032', '944716904'],
];

/** Every number that differs from this one in exactly one figure. */
function oneDigitChanges(number: string): readonly string[] {
  return [...number].flatMap((figure, position) =>
    [...'0123456789'].filter((other) => other !== figure).map((other) => number.slice(0, position) + other + number.slice(position + 1)),
  );
}

describe('a national identity number', () => {
  it.each(SYNTHETIC_PERSONS)('%s belongs to a test person and counts only where test persons do', (number) => {
    expect(isNationalIdentityNumber(number, { synthetic: true })).toBe(true);
    expect(isNationalIdentityNumber(number, { synthetic: false })).toBe(false);
  });

  it.each(EXAMPLES_OF_2032)('%s follows the rule of 2032 and is valid everywhere', (number) => {
    expect(isNationalIdentityNumber(number, { synthetic: false })).toBe(true);
  });

  it.each([...SYNTHETIC_PERSONS, ...EXAMPLES_OF_2032])('%s with one figure changed is refused', (number) => {
    const accepted = oneDigitChanges(number).filter((changed) => isNationalIdentityNumber(changed, { synthetic: true }));

    expect(accepted).toEqual([]);
  });

  it.each(['', '1283851006', '128385100688', '128385 10068', '1283851006a', '00000000000', '31029012345'])('"%s" is none', (text) => {
    expect(isNationalIdentityNumber(text, { synthetic: true })).toBe(false);
  });
});

describe('an organisation number', () => {
  it.each(ORGANISATIONS)('%s is valid, and no number one figure away is', (number) => {
    expect(isOrganisationNumber(number)).toBe(true);
    expect(oneDigitChanges(number).filter(isOrganisationNumber)).toEqual([]);
  });

  it.each(['', '000000000', '31000000', '3100000000', '310 000 000', 'NO310000000'])('"%s" is none', (text) => {
    expect(isOrganisationNumber(text)).toBe(false);
  });
});

describe('an account number', () => {
  it.each(['12345678903', '86011117947'])('%s is valid, and no number one figure away is', (number) => {
    expect(isAccountNumber(number)).toBe(true);
    expect(oneDigitChanges(number).filter(isAccountNumber)).toEqual([]);
  });

  it.each(['', '00000000000', '1234567890', '1234.56.78903'])('"%s" is none', (text) => {
    expect(isAccountNumber(text)).toBe(false);
  });
});

describe('a text that holds an identifier', () => {
  it.each([
    'Søknad fra 12838510068',
    'Kari (128385 10068) søker',
    'fnr.12838510068.pdf',
    '120385-12838510068',
    'D-nummer 52858010047',
    'Per 12 85 80 99 062',
    'Havna Kro AS 310000000',
    'Havna Kro AS, org.nr. 310 000 000',
    'org 310\u00a0000\u00a0000',
    'vedlegg_310000019_plan',
    'ref 99912838510068',
  ])('is found out: %s', (text) => {
    expect(containsIdentifier(text)).toBe(true);
  });

  it.each([
    '',
    'Søknad om skjenkebevilling for Havna Kro',
    'Søknad 20.11.2026 kl. 22.00',
    'Telefon 75 01 20 00',
    'gnr. 12 bnr. 345',
    'Saksnummer 2026/1234',
    'Org 310000001',
    'Person 12838510069',
    'kr 6 400',
  ])('is not found where there is none: %s', (text) => {
    expect(containsIdentifier(text)).toBe(false);
  });
});

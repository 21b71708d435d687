import { idnr } from '@navikt/fnrvalidator';

/**
 * True for a valid fødselsnummer or D-number, also by the control digit rule of 2032.
 *
 * A help number (H-number, month + 40) is not a national identity number and is refused.
 *
 * @param value eleven figures without spaces
 * @param options.synthetic true also takes Tenor's test persons (month + 80); never in production
 */
export function isNationalIdentityNumber(value: string, options: { readonly synthetic: boolean }): boolean {
  const result = idnr(value);
  if (result.status !== 'valid') return false;
  if (result.type === 'fnr' || result.type === 'dnr') return true;
  return options.synthetic && (result.type === 'tnr' || result.type === 'dnr-and-tnr');
}

/** Letters and digits, as on the plate: `EK12345` of a car, `ZA1234` of a snowmobile, two to seven signs of a plate of one's own. */
const PLATE = /^[A-ZÆØÅ0-9]{2,7}$/;

/**
 * A number plate as registers have it: without spaces, in capitals.
 *
 * @returns `undefined` for a text that cannot be one
 */
export function toKjennemerke(text: string): string | undefined {
  const plate = text.replaceAll(/\s/g, '').toLocaleUpperCase('nb');
  return PLATE.test(plate) ? plate : undefined;
}

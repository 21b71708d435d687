import { hasMod11ControlDigit } from './mod11.js';

const WEIGHTS = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

/** True for a Norwegian bank account number: eleven figures, without points or spaces, with a right control digit. */
export function isAccountNumber(value: string): boolean {
  return /^\d{11}$/.test(value) && Number(value) > 0 && hasMod11ControlDigit(value, WEIGHTS);
}

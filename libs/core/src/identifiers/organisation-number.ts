import { hasMod11ControlDigit } from './mod11.js';

const WEIGHTS = [3, 2, 7, 6, 5, 4, 3, 2];

/** True for nine figures with a right control digit. Says nothing of whether Enhetsregisteret has it. */
export function isOrganisationNumber(value: string): boolean {
  return /^[1-9]\d{8}$/.test(value) && hasMod11ControlDigit(value, WEIGHTS);
}

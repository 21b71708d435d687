import type { ContactPoint } from '@sporvalg/ports';

import type { Person } from './response.js';

/** Undefined for somebody who is not in the register, or no longer. */
export function toContactPoint({ status, reservasjon, kontaktinformasjon }: Person): ContactPoint | undefined {
  if (status !== 'AKTIV') return undefined;
  return {
    ...(kontaktinformasjon?.epostadresse && { email: kontaktinformasjon.epostadresse }),
    ...(kontaktinformasjon?.mobiltelefonnummer && { mobile: kontaktinformasjon.mobiltelefonnummer }),
    reserved: reservasjon === 'JA',
  };
}

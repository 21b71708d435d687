import { z } from 'zod';

const Person = z.object({
  personidentifikator: z.string(),
  reservasjon: z.enum(['JA', 'NEI']).optional(),
  status: z.enum(['AKTIV', 'SLETTET', 'IKKE_REGISTRERT']),
  kontaktinformasjon: z.object({ epostadresse: z.string().optional(), mobiltelefonnummer: z.string().optional() }).optional(),
});
export type Person = z.infer<typeof Person>;

/** `POST /personer` */
export const Personer = z.object({ personer: z.array(Person) });

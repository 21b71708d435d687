import { z } from 'zod';

const Adresse = z.object({
  adressetekst: z.string(),
  postnummer: z.string(),
  poststed: z.string(),
  kommunenummer: z.string(),
  kommunenavn: z.string(),
  gardsnummer: z.number(),
  bruksnummer: z.number(),
  festenummer: z.number().nullish(),
  undernummer: z.number().nullish(),
  representasjonspunkt: z.object({ lat: z.number(), lon: z.number() }).nullish(),
});
export type Adresse = z.infer<typeof Adresse>;

/** `/sok` */
export const Sokeresultat = z.object({ adresser: z.array(Adresse) });

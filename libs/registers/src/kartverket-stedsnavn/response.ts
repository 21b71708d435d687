import { z } from 'zod';

/** The keys are spelled with ø and å in the answer itself. */
const Navn = z.object({
  skrivemåte: z.string(),
  navneobjekttype: z.string(),
  kommuner: z.array(z.object({ kommunenummer: z.string(), kommunenavn: z.string() })).nullish(),
  representasjonspunkt: z.object({ nord: z.number(), øst: z.number() }),
});
export type Navn = z.infer<typeof Navn>;

/** `/navn` */
export const Navnesok = z.object({ navn: z.array(Navn) });

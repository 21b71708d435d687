import { z } from 'zod';

const Matrikkelnummer = z.object({
  kommunenummer: z.string(),
  gardsnummer: z.number(),
  bruksnummer: z.number(),
  festenummer: z.number().nullish(),
  seksjonsnummer: z.number().nullish(),
});
export type Matrikkelnummer = z.infer<typeof Matrikkelnummer>;

const Teig = z.object({
  geometry: z.object({ type: z.literal('Point'), coordinates: z.tuple([z.number(), z.number()]) }).nullish(),
  properties: Matrikkelnummer.extend({ hovedområde: z.boolean().nullish() }),
});
export type Teig = z.infer<typeof Teig>;

/** `/geokoding` without areas: a point for each of a property's pieces of land. */
export const Geokoding = z.object({ features: z.array(Teig) });

const Eiendom = Matrikkelnummer.extend({
  meterFraPunkt: z.number().nullish(),
  representasjonspunkt: z.object({ nord: z.number(), øst: z.number() }).nullish(),
});
export type Eiendom = z.infer<typeof Eiendom>;

/** `/punkt` */
export const Punktsok = z.object({ eiendom: z.array(Eiendom) });

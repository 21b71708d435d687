import { z } from 'zod';

const Adresse = z.object({
  adresse: z.array(z.string()).default([]),
  postnummer: z.string().optional(),
  poststed: z.string().optional(),
  kommunenummer: z.string().optional(),
  land: z.string().optional(),
});
export type Adresse = z.infer<typeof Adresse>;

const Kode = z.object({ kode: z.string(), beskrivelse: z.string().optional() });

/** `/enheter/{orgnr}`. A unit that is removed has little more than its name and `slettedato`. */
export const Enhet = z.object({
  organisasjonsnummer: z.string(),
  navn: z.string(),
  organisasjonsform: Kode,
  naeringskode1: Kode.optional(),
  forretningsadresse: Adresse.optional(),
  konkurs: z.boolean().default(false),
  underAvvikling: z.boolean().default(false),
  underTvangsavviklingEllerTvangsopplosning: z.boolean().default(false),
  slettedato: z.string().optional(),
});
export type Enhet = z.infer<typeof Enhet>;

const Underenhet = z.object({
  organisasjonsnummer: z.string(),
  navn: z.string(),
  naeringskode1: Kode.optional(),
  beliggenhetsadresse: Adresse.optional(),
});
export type Underenhet = z.infer<typeof Underenhet>;

/** `/underenheter?overordnetEnhet=`. Without a hit there is no `_embedded`. */
export const Underenheter = z.object({
  _embedded: z.object({ underenheter: z.array(Underenhet) }).optional(),
  page: z.object({ totalElements: z.number() }),
});

const Rolle = z.object({
  type: Kode,
  person: z
    .object({
      fodselsdato: z.iso.date(),
      navn: z.object({ fornavn: z.string(), mellomnavn: z.string().optional(), etternavn: z.string() }),
      erDoed: z.boolean(),
    })
    .optional(),
  enhet: z.object({ organisasjonsnummer: z.string() }).optional(),
  fratraadt: z.boolean(),
});
export type Rolle = z.infer<typeof Rolle>;

/** `/enheter/{orgnr}/roller` */
export const Roller = z.object({ rollegrupper: z.array(z.object({ roller: z.array(Rolle) })) });

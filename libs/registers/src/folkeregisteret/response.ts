import { z } from 'zod';

const gjeldende = { erGjeldende: z.boolean() };

const Bostedsadresse = z.object({
  ...gjeldende,
  adressegradering: z.string().optional(),
  vegadresse: z
    .object({
      kommunenummer: z.string().optional(),
      adressenavn: z.string(),
      adressenummer: z.object({ husnummer: z.string().optional(), husbokstav: z.string().optional() }).optional(),
      poststed: z.object({ poststedsnavn: z.string(), postnummer: z.string() }),
      coAdressenavn: z.string().optional(),
    })
    .optional(),
});
export type Bostedsadresse = z.infer<typeof Bostedsadresse>;

/** `/personer/{id}?part=…`. Every part is a history; the entry that counts has `erGjeldende`. */
export const Folkeregisterperson = z.object({
  identifikasjonsnummer: z.array(z.object({ ...gjeldende, foedselsEllerDNummer: z.string() })),
  navn: z.array(z.object({ ...gjeldende, fornavn: z.string(), mellomnavn: z.string().optional(), etternavn: z.string() })).optional(),
  foedsel: z.array(z.object({ ...gjeldende, foedselsdato: z.iso.date().optional() })).optional(),
  adressebeskyttelse: z.array(z.object({ ...gjeldende, graderingsnivaa: z.string() })).optional(),
  bostedsadresse: z.array(Bostedsadresse).optional(),
  doedsfall: z.array(z.object({ ...gjeldende, doedsdato: z.string().optional() })).optional(),
});
export type Folkeregisterperson = z.infer<typeof Folkeregisterperson>;

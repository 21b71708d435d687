import { z } from 'zod';

const Kode = z.object({ kodeVerdi: z.string().nullish(), kodeBeskrivelse: z.string().nullish(), kodeNavn: z.string().nullish() });

/** One vehicle. Almost everything may be missing: the record of an old snowmobile holds little. */
const Kjoretoydata = z.object({
  kjoretoyId: z.object({ kjennemerke: z.string() }),
  registrering: z.object({ registreringsstatus: Kode.nullish() }).nullish(),
  godkjenning: z
    .object({
      tekniskGodkjenning: z
        .object({
          kjoretoyklassifisering: z.object({ beskrivelse: z.string().nullish(), tekniskKode: Kode.nullish() }).nullish(),
          tekniskeData: z
            .object({
              generelt: z
                .object({
                  merke: z.array(z.object({ merke: z.string().nullish() })).nullish(),
                  handelsbetegnelse: z.array(z.string()).nullish(),
                })
                .nullish(),
            })
            .nullish(),
        })
        .nullish(),
    })
    .nullish(),
  periodiskKjoretoyKontroll: z.object({ kontrollfrist: z.string().nullish() }).nullish(),
});
export type Kjoretoydata = z.infer<typeof Kjoretoydata>;

/** `enkeltoppslag/kjoretoydata` */
export const Kjoretoydataliste = z.object({ kjoretoydataListe: z.array(Kjoretoydata) });

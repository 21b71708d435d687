import { addressText, world, type SyntheticAddress } from '@sporvalg/testing';
import { Router } from 'express';
import { z } from 'zod';

const Query = z.object({
  sok: z.string().trim().min(1),
  kommunenummer: z
    .string()
    .regex(/^\d{4}$/)
    .optional(),
  fuzzy: z.enum(['true', 'false']).optional(),
  treffPerSide: z.coerce.number().int().min(1).max(1000).default(10),
  side: z.coerce.number().int().min(0).default(0),
  utkoordsys: z.literal('4258').optional(),
});

const words = (text: string) =>
  text
    .toLocaleLowerCase('nb')
    .split(/[\s,]+/)
    .filter(Boolean);

/** Every word searched for begins a word of the address, as the real search does with `fuzzy=true`. */
function matches(address: SyntheticAddress, sought: readonly string[]): boolean {
  const held = words(`${addressText(address)} ${address.number} ${address.postalCode} ${address.city} ${address.municipalityName}`);
  return sought.every((word) => held.some((one) => one.startsWith(word.replace(/\*$/, ''))));
}

const adresse = (address: SyntheticAddress) => ({
  adressenavn: address.street,
  adressetekst: addressText(address),
  adressetilleggsnavn: null,
  adressekode: 1000 + address.gardsnummer,
  nummer: address.number,
  bokstav: address.letter ?? '',
  kommunenummer: address.municipalityNumber,
  kommunenavn: address.municipalityName.toUpperCase(),
  gardsnummer: address.gardsnummer,
  bruksnummer: address.bruksnummer,
  festenummer: address.festenummer,
  undernummer: null,
  bruksenhetsnummer: [],
  objtype: 'Vegadresse',
  poststed: address.city.toUpperCase(),
  postnummer: address.postalCode,
  adressetekstutenadressetilleggsnavn: addressText(address),
  stedfestingverifisert: true,
  representasjonspunkt: { epsg: 'EPSG:4258', ...address.position },
  oppdateringsdato: '2025-09-01T08:00:00',
});

/** Stand-in of Kartverket's address search (ws.geonorge.no/adresser/v1). No hit is 200 with an empty list. */
export function kartverketAdresserRouter(): Router {
  const router = Router();
  router.get('/sok', (request, response) => {
    const query = Query.safeParse(request.query);
    if (!query.success) return void response.status(400).json({ message: 'Ugyldig søk' });
    const { sok, kommunenummer, treffPerSide, side } = query.data;
    const sought = words(sok);
    const hits = world.addresses.filter(
      (address) => (!kommunenummer || address.municipalityNumber === kommunenummer) && matches(address, sought),
    );
    const from = side * treffPerSide;
    const shown = hits.slice(from, from + treffPerSide);
    response.json({
      metadata: {
        viserFra: from,
        viserTil: from + shown.length,
        treffPerSide,
        side,
        totaltAntallTreff: hits.length,
        sokeStreng: new URLSearchParams(request.query as Record<string, string>).toString(),
        asciiKompatibel: true,
      },
      adresser: shown.map(adresse),
    });
  });
  return router;
}

import { world, type SyntheticPlace } from '@sporvalg/testing';
import { Router } from 'express';
import { z } from 'zod';

const Query = z.object({
  sok: z.string().trim().min(1),
  kommunenummer: z
    .string()
    .regex(/^\d{4}$/)
    .optional(),
  fuzzy: z.enum(['true', 'false']).optional(),
  treffPerSide: z.coerce.number().int().min(1).max(500).default(10),
  side: z.coerce.number().int().min(1).default(1),
  utkoordsys: z.literal('4258').optional(),
});

const navn = (place: SyntheticPlace, index: number) => ({
  skrivemåte: place.name,
  skrivemåtestatus: 'godkjent og prioritert',
  navnestatus: 'hovednavn',
  språk: 'Norsk',
  navneobjekttype: place.kind,
  stedsnummer: 900_000 + index,
  stedstatus: 'aktiv',
  representasjonspunkt: { øst: place.position.lon, nord: place.position.lat, koordsys: 4258 },
  fylker: [{ fylkesnavn: 'Nordland', fylkesnummer: '18' }],
  kommuner: [{ kommunenummer: place.municipalityNumber, kommunenavn: place.municipalityName }],
});

/** Stand-in of Kartverket's search in place names. No hit is 200 with an empty list; pages are counted from 1. */
export function kartverketStedsnavnRouter(): Router {
  const router = Router();
  router.get('/navn', (request, response) => {
    const query = Query.safeParse(request.query);
    if (!query.success) return void response.status(400).json({ message: 'Ugyldig søk' });
    const { sok, kommunenummer, treffPerSide, side } = query.data;
    const sought = sok.toLocaleLowerCase('nb').replace(/\*$/, '');
    const hits = world.places.filter(
      (place) => (!kommunenummer || place.municipalityNumber === kommunenummer) && place.name.toLocaleLowerCase('nb').includes(sought),
    );
    const from = (side - 1) * treffPerSide;
    const shown = hits.slice(from, from + treffPerSide);
    response.json({
      metadata: { totaltAntallTreff: hits.length, treffPerSide, side, viserFra: from + 1, viserTil: from + shown.length },
      navn: shown.map(navn),
    });
  });
  return router;
}

import { world, type SyntheticProperty } from '@sporvalg/testing';
import { Router } from 'express';
import { z } from 'zod';

const whole = z.coerce.number().int().min(0).max(99_999);
const Geokoding = z.object({
  kommunenummer: z.string().regex(/^\d{4}$/),
  gardsnummer: whole,
  bruksnummer: whole,
  festenummer: whole.optional(),
});
const Punkt = z.object({
  nord: z.coerce.number().min(-90).max(90),
  ost: z.coerce.number().min(-180).max(180),
  koordsys: z.literal('4258'),
  radius: z.coerce.number().int().min(1).max(2000).default(1),
});

const number = ({ municipalityNumber: kommunenummer, gardsnummer, bruksnummer, festenummer }: SyntheticProperty) => ({
  kommunenummer,
  gardsnummer,
  bruksnummer,
  festenummer,
  seksjonsnummer: 0,
  matrikkelnummertekst: [gardsnummer, bruksnummer, ...(festenummer > 0 ? [festenummer] : [])].join('/'),
  objekttype: 'Teig',
});

const METRES_A_DEGREE = 111_320;

function metresFrom({ position }: SyntheticProperty, nord: number, ost: number): number {
  const east = (position.lon - ost) * Math.cos((nord * Math.PI) / 180);
  return Math.hypot(position.lat - nord, east) * METRES_A_DEGREE;
}

/** Half the side of the square that a made-up property fills. */
const HALF_SIDE_M = 150;

/** Stand-in of Kartverket's property service: a point for each property, no owners. No hit is 200 with an empty list. */
export function kartverketEiendomRouter(): Router {
  const router = Router();
  router.get('/geokoding', (request, response) => {
    const query = Geokoding.safeParse(request.query);
    if (!query.success) return void response.status(400).json({ detail: 'Ugyldig matrikkelnummer' });
    const { kommunenummer, gardsnummer, bruksnummer, festenummer } = query.data;
    const hits = world.properties.filter(
      (one) =>
        one.municipalityNumber === kommunenummer &&
        one.gardsnummer === gardsnummer &&
        one.bruksnummer === bruksnummer &&
        (festenummer === undefined || one.festenummer === festenummer),
    );
    response.json({
      type: 'FeatureCollection',
      features: hits.map((one) => ({
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [one.position.lon, one.position.lat] },
        properties: { ...number(one), hovedområde: true },
      })),
    });
  });
  router.get('/punkt', (request, response) => {
    const query = Punkt.safeParse(request.query);
    if (!query.success) return void response.status(400).json({ detail: 'Ugyldig punkt' });
    const { nord, ost, radius } = query.data;
    const near = world.properties
      .map((one) => ({ one, metres: metresFrom(one, nord, ost) }))
      .filter(({ metres }) => metres <= HALF_SIDE_M + radius)
      .toSorted((a, b) => a.metres - b.metres);
    response.json({
      metadata: { totaltAntallTreff: near.length },
      eiendom: near.map(({ one, metres }) => ({
        ...number(one),
        meterFraPunkt: Math.round(metres),
        representasjonspunkt: { nord: one.position.lat, øst: one.position.lon, koordsys: 4258 },
      })),
    });
  });
  return router;
}

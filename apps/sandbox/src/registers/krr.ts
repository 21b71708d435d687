import { world } from '@sporvalg/testing';
import { Router, json, type RequestHandler } from 'express';
import { z } from 'zod';

const Request = z.object({
  personidentifikatorer: z
    .array(z.string().regex(/^\d{11}$/))
    .min(1)
    .max(1000),
});

function person(personidentifikator: string) {
  const contact = world.persons.find((one) => one.nationalIdentityNumber === personidentifikator)?.contact;
  if (!contact) {
    return { personidentifikator, reservasjon: 'NEI', status: 'IKKE_REGISTRERT', varslingsstatus: 'KAN_IKKE_VARSLES' };
  }
  return {
    personidentifikator,
    reservasjon: contact.reserved ? 'JA' : 'NEI',
    status: 'AKTIV',
    varslingsstatus: contact.reserved ? 'KAN_IKKE_VARSLES' : 'KAN_VARSLES',
    kontaktinformasjon: {
      ...(contact.email && { epostadresse: contact.email, epostadresse_oppdatert: '2026-02-01T12:00:00+01:00' }),
      ...(contact.mobile && { mobiltelefonnummer: contact.mobile, mobiltelefonnummer_oppdatert: '2026-02-01T12:00:00+01:00' }),
    },
  };
}

/**
 * Stand-in of Kontakt- og reservasjonsregisteret.
 *
 * @param authorised lets through only requests with a Maskinporten token of the right scope
 */
export function krrRouter(authorised: RequestHandler): Router {
  const router = Router();
  router.post('/personer', authorised, json(), (request, response) => {
    const body = Request.safeParse(request.body);
    if (!body.success) return void response.status(400).json({ error: 'Ugyldig forespørsel' });
    response.json({ personer: body.data.personidentifikatorer.map(person) });
  });
  return router;
}

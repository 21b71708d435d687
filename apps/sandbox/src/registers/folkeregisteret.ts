import { world, type SyntheticPerson } from '@sporvalg/testing';
import { Router, type RequestHandler } from 'express';

const held = {
  ajourholdstidspunkt: '2025-01-15T10:00:00+01:00',
  erGjeldende: true,
  kilde: 'KILDE_DSF',
  gyldighetstidspunkt: '2025-01-15T00:00:00+01:00',
};

type Part = (person: SyntheticPerson) => readonly unknown[];

/** Parts this stand-in knows; another `part` is refused as the real one refuses what the rights package lacks. */
const PARTS: Readonly<Record<string, Part>> = {
  navn: (person) => [
    {
      ...held,
      fornavn: person.firstName,
      ...(person.middleName && { mellomnavn: person.middleName }),
      etternavn: person.lastName,
    },
  ],
  foedsel: (person) => [{ ...held, foedselsdato: person.bornOn, foedselsaar: person.bornOn.slice(0, 4), foedeland: 'NOR' }],
  adressebeskyttelse: (person) => [{ ...held, graderingsnivaa: person.addressProtected ? 'fortrolig' : 'ugradert' }],
  bostedsadresse: (person) => [
    {
      ...held,
      adressegradering: person.addressProtected ? 'fortrolig' : 'ugradert',
      vegadresse: {
        kommunenummer: person.address.municipalityNumber,
        adressenavn: person.address.street,
        adressenummer: {
          husnummer: String(person.address.number),
          ...(person.address.letter && { husbokstav: person.address.letter }),
        },
        adressekode: String(1000 + person.address.gardsnummer),
        poststed: { poststedsnavn: person.address.city.toUpperCase(), postnummer: person.address.postalCode },
      },
      flyttedato: '2019-05-31',
    },
  ],
  doedsfall: () => [],
};

const identifikasjonsnummer = (person: SyntheticPerson) => [
  {
    ...held,
    status: 'iBruk',
    foedselsEllerDNummer: person.nationalIdentityNumber,
    identifikatortype: Number(person.nationalIdentityNumber[0]) > 3 ? 'dNummer' : 'foedselsnummer',
  },
];

const NOT_FOUND = { kode: 'FREG-012', melding: 'Personen finnes ikke.' };
const PART_DENIED = { kode: 'FREG-007', melding: 'Virksomheten har ikke tilgang til forespurt part.' };

/** The parts asked for, or undefined when one of them is not to be had. */
function document(person: SyntheticPerson, asked: unknown): Record<string, unknown> | undefined {
  const parts = asked === undefined ? Object.keys(PARTS) : [asked].flat().map(String);
  if (!parts.every((part) => Object.hasOwn(PARTS, part))) return undefined;
  const entries = parts.map((part) => [part, PARTS[part]?.(person) ?? []] as const);
  return {
    identifikasjonsnummer: identifikasjonsnummer(person),
    ...Object.fromEntries(entries.filter(([, entry]) => entry.length > 0)),
  };
}

const foldedName = (person: SyntheticPerson) =>
  [person.firstName, person.middleName, person.lastName].filter(Boolean).join(' ').toLocaleLowerCase('nb').split(' ');

function uniqueSearch(query: Record<string, unknown>): readonly SyntheticPerson[] {
  const number = query['identifikasjonsnummer'];
  const bornOn = String(query['foedselsdato'] ?? '').replaceAll('-', '');
  const name = String(query['navn'] ?? '')
    .toLocaleLowerCase('nb')
    .split(/\s+/)
    .filter(Boolean);
  if (name.length === 0 || (number === undefined && bornOn.length !== 8)) return [];
  return world.persons.filter(
    (person) =>
      (number === undefined || person.nationalIdentityNumber === number) &&
      (bornOn === '' || person.bornOn.replaceAll('-', '') === bornOn) &&
      name.every((word) => foldedName(person).includes(word)),
  );
}

/**
 * Stand-in of Folkeregisteret's consumer API, package `offentlig-med-hjemmel`.
 *
 * @param authorised lets through only requests with a Maskinporten token of the right scope
 */
export function folkeregisteretRouter(authorised: RequestHandler): Router {
  const router = Router();
  router.use(authorised);

  router.get('/personer/entydigsoek', (request, response) => {
    const [person, another] = uniqueSearch(request.query);
    if (!person || another) return void response.status(404).json(NOT_FOUND);
    const found = document(person, request.query['part']);
    response.status(found ? 200 : 403).json(found ?? PART_DENIED);
  });

  router.get('/personer/:id', (request, response) => {
    const person = world.persons.find((one) => one.nationalIdentityNumber === request.params.id);
    if (!person) return void response.status(404).json(NOT_FOUND);
    const found = document(person, request.query['part']);
    response.status(found ? 200 : 403).json(found ?? PART_DENIED);
  });

  return router;
}

import { addressText, world, type SyntheticAddress, type SyntheticOrganisation, type SyntheticRole } from '@sporvalg/testing';
import { Router } from 'express';

const ORGANISATION_NUMBER = /^\d{9}$/;

const forretningsadresse = (address: SyntheticAddress) => ({
  land: 'Norge',
  landkode: 'NO',
  postnummer: address.postalCode,
  poststed: address.city.toUpperCase(),
  adresse: [addressText(address)],
  kommune: address.municipalityName.toUpperCase(),
  kommunenummer: address.municipalityNumber,
});

const enhet = (organisation: SyntheticOrganisation) => ({
  organisasjonsnummer: organisation.organisationNumber,
  navn: organisation.name,
  organisasjonsform: { kode: organisation.formCode, beskrivelse: organisation.formName },
  registreringsdatoEnhetsregisteret: organisation.registeredOn,
  ...(organisation.deletedOn
    ? { slettedato: organisation.deletedOn }
    : {
        naeringskode1: { kode: organisation.industryCode, beskrivelse: organisation.industryName },
        antallAnsatte: 6,
        harRegistrertAntallAnsatte: true,
        forretningsadresse: forretningsadresse(organisation.address),
        registrertIForetaksregisteret: organisation.formCode !== 'FLI',
        registrertIMvaregisteret: organisation.formCode !== 'FLI',
        konkurs: organisation.bankrupt,
        underAvvikling: organisation.underLiquidation,
        underTvangsavviklingEllerTvangsopplosning: organisation.underForcedLiquidation,
        maalform: 'Bokmål',
      }),
});

const underenheter = (organisation: SyntheticOrganisation) =>
  organisation.subUnits.map((unit) => ({
    organisasjonsnummer: unit.organisationNumber,
    navn: unit.name,
    organisasjonsform: { kode: 'BEDR', beskrivelse: 'Underenhet til næringsdrivende og offentlig forvaltning' },
    overordnetEnhet: organisation.organisationNumber,
    naeringskode1: { kode: unit.industryCode, beskrivelse: unit.industryName },
    beliggenhetsadresse: forretningsadresse(unit.address),
  }));

const ROLE_NAMES: Record<SyntheticRole['code'], string> = {
  DAGL: 'Daglig leder',
  LEDE: 'Styrets leder',
  MEDL: 'Styremedlem',
  INNH: 'Innehaver',
  KONT: 'Kontaktperson',
  REGN: 'Regnskapsfører',
};
const GROUP_NAMES: Record<SyntheticRole['group'], string> = {
  DAGL: 'Daglig leder',
  STYR: 'Styre',
  INNH: 'Innehaver',
  KONT: 'Kontaktperson',
  REGN: 'Regnskapsfører',
};

const rolle = ({ code, person, organisation, resigned }: SyntheticRole, rekkefolge: number) => ({
  type: { kode: code, beskrivelse: ROLE_NAMES[code] },
  ...(person && {
    person: {
      fodselsdato: person.bornOn,
      navn: {
        fornavn: person.firstName,
        ...(person.middleName && { mellomnavn: person.middleName }),
        etternavn: person.lastName,
      },
      erDoed: false,
    },
  }),
  ...(organisation && {
    enhet: {
      organisasjonsnummer: organisation.organisationNumber,
      organisasjonsform: { kode: 'AS', beskrivelse: 'Aksjeselskap' },
      navn: [organisation.name],
      erSlettet: false,
    },
  }),
  fratraadt: resigned,
  rekkefolge,
});

const rollegrupper = (organisation: SyntheticOrganisation) =>
  [...new Set(organisation.roles.map(({ group }) => group))].map((group) => ({
    type: { kode: group, beskrivelse: GROUP_NAMES[group] },
    sistEndret: '2025-02-03',
    roller: organisation.roles.filter((role) => role.group === group).map(rolle),
  }));

/** Stand-in of Enhetsregisteret's open API (data.brreg.no/enhetsregisteret/api): 404 for unknown, 410 for removed. */
export function enhetsregisteretRouter(): Router {
  const router = Router();
  const find = (organisationNumber: unknown) => world.organisations.find((one) => one.organisationNumber === organisationNumber);

  router.param('orgnr', (_request, response, next, orgnr: string) => {
    if (ORGANISATION_NUMBER.test(orgnr)) return next();
    response.status(400).json({
      status: 400,
      feilmelding: 'Feilaktig forespørsel',
      valideringsfeil: [{ parametere: ['organisasjonsnummer'], feilmelding: 'Organisasjonsnummer må bestå av ni siffer' }],
    });
  });

  router.get('/enheter/:orgnr', (request, response) => {
    const organisation = find(request.params.orgnr);
    if (!organisation) return void response.status(404).end();
    response.status(organisation.deletedOn ? 410 : 200).json(enhet(organisation));
  });

  router.get('/enheter/:orgnr/roller', (request, response) => {
    const organisation = find(request.params.orgnr);
    if (!organisation) return void response.status(404).end();
    if (organisation.deletedOn) return void response.status(410).json({ slettedato: organisation.deletedOn });
    response.json({ rollegrupper: rollegrupper(organisation) });
  });

  router.get('/underenheter', (request, response) => {
    const units = world.organisations.filter((one) => one.organisationNumber === request.query['overordnetEnhet']).flatMap(underenheter);
    response.json({
      ...(units.length > 0 && { _embedded: { underenheter: units } }),
      page: { size: 20, totalElements: units.length, totalPages: Math.ceil(units.length / 20), number: 0 },
    });
  });

  return router;
}

import type { Skjerming } from '../archive-config.js';
import type { FileReader } from '../file-reader.js';
import { fileKind } from '../file-kind.js';
import type { Municipality } from '../municipality.js';
import type { ServiceDefinition } from '../definition.js';
import { isInForce, ratesFor, validityOfRates } from '../in-force.js';
import { nearMiss } from '../near-miss.js';
import { checkOwnOptions } from './check-own-options.js';
import { isOrganisationNumber } from '../../identifiers/organisation-number.js';
import type { LegalBasis, Rates } from '../reference-data.js';
import { isObject } from '../shape.js';

/** Municipalities name services, tracks and texts that exist. */
export function checkMunicipality(
  reader: FileReader,
  municipality: Municipality,
  services: readonly ServiceDefinition[],
  folders: readonly string[],
): void {
  if (!isOrganisationNumber(municipality.organisationNumber)) {
    const message = `«${municipality.organisationNumber}» er ikke et gyldig organisasjonsnummer.`;
    reader.report(
      { code: 'municipality.organisation-number', message, remedy: 'Kontroller sifrene.' },
      { in: municipality, key: 'organisationNumber' },
    );
  }
  for (const [id, { tracks }] of Object.entries(municipality.services)) {
    const service = services.find((candidate) => candidate.service.id === id);
    if (!service) {
      // A service with faults of its own is known, though it could not be read.
      if (folders.includes(id)) continue;
      const message = `Tjenesten «${id}» finnes ikke.`;
      const place = { in: municipality.services, key: id, part: 'key' } as const;
      reader.report({ code: 'municipality.unknown-service', message, remedy: guess(id, folders, 'Fjern den.') }, place);
      continue;
    }
    const known = service.service.tracks.map((track) => track.id);
    tracks.forEach((track, index) => {
      if (known.includes(track)) return;
      const remedy = guess(track, known, `Sporene er ${known.join(', ')}.`);
      reader.report(
        { code: 'municipality.unknown-track', message: `${id} har ikke sporet «${track}».`, remedy },
        { in: tracks, key: index },
      );
    });
  }
  checkOverrides(reader, municipality, services);
  checkOwnOptions(reader, municipality, services);
  checkOwnShielding(reader, municipality, services);
}

function checkOverrides(reader: FileReader, municipality: Municipality, services: readonly ServiceDefinition[]): void {
  for (const [language, overrides] of Object.entries(municipality.texts ?? {})) {
    for (const id of Object.keys(overrides)) {
      const texts = services.map((service) => service.texts[language as keyof typeof service.texts] ?? {});
      if (services.length === 0 || texts.some((known) => Object.hasOwn(known, id))) continue;
      const ids = texts.flatMap((known) => Object.keys(known));
      const place = { in: overrides, key: id, part: 'key' } as const;
      const message = `Ingen tjeneste har teksten «${id}», så overstyringen blir aldri vist.`;
      reader.report({ code: 'municipality.unknown-text', message, remedy: guess(id, ids, 'Fjern den.') }, place);
    }
  }
}

function checkOwnShielding(reader: FileReader, { archive }: Municipality, services: readonly ServiceDefinition[]): void {
  const known = new Set(services.flatMap((service) => service.legalBases.map((basis) => basis.id)));
  const overrides = Object.values(archive.overrides ?? {}).flatMap(({ skjerming }) => (isShielding(skjerming) ? [skjerming] : []));
  if (services.length === 0) return;
  for (const skjerming of [archive.defaultSkjerming, ...overrides]) {
    const { hjemmel } = skjerming;
    if (known.has(hjemmel)) continue;
    const message = `Lovgrunnlaget «${hjemmel}» finnes ikke.`;
    const remedy = guess(hjemmel, known, 'Legg det til i shared/legal-bases.json.');
    reader.report({ code: 'legal.unknown', message, remedy }, { in: skjerming, key: 'hjemmel' });
  }
}

/** Overrides are read as they stand, so their shape is not known. */
function isShielding(value: unknown): value is Skjerming {
  return isObject(value) && typeof value['hjemmel'] === 'string';
}

/** Rates stand in the file of their year; unverified ones, and a year that has none, are listed. */
export function checkRates(reader: FileReader, rates: readonly Rates[], today: string): void {
  const inUse = ratesFor(rates, today);
  const year = today.slice(0, 4);
  if (inUse && !isInForce(validityOfRates(inUse), today)) {
    const message = `Satser for ${year} mangler. Satsene for ${inUse.year} brukes.`;
    reader.report(
      { code: 'rates.outdated', severity: 'warning', message, remedy: `Lag shared/rates/${year}.json.` },
      { in: inUse, key: 'year' },
    );
  }
  for (const table of rates) {
    const file = reader.origins.place(table)?.file ?? '';
    const kind = fileKind(file);
    if (kind.kind === 'rates' && kind.name !== String(table.year) && !kind.name.startsWith(`${table.year}-`)) {
      const message = `Filen heter ${kind.name}.json, men året er ${table.year}.`;
      reader.report(
        { code: 'rates.year', message, remedy: 'La filnavnet være året, eventuelt med -<ord> etter.' },
        { in: table, key: 'year' },
      );
    }
    if (!table.verified) {
      const message = `Satsene for ${table.year} er ikke kontrollert mot kilden og vises som ubekreftet.`;
      const remedy = 'Kontroller satsene, og sett «verified» til true.';
      reader.report({ code: 'rates.unverified', severity: 'warning', message, remedy }, { in: table, key: 'verified' });
    }
  }
}

/** One id may have several versions, but not two in force on one day. */
export function checkLegalBases(reader: FileReader, legalBases: readonly LegalBasis[]): void {
  legalBases.forEach((basis, index) => {
    const end = basis.validTo ?? '9999-12-31';
    const overlapping = legalBases
      .slice(0, index)
      .some((other) => other.id === basis.id && other.validFrom <= end && basis.validFrom <= (other.validTo ?? '9999-12-31'));
    if (!overlapping) return;
    const message = `Lovgrunnlaget «${basis.id}» har to versjoner som gjelder samtidig.`;
    reader.report(
      { code: 'legal.overlap', message, remedy: 'Sett «validTo» på den eldste, eller gi den ene en ny id.' },
      { in: basis, key: 'id' },
    );
  });
}

function guess(word: string, candidates: Iterable<string>, otherwise: string): string {
  const found = nearMiss(word, candidates);
  return found === undefined ? otherwise : `Mente du «${found}»?`;
}

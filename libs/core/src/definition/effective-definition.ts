import type { EffectiveDefinition, FormDefinition, MunicipalityFace, ServiceDefinition } from './definition.js';
import { isInForce, legalBasesOn, ratesFor, validityOfRates } from './in-force.js';
import { withOwnOptions } from './municipality-options.js';
import type { Municipality } from './municipality.js';
import { offeredPages } from './offered-pages.js';
import type { Rates } from './reference-data.js';
import type { Outcome, ServiceManifest } from './service.js';
import type { Language, TextResource, Texts } from './text.js';

/** Text shown where the decision table leads to a track the municipality has not switched on. */
export const TRACK_UNAVAILABLE_TEXT = 'track.unavailable';

type Parameters = Readonly<Record<string, string | number | boolean>>;

/**
 * A service as one municipality offers it on one day: its texts, parameters and rates in place, and
 * only the tracks it has switched on. An outcome that needs a track that is off becomes guidance
 * ({@link TRACK_UNAVAILABLE_TEXT}), so that the decision table still answers every citizen.
 *
 * @param today ISO day, Europe/Oslo; decides which rates and legal bases are in force
 */
export function effectiveDefinition(service: ServiceDefinition, municipality: Municipality, today: string): EffectiveDefinition {
  const { rates, ...definition } = service;
  const { options, texts } = withOwnOptions(service, municipality.options?.[service.service.id]);
  const own = new Set(municipality.services[service.service.id]?.tracks ?? []);
  return {
    ...definition,
    service: withTracks(service.service, own),
    pages: offeredPages(service.pages, service.service.tracks, (track) => own.has(track)),
    options,
    texts: withOverrides(texts, municipality.texts),
    legalBases: legalBasesOn(service.legalBases, today),
    municipality: municipalityFace(municipality),
    parameters: { ...ownParameters(municipality, service.service.id), ...rateParameters(rates, today), ...identity(municipality) },
    municipalityArchive: municipality.archive,
  };
}

/** What a citizen's browser gets: nothing that only the caseworker and the archive use. */
export function formDefinition(effective: EffectiveDefinition): FormDefinition {
  const { checks: _checks, archive: _archive, legalBases: _legalBases, municipalityArchive: _municipalityArchive, ...form } = effective;
  return form;
}

function withTracks(manifest: ServiceManifest, own: ReadonlySet<string>): ServiceManifest {
  const isOn = (track: string) => own.has(track);
  return {
    ...manifest,
    tracks: manifest.tracks
      .filter((track) => isOn(track.id))
      .map((track) => (track.combinableWith ? { ...track, combinableWith: track.combinableWith.filter(isOn) } : track)),
    trackSelection: {
      ...manifest.trackSelection,
      outcomes: manifest.trackSelection.outcomes.map((outcome): Outcome => {
        if ('guidance' in outcome || outcome.tracks.every(isOn)) return outcome;
        return { when: outcome.when, guidance: TRACK_UNAVAILABLE_TEXT };
      }),
    },
  };
}

function withOverrides(texts: ServiceDefinition['texts'], overrides: Municipality['texts']): ServiceDefinition['texts'] {
  if (!overrides) return texts;
  const merged: Partial<Record<Language, Texts>> = { ...texts };
  for (const language of Object.keys(overrides) as Language[]) {
    const base = merged[language];
    if (!base) continue;
    const changed: Record<string, TextResource> = { ...base };
    for (const [id, value] of Object.entries(overrides[language] ?? {})) {
      const original = Object.hasOwn(base, id) ? base[id] : undefined;
      if (original) changed[id] = { ...original, value };
    }
    merged[language] = changed;
  }
  return merged;
}

function municipalityFace(municipality: Municipality): MunicipalityFace {
  const { number, name, organisationNumber, contact, accessibilityStatementUrl, privacyUrl, logo, accentColour, languages } = municipality;
  return {
    number,
    name,
    organisationNumber,
    contact,
    accessibilityStatementUrl,
    privacyUrl,
    languages,
    ...(logo === undefined ? {} : { logo }),
    ...(accentColour === undefined ? {} : { accentColour }),
  };
}

/** `<service>.<name>` is read both so and as `<name>`; what belongs to another service is left out. */
function ownParameters(municipality: Municipality, service: string): Parameters {
  const others = Object.keys(municipality.services).filter((id) => id !== service);
  const entries = Object.entries(municipality.parameters).filter(([key]) => !others.some((id) => key.startsWith(`${id}.`)));
  const prefix = `${service}.`;
  const short = entries.filter(([key]) => key.startsWith(prefix)).map(([key, value]) => [key.slice(prefix.length), value] as const);
  return Object.fromEntries([...short, ...entries]);
}

function rateParameters(rates: readonly Rates[], today: string): Parameters {
  const current = ratesFor(rates, today);
  if (!current) return {};
  const isConfirmed = current.verified && isInForce(validityOfRates(current), today);
  const entries = Object.entries(current.rates).map(([id, ore]) => [`sats.${id}`, ore] as const);
  return { ...Object.fromEntries(entries), 'sats.aar': current.year, 'sats.bekreftet': isConfirmed };
}

function identity(municipality: Municipality): Parameters {
  return { kommunenummer: municipality.number, kommunenavn: municipality.name };
}

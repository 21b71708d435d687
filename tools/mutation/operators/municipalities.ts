import { block, line, misspelt, remove, set, type Operator } from '../fault.js';
import type { ServiceFiles } from '../service-files.js';
import { calls, mentions } from '../written.js';

interface WrittenMunicipality {
  readonly number: string;
  readonly services: Readonly<Record<string, { readonly tracks: readonly string[] }>>;
  readonly parameters: Readonly<Record<string, unknown>>;
}

const municipality = (service: ServiceFiles, file: string) => service.json<WrittenMunicipality>(file) as WrittenMunicipality;

/** Settings that the service's expressions read and its municipalities set. */
function usedParameters(service: ServiceFiles, file: string): readonly string[] {
  const read = new Set(calls(service).flatMap(({ call }) => (call[0] === 'frontendSettings' ? [String(call[1])] : [])));
  return Object.keys(municipality(service, file).parameters).filter((key) => read.has(key) || read.has(key.replace(`${service.id}.`, '')));
}

const parameterMissing: Operator = {
  id: 'parameter-missing',
  plants: 'one municipality lacks a setting that expressions read',
  harm: 'misjudged',
  faults: (service) =>
    service.municipalities.flatMap((file) =>
      usedParameters(service, file).map((key) => ({
        change: `${file}: parameter «${key}» removed`,
        edits: [remove(file, ['parameters', key])],
        places: [line(file, ['parameters']), ...mentions(service, (text) => text === key || `${service.id}.${text}` === key)],
      })),
    ),
};

/** A designer switches the service on and forgets everything else; every setting the service reads is missing there. */
const switchedOnBare: Operator = {
  id: 'municipality-switched-on-bare',
  plants: 'a municipality switches the service on without its settings',
  harm: 'misjudged',
  faults: (service) =>
    service.municipalities.flatMap((file) => {
      const kept = Object.entries(municipality(service, file).parameters).filter(([key]) => !usedParameters(service, file).includes(key));
      if (usedParameters(service, file).length === 0 || service.municipalities.length < 2) return [];
      return {
        change: `${file}: every setting of ${service.id} removed`,
        edits: [set(file, ['parameters'], Object.fromEntries(kept))],
        places: [line(file, ['parameters'])],
      };
    }),
};

/** A limit in words is compared as a number: false, or a fault, for everybody in the municipality. */
const parameterType: Operator = {
  id: 'parameter-type',
  plants: 'a municipality sets a number as a word',
  harm: 'misjudged',
  faults: (service) =>
    service.municipalities.flatMap((file) =>
      usedParameters(service, file).flatMap((key) => {
        if (typeof municipality(service, file).parameters[key] !== 'number') return [];
        const at = ['parameters', key];
        return { change: `${file}: «${key}» is «mange»`, edits: [set(file, at, 'mange')], places: [line(file, at)] };
      }),
    ),
};

const unknownTrack: Operator = {
  id: 'municipality-track-misspelt',
  plants: 'a municipality switches on a track that is not there',
  harm: 'stranded',
  faults: (service) =>
    service.municipalities.flatMap((file) =>
      (municipality(service, file).services[service.id]?.tracks ?? []).map((track, index) => {
        const at = ['services', service.id, 'tracks', index];
        return { change: `${file}: track «${track}» misspelt`, edits: [set(file, at, misspelt(track))], places: [line(file, at)] };
      }),
    ),
};

const unknownService: Operator = {
  id: 'municipality-service-misspelt',
  plants: 'a municipality switches on a service that is not there',
  harm: 'stranded',
  faults: (service) =>
    service.municipalities.map((file) => {
      const at = ['services', misspelt(service.id)];
      return {
        change: `${file}: service «${service.id}» misspelt`,
        edits: [set(file, ['services'], { [misspelt(service.id)]: municipality(service, file).services[service.id] })],
        places: [line(file, at), line(file, ['services'])],
      };
    }),
};

const organisationNumber: Operator = {
  id: 'municipality-number-wrong',
  plants: 'a municipality has an organisation number with a wrong check digit',
  harm: 'archive wrong',
  faults: (service) =>
    service.municipalities.map((file) => {
      const at = ['organisationNumber'];
      return { change: `${file}: organisationNumber 964983292`, edits: [set(file, at, '964983292')], places: [line(file, at)] };
    }),
};

const municipalityText: Operator = {
  id: 'municipality-text-unknown',
  plants: 'a municipality replaces a text that is not there',
  harm: 'text missing',
  faults: (service) =>
    service.municipalities.map((file) => ({
      change: `${file}: replaces «finnes.ikke»`,
      edits: [set(file, ['texts'], { nb: { 'finnes.ikke': 'Hei' } })],
      places: [block(file, ['texts'])],
    })),
};

const municipalityQuestion: Operator = {
  id: 'municipality-changes-question',
  plants: 'a municipality asks a question in other words',
  harm: 'misjudged',
  faults: (service) =>
    service.municipalities.flatMap((file) => {
      const asked = service.components.find(
        ({ node }) => node.required === true && typeof node.textResourceBindings?.['title'] === 'string',
      );
      const id = String(asked?.node.textResourceBindings?.['title'] ?? '');
      return asked
        ? {
            change: `${file}: replaces «${id}»`,
            edits: [set(file, ['texts'], { nb: { [id]: 'Noe helt annet?' } })],
            places: [block(file, ['texts'])],
          }
        : [];
    }),
};

const ownShielding: Operator = {
  id: 'municipality-shielding-unknown',
  plants: 'a municipality shields by a law that is not there',
  harm: 'archive wrong',
  faults: (service) =>
    service.municipalities.map((file) => {
      const at = ['archive', 'defaultSkjerming', 'hjemmel'];
      return { change: `${file}: defaultSkjerming by offl-99`, edits: [set(file, at, 'offl-99')], places: [line(file, at)] };
    }),
};

export const MUNICIPALITY_OPERATORS: readonly Operator[] = [
  parameterMissing,
  switchedOnBare,
  parameterType,
  unknownTrack,
  unknownService,
  organisationNumber,
  municipalityText,
  municipalityQuestion,
  ownShielding,
];

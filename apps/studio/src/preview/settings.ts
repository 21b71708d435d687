import type { PreviewDefinitions, PreviewedService } from '@sporvalg/contract';
import { osloDay, type Applicant, type Language, type Municipality, type NamedExample, type PartyType } from '@sporvalg/core';

import type { Start } from '../messages.js';

/** What a designer has chosen to look at. Names that are no longer there are passed over when it is read. */
export interface Settings {
  readonly serviceId: string | undefined;
  /** Name of the example the form began with; absent for an empty form. */
  readonly example: string | undefined;
  readonly start: Start;
  readonly municipality: string | undefined;
  readonly language: Language;
  readonly applicant: Applicant;
  /** ISO day. */
  readonly today: string;
  /** Absent: the answers decide. */
  readonly chosenTracks: readonly string[] | undefined;
}

const EMPTY = { answers: {}, files: [], promisedLater: [], facts: [], unconfirmed: [] } as const;

/** Made-up applicants for forms that do not begin with an example. */
const APPLICANTS: Readonly<Record<PartyType, Applicant>> = {
  person: { type: 'person', name: 'Kari Vakkerblomst' },
  organisation: { type: 'organisation', name: 'Havna Kro AS' },
};

export function firstSettings(now: Date): Settings {
  return {
    serviceId: undefined,
    example: undefined,
    start: { id: 0, ...EMPTY },
    municipality: undefined,
    language: 'nb',
    applicant: APPLICANTS.organisation,
    today: osloDay(now.toISOString()),
    chosenTracks: undefined,
  };
}

/** An empty form of a service; who applies is kept when they may. */
export function emptyForm(before: Settings, service: PreviewedService | undefined): Settings {
  const allowed = service?.definition.service.applicants ?? [];
  return {
    ...before,
    serviceId: service?.definition.service.id,
    example: undefined,
    start: { id: before.start.id + 1, ...EMPTY },
    applicant: allowed.length === 0 || allowed.includes(before.applicant.type) ? before.applicant : APPLICANTS[allowed[0] ?? 'person'],
    chosenTracks: undefined,
  };
}

/** The form as an example has filled it in, with everything the example says about its surroundings. */
export function filledForm(before: Settings, { name, service, example }: NamedExample): Settings {
  const { answers, attachments, promisedLater = [], facts = [], unconfirmed = [], applicant } = example;
  const files = attachments.map((file, index) => ({ id: `eksempel-${index + 1}`, ...file }));
  return {
    serviceId: service,
    example: name,
    start: { id: before.start.id + 1, answers, files, promisedLater, facts, unconfirmed },
    municipality: example.municipality,
    language: example.language,
    applicant: { type: applicant.type, name: applicant.name },
    today: example.today,
    chosenTracks: example.chosenTracks,
  };
}

export function withApplicant(before: Settings, type: PartyType): Settings {
  return { ...before, applicant: APPLICANTS[type], chosenTracks: undefined };
}

/** What the settings point at, among what there is. */
export interface Chosen {
  readonly service: PreviewedService | undefined;
  /** Those that offer the service. */
  readonly municipalities: readonly Municipality[];
  readonly municipality: Municipality | undefined;
  readonly examples: readonly NamedExample[];
}

export function chosenAmong({ services, municipalities, examples }: PreviewDefinitions, settings: Settings): Chosen {
  const service = services.find(({ definition }) => definition.service.id === settings.serviceId) ?? services[0];
  const id = service?.definition.service.id ?? '';
  const offering = municipalities.filter((municipality) => Object.hasOwn(municipality.services, id));
  return {
    service,
    municipalities: offering,
    municipality: offering.find(({ number }) => number === settings.municipality) ?? offering[0],
    examples: examples.filter((example) => example.service === id),
  };
}

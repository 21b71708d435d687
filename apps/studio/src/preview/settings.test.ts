import type { PreviewDefinitions, PreviewedService } from '@sporvalg/contract';
import type { Municipality, NamedExample, PartyType } from '@sporvalg/core';
import { describe, expect, it } from 'vitest';

import { chosenAmong, emptyForm, filledForm, firstSettings } from './settings.js';

const service = (id: string, applicants: readonly PartyType[]) =>
  ({ definition: { service: { id, applicants } }, isOutdated: false }) as unknown as PreviewedService;
const municipality = (number: string, ...services: readonly string[]) =>
  ({ number, services: Object.fromEntries(services.map((id) => [id, { tracks: [] }])) }) as unknown as Municipality;
const example = {
  service: 'jordleie',
  name: 'komplett',
  example: {
    municipality: '1826',
    today: '2026-11-20',
    language: 'nn',
    applicant: { type: 'person', name: 'Kari' },
    answers: { a: 1 },
    attachments: [],
  },
} as unknown as NamedExample;

const definitions: PreviewDefinitions = {
  services: [service('skjenkebevilling', ['organisation']), service('jordleie', ['person'])],
  municipalities: [municipality('1813', 'skjenkebevilling'), municipality('1826', 'skjenkebevilling', 'jordleie')],
  examples: [example],
  faults: [],
};
const first = firstSettings(new Date('2026-11-20T10:00:00Z'));

describe('what a designer has chosen', () => {
  it('begins with the first service and the first municipality that offers it', () => {
    expect(chosenAmong(definitions, first)).toMatchObject({
      service: definitions.services[0],
      municipality: { number: '1813' },
      examples: [],
    });
  });

  it('passes over a municipality that does not offer the service, and a service that is gone', () => {
    expect(chosenAmong(definitions, { ...first, serviceId: 'jordleie', municipality: '1813' }).municipality?.number).toBe('1826');
    expect(chosenAmong({ ...definitions, services: [] }, first)).toMatchObject({ service: undefined, municipality: undefined });
  });

  it('becomes all that an example says, as a form begun anew', () => {
    const filled = filledForm(first, example);

    expect(filled).toMatchObject({
      serviceId: 'jordleie',
      municipality: '1826',
      language: 'nn',
      today: '2026-11-20',
      applicant: { type: 'person' },
    });
    expect(filled.start.id).not.toBe(first.start.id);
    expect(chosenAmong(definitions, filled).examples).toEqual([example]);
  });

  it('has an applicant that the service is for', () => {
    expect(emptyForm(first, definitions.services[1]).applicant.type).toBe('person');
    expect(emptyForm(filledForm(first, example), definitions.services[1])).toMatchObject({ example: undefined, start: { answers: {} } });
  });
});

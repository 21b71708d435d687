import type { ComponentNode } from '../definition/component.js';
import type { FormDefinition, JsonSchema } from '../definition/definition.js';

/** A form of one page, `side`, for tests of single components. Texts are written where their ids would stand. */
export function onePageForm(layout: readonly ComponentNode[], model: JsonSchema): FormDefinition {
  return {
    service: {
      id: 'enhjorning',
      version: '1.0.0',
      title: 'Enhjørning',
      startPage: [],
      applicants: ['person'],
      trackSelection: { page: 'valg', outcomes: [{ when: true, tracks: ['spor'], reason: 'Grunn' }] },
      tracks: [{ id: 'spor', title: 'Spor', applicants: ['person'], pages: ['side'], attachments: [] }],
      pageOrder: ['side'],
      legalBases: [],
      retention: { draftDays: 30, deliveredDays: 30 },
    },
    hash: '0'.repeat(64),
    model,
    pages: { valg: { id: 'valg', layout: [] }, side: { id: 'side', layout } },
    texts: { nb: {} },
    options: {},
    validations: [],
    calculations: [],
    prefill: {},
    municipality: {
      number: '1813',
      name: 'Brønnøy',
      organisationNumber: '964983291',
      contact: { email: 'post@example.no', phone: '75 01 20 00', address: 'Sivert Nielsens gate 24', web: 'https://example.no' },
      accessibilityStatementUrl: 'https://example.no/tilgjengelighet',
      privacyUrl: 'https://example.no/personvern',
      languages: ['nb'],
    },
    parameters: {},
  };
}

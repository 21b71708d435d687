import { compileForm, type CompiledForm, type ComponentNode, type FormDefinition, type JsonSchema } from '@sporvalg/core';

/** Fields shown, asked for, judged and calculated by the first field. */
export const DEPENDENTS = 8;

/**
 * A form of one track and one page with `fields` inputs in one flat object, the layout in which a change could cost most. Of all
 * of them only {@link DEPENDENTS} have to do with `felt0`, however many there are.
 */
export function largeForm(fields: number): CompiledForm {
  return compileForm(largeDefinition(fields, DEPENDENTS));
}

/** The same form without anything that depends on anything: required text fields. */
export function plainDefinition(fields: number): FormDefinition {
  return { ...largeDefinition(fields, 0), validations: [], calculations: [] };
}

function largeDefinition(fields: number, dependents: number): FormDefinition {
  const first = ['dataModel', 'svar.felt0'] as const;
  const ids = Array.from({ length: fields }, (_, index) => `felt${index}`);
  const layout = ids.map((id, index): ComponentNode => {
    const isDependent = index > 0 && index <= dependents;
    return {
      id,
      type: 'Input',
      required: isDependent ? ['notEquals', first, null] : true,
      ...(isDependent ? { hidden: ['equals', first, 'skjul'] } : {}),
      textResourceBindings: { title: `tittel.${id}` },
      dataModelBindings: { simpleBinding: `svar.${id}` },
    };
  });
  const model: JsonSchema = {
    type: 'object',
    properties: {
      spor: { type: 'object', properties: { alt: { type: 'boolean' } } },
      sum: { type: 'object', properties: { tegn: { type: 'integer' } } },
      svar: { type: 'object', properties: Object.fromEntries(ids.map((id) => [id, { type: 'string', maxLength: 40 }])) },
    },
  };
  return {
    service: {
      id: 'stort-skjema',
      version: '1.0.0',
      title: 'tittel',
      startPage: [],
      applicants: ['person'],
      trackSelection: { page: 'sporvalg', outcomes: [{ when: true, tracks: ['alt'], reason: 'grunn' }] },
      tracks: [{ id: 'alt', title: 'spor.alt', applicants: ['person'], pages: ['svar'], attachments: [] }],
      pageOrder: ['svar'],
      legalBases: [],
      retention: { draftDays: 30, deliveredDays: 30 },
    },
    hash: '0'.repeat(64),
    model,
    pages: { sporvalg: { id: 'sporvalg', layout: [] }, svar: { id: 'svar', layout } },
    texts: { nb: Object.fromEntries(ids.map((id, index) => [`tittel.${id}`, { id: `tittel.${id}`, value: `Spørsmål ${index}` }])) },
    options: {},
    validations: [{ path: 'svar.felt1', message: 'regel', condition: ['equals', first, ['dataModel', 'svar.felt1']], severity: 'error' }],
    calculations: [{ path: 'sum.tegn', expression: ['stringLength', first] }],
    prefill: {},
    municipality: {
      number: '9999',
      name: 'Storvik',
      organisationNumber: '310000000',
      contact: { email: 'post@storvik.example', phone: '22222222', address: 'Storveien 1', web: 'https://www.storvik.example' },
      accessibilityStatementUrl: 'https://www.storvik.example',
      privacyUrl: 'https://www.storvik.example',
      languages: ['nb'],
    },
    parameters: {},
  };
}

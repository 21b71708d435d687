import type { ComponentExamples } from '../../examples/component-examples.js';

const node = {
  id: 'virksomhet',
  type: 'OrganizationLookup',
  required: true,
  textResourceBindings: { title: 'virksomhet' },
  dataModelBindings: {
    organization_lookup_orgnr: 'orgnr',
    organization_lookup_name: 'navn',
    formName: 'form',
    address: 'adresse',
    postalCode: 'postnummer',
    city: 'poststed',
    industryName: 'naering',
    bankrupt: 'konkurs',
  },
} as const;
const answers = {
  orgnr: '310000000',
  navn: 'Havna Kro AS',
  form: 'Aksjeselskap',
  adresse: 'Havnegata 4',
  postnummer: '8900',
  poststed: 'Brønnøysund',
  naering: 'Restaurantvirksomhet',
};
const facts = [{ path: 'navn', value: 'Havna Kro AS', source: 'enhetsregisteret', retrievedAt: '2026-11-20T13:02:00Z' }];

export const examples: ComponentExamples = {
  texts: { nb: { virksomhet: 'Hvem overtar du stedet fra?' }, nn: { virksomhet: 'Kven overtek du staden frå?' } },
  model: { konkurs: { type: 'boolean' } },
  examples: [
    { name: 'default', nodes: [node] },
    { name: 'filled', nodes: [node], answers, facts },
    { name: 'bankrupt', nodes: [node], answers: { ...answers, navn: 'Tomflaska Bar AS', orgnr: '310000043', konkurs: true }, facts },
    { name: 'required-empty', nodes: [node], showAll: true },
    { name: 'read-only', nodes: [{ ...node, source: 'applicant', readOnly: true }], answers, facts },
    {
      name: 'register-down',
      nodes: [node],
      answers: { orgnr: '310000000' },
      unconfirmed: [{ path: 'orgnr', source: 'enhetsregisteret', reason: 'unavailable' }],
    },
    { name: 'nynorsk', nodes: [node], language: 'nn' },
  ],
};

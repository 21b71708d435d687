import { EXAMPLE_FETCHED, type ComponentExamples } from '../../examples/component-examples.js';

const node = {
  id: 'kjoretoy',
  type: 'VehicleLookup',
  required: true,
  textResourceBindings: { title: 'kjoretoy', description: 'kjoretoy.beskrivelse' },
  dataModelBindings: {
    kjennemerke: 'kjennemerke',
    makeAndModel: 'merke',
    categoryName: 'slag',
    registrationStatus: 'status',
    inspectionDueOn: 'kontroll',
  },
} as const;
const answers = { kjennemerke: 'ZA1234', merke: 'Fjellfant Skare 600', slag: 'Beltemotorsykkel', status: 'REGISTRERT' };
const factsOf = (values: Readonly<Record<string, string>>) =>
  Object.entries(values).map(([path, value]) => ({ path, value, source: 'kjoretoyregisteret', retrievedAt: EXAMPLE_FETCHED }));
const long = 'Nordlandsfabrikken utmarksnæringsvirksomhet Terrenggående firehjuling 4x4 Langversjon med tilhengerfeste og vinsj';

export const examples: ComponentExamples = {
  texts: {
    nb: { kjoretoy: 'Kjøretøyet', 'kjoretoy.beskrivelse': 'Det står på skiltet bak på kjøretøyet.' },
    nn: { kjoretoy: 'Køyretøyet', 'kjoretoy.beskrivelse': 'Det står på skiltet bak på køyretøyet.' },
  },
  examples: [
    { name: 'default', nodes: [node] },
    { name: 'filled', nodes: [node], answers, facts: factsOf(answers) },
    { name: 'deregistered', nodes: [node], answers: { ...answers, status: 'AVREGISTRERT' }, facts: factsOf(answers) },
    { name: 'half-known', nodes: [node], answers: { kjennemerke: 'ZA3003' }, facts: factsOf({ kjennemerke: 'ZA3003' }) },
    { name: 'required-empty', nodes: [node], showAll: true },
    {
      name: 'register-down',
      nodes: [node],
      answers: { kjennemerke: 'ZA1234', merke: 'Fjellfant' },
      unconfirmed: [{ path: 'kjennemerke', source: 'kjoretoyregisteret', reason: 'unavailable' }],
    },
    { name: 'read-only', nodes: [{ ...node, readOnly: true }], answers, facts: factsOf(answers) },
    { name: 'long-text', nodes: [node], answers: { ...answers, merke: long }, facts: factsOf({ ...answers, merke: long }) },
    { name: 'nynorsk', nodes: [node], answers, facts: factsOf(answers), language: 'nn' },
  ],
};

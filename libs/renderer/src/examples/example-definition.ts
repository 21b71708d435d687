import {
  expandLayout,
  expandSubform,
  isSubform,
  Origins,
  type ComponentNode,
  type FormDefinition,
  type JsonSchema,
  type Texts,
} from '@sporvalg/core';

import type { ComponentExample, ComponentExamples } from './component-examples.js';

const PAGE = 'eksempel';

/** A whole definition around one example, so that it is judged by the same engine as a real application. */
export function exampleDefinition(examples: ComponentExamples, example: ComponentExample): FormDefinition {
  return {
    service: {
      id: 'eksempel',
      version: '1.0.0',
      title: 'tittel',
      startPage: [],
      applicants: ['person', 'organisation'],
      trackSelection: { page: 'valg', outcomes: [{ when: true, tracks: ['spor'], reason: 'grunn' }] },
      tracks: [{ id: 'spor', title: 'tittel', applicants: ['person', 'organisation'], pages: [PAGE], attachments: [] }],
      pageOrder: [PAGE],
      legalBases: [],
      retention: { draftDays: 30, deliveredDays: 30 },
    },
    hash: '0'.repeat(64),
    model: modelFor(examples, example),
    pages: { valg: { id: 'valg', layout: [] }, [PAGE]: { id: PAGE, layout: layoutOf(examples, example) } },
    texts: { nb: texts(examples.texts.nb, examples), nn: texts(examples.texts.nn, examples) },
    options: examples.options ?? {},
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
      languages: ['nb', 'nn'],
    },
    parameters: {},
  };
}

function layoutOf(examples: ComponentExamples, example: ComponentExample): readonly ComponentNode[] {
  const written = example.nodes.flatMap((node) =>
    isSubform(node) ? expandSubform(node, examples.parts?.[node.layoutSet] ?? [], new Origins()).nodes : [node],
  );
  return expandLayout(written, modelFor(examples, example));
}

function texts(values: Readonly<Record<string, string>>, { variables = {} }: ComponentExamples): Texts {
  return Object.fromEntries(
    Object.entries(values).map(([id, value]) => [id, { id, value, ...(variables[id] ? { variables: variables[id] } : {}) }]),
  );
}

function modelFor({ model = {} }: ComponentExamples, { nodes }: ComponentExample): JsonSchema {
  const paths = nodes.flatMap((node) => Object.values(node.dataModelBindings ?? {})).filter((path) => !path.includes('.'));
  const strings = Object.fromEntries(paths.map((path) => [path, { type: 'string' }]));
  return { type: 'object', properties: { ...strings, ...model } };
}

import { expect, test } from 'vitest';

import { planArchive } from '../archive-plan/plan-archive.js';
import { effective, reading, submission } from '../archive-plan/plan.fixture.js';
import { definitionSchemas, type Json } from '../definition/check/unicorn-permit.fixture.js';
import { createDefinitionChecker } from '../definition/definition-check.js';
import { stableFiles } from '../definition/stable-permit.fixture.js';
import type { ComponentNode } from '../definition/component.js';
import type { AttachmentInfo } from './application.js';
import { compileForm } from './compile-form.js';
import { evaluateApplication } from './evaluate-application.js';
import { createNodeReader } from './node-reader.js';
import { onePageForm } from './one-page-form.fixture.js';

const UPLOAD: ComponentNode = {
  id: 'bilag',
  type: 'FileUploadWithTag',
  options: [
    { value: 'tegning', label: 'Tegning' },
    { value: 'bilde', label: 'Bilde' },
    { value: 'skisse', label: 'Skisse' },
  ],
  optionFilter: ['notEquals', ['value'], 'skisse'],
  textResourceBindings: { title: 'Bilag' },
};
const file = (fileName: string, tag?: string): AttachmentInfo => ({
  id: `id of ${fileName}`,
  nodeKey: 'bilag',
  fileName,
  mimeType: 'application/pdf',
  sizeBytes: 1000,
  ...(tag !== undefined && { tag }),
});

function judge(attachments: readonly AttachmentInfo[], type: ComponentNode['type'] = 'FileUploadWithTag') {
  const form = compileForm(onePageForm([{ ...UPLOAD, type }], { type: 'object', properties: {} }));
  const input = {
    answers: {},
    attachments,
    promisedLater: [],
    applicant: { type: 'person', name: 'Kari Vakkerblomst' },
    language: 'nb',
    today: '2026-11-20',
  } as const;
  const evaluation = evaluateApplication(form, input);
  const told = evaluation.issues.flatMap(({ code, text, fileId }) =>
    code.startsWith('attachment.') ? [[code, text.params?.['fileName'], fileId]] : [],
  );
  return { told, display: createNodeReader(form, input, evaluation).display('bilag') };
}

test('every file needs a kind that is offered', () => {
  expect(judge([file('plan1.pdf', 'tegning'), file('ute.pdf'), file('annet.pdf', 'planet'), file('utkast.pdf', 'skisse')]).told).toEqual([
    ['attachment.tag', 'ute.pdf', 'id of ute.pdf'],
    ['attachment.tag', 'annet.pdf', 'id of annet.pdf'],
    ['attachment.tag', 'utkast.pdf', 'id of utkast.pdf'],
  ]);
});

test('a plain upload asks for no kind', () => {
  expect(judge([file('ute.pdf')], 'FileUpload').told).toEqual([]);
});

test('the kind stands before the name where the application is read back', () => {
  expect(judge([file('plan1.pdf', 'tegning')]).display).toBe('Tegning: plan1.pdf');
});

test('the archive is told the kind, and not the name the citizen gave the file', () => {
  const pages = { vedlegg: { id: 'vedlegg', layout: [{ ...UPLOAD, id: 'plantegning' }] } };
  const sent = { ...file('Olas hytte.pdf', 'bilde'), id: 'f1', nodeKey: 'plantegning', sha256: 'a' };
  const { documents } = planArchive(effective({ pages, texts: { nb: {} } }), submission({ attachments: [sent] }), reading);
  expect(documents.map(({ tittel }) => tittel)).toContain('Plantegning: Bilde');
  expect(JSON.stringify(documents)).not.toContain('hytte');
});

test.each([
  ['no kinds', {}, 'options.missing'],
  ['kinds from a list that is not there', { optionsId: 'finnesIkke' }, 'options.unknown'],
])('check tells of %s', (_fault, kinds, code) => {
  const files = stableFiles((value: Json, path) => {
    const upload = path === 'enhjorning/pages/dyret.json' && value.data.layout.find(({ id }: Json) => id === 'tegning');
    if (upload) Object.assign(upload, { type: 'FileUploadWithTag', ...kinds });
  });
  const { findings } = createDefinitionChecker({ schemas: definitionSchemas, sha256: () => 'abc' }).check(files, '2026-11-20');
  expect(findings).toContainEqual(expect.objectContaining({ code, severity: 'error', file: 'enhjorning/pages/dyret.json' }));
});

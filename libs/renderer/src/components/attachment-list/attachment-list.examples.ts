import type { ComponentExamples } from '../../examples/component-examples.js';

const upload = (id: string) =>
  ({
    id,
    type: 'FileUpload',
    displayMode: 'list',
    maxFileSizeInMB: 10,
    minNumberOfAttachments: 0,
    maxNumberOfAttachments: 3,
    textResourceBindings: { title: id, description: `${id}.mer` },
  }) as const;
const uploads = [upload('tegning'), upload('avtale')];
const node = { id: 'liste', type: 'AttachmentList', textResourceBindings: { title: 'liste' } } as const;
const file = (nodeKey: string, fileName: string) => ({ id: fileName, nodeKey, fileName, mimeType: 'application/pdf', sizeBytes: 240_000 });
const files = [file('tegning', 'plantegning.pdf'), file('avtale', 'leieavtale.pdf')];

export const examples: ComponentExamples = {
  texts: {
    nb: {
      liste: 'Dette har du lagt ved',
      tegning: 'Tegning',
      'tegning.mer': 'Av lokalet og uteplassen.',
      avtale: 'Leieavtale',
      'avtale.mer': 'Signert av begge.',
      lang: 'Opplysninger om utmarksnæringsvirksomheten i verneområder og forvaltningsområder som søknaden gjelder',
    },
    nn: {
      liste: 'Dette har du lagt ved',
      tegning: 'Teikning',
      'tegning.mer': 'Av lokalet og uteplassen.',
      avtale: 'Leigeavtale',
      'avtale.mer': 'Signert av begge.',
      lang: 'Opplysningar om utmarksnæringsverksemda i verneområde og forvaltingsområde som søknaden gjeld',
    },
  },
  examples: [
    { name: 'default', nodes: [node, ...uploads], files },
    { name: 'grouped', nodes: [{ ...node, groupByDataTypeGrouping: true, showDataTypeDescriptions: true }, ...uploads], files },
    { name: 'one-upload', nodes: [{ ...node, dataTypeIds: ['avtale'], links: false }, ...uploads], files },
    { name: 'empty', nodes: [node, ...uploads] },
    {
      name: 'long-text',
      nodes: [{ ...node, textResourceBindings: { title: 'lang' } }, ...uploads],
      files: [file('tegning', 'utmarksnaeringsvirksomhet_situasjonsplan_og_fasadetegning_revidert_utgave_3.pdf')],
    },
    { name: 'nynorsk', nodes: [{ ...node, groupByDataTypeGrouping: true }, ...uploads], files, language: 'nn' },
  ],
};

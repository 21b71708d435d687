import { line, set, type Operator } from '../fault.js';
import { archive, archiveFile } from './archive.js';

const TITLES = ['tittel', 'offentligTittel'] as const;

const titlePath: Operator = {
  id: 'title-path-misspelt',
  plants: 'the title of the case names a path the model lacks',
  harm: 'archive wrong',
  faults: (service) =>
    archive(service).profiles.flatMap(({ saksmappe }, index) =>
      TITLES.map((slot) => {
        const file = archiveFile(service);
        const at = ['profiles', index, 'saksmappe', slot];
        return {
          change: `${file}: ${slot} names {finnes.ikke}`,
          edits: [set(file, at, `${saksmappe[slot]} {finnes.ikke}`)],
          places: [line(file, at)],
        };
      }),
    ),
};

const IDENTIFIERS = new Set(['fodselsnummer', 'organisasjonsnummer']);

const identifierInTitle: Operator = {
  id: 'identifier-in-title',
  plants: 'an identity number stands in an open title',
  harm: 'archive wrong',
  faults: (service) => {
    const number = service.fields.find(({ schema, lists }) => IDENTIFIERS.has(schema.format ?? '') && lists.length === 0);
    return archive(service).profiles.flatMap(({ saksmappe }, index) => {
      const file = archiveFile(service);
      const at = ['profiles', index, 'saksmappe', 'offentligTittel'];
      return number
        ? {
            change: `${file}: the title names {${number.path}}`,
            edits: [set(file, at, `${saksmappe.offentligTittel} {${number.path}}`)],
            places: [line(file, at)],
          }
        : [];
    });
  },
};

const classPath: Operator = {
  id: 'class-path-misspelt',
  plants: 'the archive class is made from a path the model lacks',
  harm: 'archive wrong',
  faults: (service) =>
    archive(service).profiles.map((_, index) => {
      const file = archiveFile(service);
      const at = ['profiles', index, 'klassifikasjon', 0, 'klasse'];
      return { change: `${file}: class {eiendom.gardsnumer}`, edits: [set(file, at, '{eiendom.gardsnumer}')], places: [line(file, at)] };
    }),
};

/** A class made from an answer nobody has to give is empty for those who leave it out, and the archive refuses the case. */
const classOptional: Operator = {
  id: 'class-from-optional-answer',
  plants: 'the archive class is made from an answer that may be left out',
  harm: 'archive wrong',
  atLeast: 'warning',
  faults: (service) => {
    const optional = service.components.find(
      ({ node }) =>
        node.type === 'Input' &&
        node.required === undefined &&
        service.field(node.dataModelBindings?.['simpleBinding'] ?? '')?.lists.length === 0,
    );
    const path = optional?.node.dataModelBindings?.['simpleBinding'];
    return archive(service).profiles.flatMap((_, index) => {
      const file = archiveFile(service);
      const at = ['profiles', index, 'klassifikasjon', 0, 'klasse'];
      return path === undefined
        ? []
        : { change: `${file}: class {${path}}, which is optional`, edits: [set(file, at, `{${path}}`)], places: [line(file, at)] };
    });
  },
};

export const ARCHIVE_TITLE_OPERATORS: readonly Operator[] = [titlePath, identifierInTitle, classPath, classOptional];

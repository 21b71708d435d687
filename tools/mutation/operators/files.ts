import { block, line, misspelt, remove, set, type Operator } from '../fault.js';

const idTwice: Operator = {
  id: 'id-twice',
  plants: 'two components have one id',
  harm: 'answer lost',
  faults: (service) =>
    service.components.flatMap((component, index) => {
      const other = service.components[index + 1];
      if (!other || other.node.id === component.node.id) return [];
      return {
        change: `${other.file}: «${other.node.id}» gets the id «${component.node.id}»`,
        edits: [set(other.file, [...other.at, 'id'], component.node.id)],
        places: [line(other.file, [...other.at, 'id']), line(component.file, [...component.at, 'id'])],
      };
    }),
};

const propertyMisspelt: Operator = {
  id: 'property-misspelt',
  plants: 'a property of a component is misspelt',
  harm: 'answer lost',
  faults: (service) =>
    service.components.flatMap(({ node, file, at }) => {
      if (node.required !== true) return [];
      const place = [...at, 'requird'];
      return {
        change: `${file}: required of «${node.id}» misspelt`,
        edits: [remove(file, [...at, 'required']), set(file, place, true)],
        places: [line(file, place)],
      };
    }),
};

const typeMisspelt: Operator = {
  id: 'type-misspelt',
  plants: 'a component is of a type that is not there',
  harm: 'answer lost',
  faults: (service) =>
    service.components.map(({ node, file, at }) => {
      const place = [...at, 'type'];
      return {
        change: `${file}: type «${node.type}» misspelt`,
        edits: [set(file, place, misspelt(node.type))],
        places: [line(file, place)],
      };
    }),
};

const fileCut: Operator = {
  id: 'file-cut',
  plants: 'a page file ends in the middle',
  harm: 'stranded',
  faults: (service) =>
    service.filesIn('pages').map((file) => {
      const text = service.files.get(file) ?? '';
      return {
        change: `${file} cut in half`,
        edits: [{ kind: 'text', file, text: text.slice(0, text.length / 2) }],
        places: [block(file, [])],
      };
    }),
};

const keyTwice: Operator = {
  id: 'key-twice',
  plants: 'a component says hidden twice, and the last one would win',
  harm: 'answer lost',
  faults: (service) =>
    service.components.flatMap(({ node, file, at }) => {
      const text = service.files.get(file) ?? '';
      const id = `"id": "${node.id}",`;
      if (node.required !== true || text.split(id).length !== 2) return [];
      return {
        change: `${file}: «${node.id}» says required twice`,
        edits: [{ kind: 'text', file, text: text.replace(id, `${id} "required": false,`) }],
        places: [block(file, [...at])],
      };
    }),
};

const pageFileDeleted: Operator = {
  id: 'page-deleted',
  plants: 'a page that tracks name is deleted',
  harm: 'stranded',
  faults: (service) =>
    service.filesIn('pages').map((file) => {
      const page = file.slice(file.lastIndexOf('/') + 1, -'.json'.length);
      const manifest = service.path('service.json');
      const { pageOrder, tracks } = service.manifest;
      return {
        change: `${file} deleted`,
        edits: [{ kind: 'text', file, text: undefined }],
        places: [
          line(manifest, ['pageOrder', pageOrder.indexOf(page)]),
          ...tracks.map(({ pages }, index) => line(manifest, ['tracks', index, 'pages', pages.indexOf(page)])),
        ],
      };
    }),
};

const exampleCheck: Operator = {
  id: 'example-check-unknown',
  plants: 'an example expects a check that is not there',
  faults: (service) =>
    service.filesIn('examples').flatMap((file) => {
      const checks = service.json<{ expect: { checks?: object } }>(file)?.expect.checks;
      const at = ['expect', 'checks', 'finnesIkke'];
      return checks ? { change: `${file}: expects «finnesIkke»`, edits: [set(file, at, 'ok')], places: [line(file, at)] } : [];
    }),
};

const examplePage: Operator = {
  id: 'example-page-unknown',
  plants: 'an example expects a page that is not there',
  faults: (service) =>
    service.filesIn('examples').flatMap((file) => {
      const pages = service.json<{ expect: { visiblePages?: readonly string[] } }>(file)?.expect.visiblePages;
      const at = ['expect', 'visiblePages', 0];
      return pages?.[0] === undefined
        ? []
        : { change: `${file}: expects page «${misspelt(pages[0])}»`, edits: [set(file, at, misspelt(pages[0]))], places: [line(file, at)] };
    }),
};

export const FILE_OPERATORS: readonly Operator[] = [
  idTwice,
  propertyMisspelt,
  typeMisspelt,
  fileCut,
  keyTwice,
  pageFileDeleted,
  exampleCheck,
  examplePage,
];

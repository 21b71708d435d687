import { block, line, misspelt, remove, set, insert, type Operator, type Place } from '../fault.js';
import type { PlacedComponent, ServiceFiles } from '../service-files.js';
import { mentions } from '../written.js';

const BINDING = ['dataModelBindings', 'simpleBinding'];

/** Components with one value, and the path it is stored in. */
function bound(service: ServiceFiles): readonly (PlacedComponent & { readonly path: string })[] {
  return service.components.flatMap((component) => {
    const path = component.node.dataModelBindings?.['simpleBinding'];
    return path === undefined ? [] : { ...component, path };
  });
}

function bindingPlaces({ file, at }: PlacedComponent): readonly Place[] {
  return [line(file, [...at, ...BINDING]), line(file, [...at, 'type']), line(file, at)];
}

const bindingRenamed: Operator = {
  id: 'binding-renamed',
  plants: 'a component stores in a path the model lacks',
  harm: 'answer lost',
  faults: (service) =>
    bound(service).map(({ file, at, path }) => ({
      change: `${file}: binding «${path}» misspelt`,
      edits: [set(file, [...at, ...BINDING], misspelt(path))],
      places: [line(file, [...at, ...BINDING])],
    })),
};

const bindingReserved: Operator = {
  id: 'binding-reserved',
  plants: 'a component stores in __proto__',
  harm: 'answer lost',
  faults: (service) =>
    bound(service).map(({ file, at, path }) => ({
      change: `${file}: binding «${path}» becomes __proto__.polluted`,
      edits: [set(file, [...at, ...BINDING], '__proto__.polluted')],
      places: [line(file, [...at, ...BINDING])],
    })),
};

const fieldRenamed: Operator = {
  id: 'field-renamed',
  plants: 'a field is renamed in the model only',
  harm: 'answer lost',
  faults: (service) => {
    const file = service.path('model.schema.json');
    return bound(service).flatMap(({ path }) => {
      const field = service.field(path);
      if (!field || field.at.includes('$defs')) return [];
      const name = String(field.at.at(-1));
      const renamed = [...field.at.slice(0, -1), misspelt(name)];
      return {
        change: `${file}: field «${path}» renamed`,
        edits: [remove(file, field.at), set(file, renamed, field.schema)],
        places: [
          ...mentions(service, (text) => text === path || text.startsWith(`${path}.`) || text.includes(`{${path}}`)),
          line(file, renamed),
        ],
      };
    });
  },
};

/** Types no component of the kind can store: a line of text is no list, and a day is no number. */
const fieldTypeSwapped: Operator = {
  id: 'field-type-swapped',
  plants: 'a field of the model gets a type its component cannot store',
  harm: 'answer lost',
  faults: (service) => {
    const file = service.path('model.schema.json');
    return bound(service).flatMap((component) => {
      const field = service.field(component.path);
      if (!field || !['string', 'boolean', 'integer', 'number'].includes(field.schema.type ?? '')) return [];
      const schema =
        component.node.type === 'Datepicker' ? { type: 'integer' } : { type: 'array', items: { type: 'object', properties: {} } };
      return {
        change: `${file}: «${component.path}» becomes ${schema.type}`,
        edits: [set(file, field.at, schema)],
        places: [...bindingPlaces(component), block(file, field.at)],
      };
    });
  },
};

const SWAPPED: Readonly<Record<string, string>> = {
  boolean: 'Checkboxes',
  integer: 'Datepicker',
  number: 'TextArea',
  array: 'Input',
};

/** Each type is one the component cannot store: the model says so. */
const componentTypeSwapped: Operator = {
  id: 'component-type-swapped',
  plants: 'a component is of a type that cannot store the field',
  harm: 'answer lost',
  faults: (service) =>
    bound(service).flatMap((component) => {
      const type = SWAPPED[service.field(component.path)?.schema.type ?? ''];
      if (type === undefined) return [];
      const { file, at, node } = component;
      return {
        change: `${file}: «${node.id}» becomes ${type}, though «${component.path}» is ${service.field(component.path)?.schema.type ?? ''}`,
        edits: [set(file, [...at, 'type'], type)],
        places: [block(file, at)],
      };
    }),
};

/** Rows would share one answer. */
const outOfRow: Operator = {
  id: 'binding-out-of-row',
  plants: 'a component in a repeating group stores outside the rows',
  harm: 'answer lost',
  faults: (service) => {
    const outside = service.fields.find(({ schema, lists }) => schema.type === 'string' && lists.length === 0 && !schema.enum);
    return bound(service).flatMap(({ file, at, path, node }) => {
      if (!outside || service.field(path)?.lists.length !== 1 || service.field(path)?.schema.type !== 'string') return [];
      return {
        change: `${file}: «${node.id}» in a row stores in «${outside.path}»`,
        edits: [set(file, [...at, ...BINDING], outside.path)],
        places: [line(file, [...at, ...BINDING])],
      };
    });
  },
};

/** Both are always shown, on one page, and write over each other: one of the two questions has no answer of its own. */
const copiedField: Operator = {
  id: 'field-copied',
  plants: 'a component is copied with a new id, but stores in the same path',
  harm: 'answer lost',
  atLeast: 'warning',
  faults: (service) =>
    bound(service).flatMap(({ file, at, node, path }) => {
      const index = Number(at.at(-1));
      if (node.hidden !== undefined || (service.field(path)?.lists.length ?? 1) > 0) return [];
      if (service.components.some(({ node: other }) => other.children?.includes(node.id))) return [];
      const copy = [...at.slice(0, -1), index + 1];
      return {
        change: `${file}: «${node.id}» copied as «${node.id}Kopi»`,
        edits: [insert(file, copy, { ...node, id: `${node.id}Kopi` })],
        places: [block(file, at), block(file, copy)],
      };
    }),
};

/** Everything on the copy is asked twice, always in the same tracks, and stored in one place. */
const copiedPage: Operator = {
  id: 'page-copied',
  plants: 'a page is copied with new ids and a title, but stores in the same paths',
  harm: 'answer lost',
  atLeast: 'warning',
  faults: (service) => {
    const manifest = service.path('service.json');
    const { pageOrder, tracks, trackSelection } = service.manifest;
    return pageOrder.flatMap((page, order) => {
      const originals = service.components.filter((component) => component.page === page);
      const isPlain =
        originals.every(({ node }) => !node.children) && bound(service).some((one) => one.page === page && one.node.hidden === undefined);
      if (page === trackSelection.page || !isPlain || originals.some(({ node }) => node.type === 'FileUpload')) return [];
      const copy = service.path(`pages/${page}Kopi.json`);
      const layout = originals.map(({ node }) => ({ ...node, id: `${node.id}Kopi` }));
      const titles = ['nb', 'nn', 'en'].map((language) =>
        insert(service.path(`texts/${language}.json`), ['resources', 0], { id: `page.${page}Kopi`, value: `Kopi ${language}` }),
      );
      return {
        change: `${copy}: a copy of pages/${page}.json`,
        edits: [
          { kind: 'text', file: copy, text: JSON.stringify({ data: { layout } }, null, 2) },
          insert(manifest, ['pageOrder', order + 1], `${page}Kopi`),
          ...tracks.flatMap(({ pages }, index) =>
            pages.includes(page) ? [set(manifest, ['tracks', index, 'pages'], [...pages, `${page}Kopi`])] : [],
          ),
          ...titles,
        ],
        places: [block(copy, []), ...originals.map(({ file, at }) => block(file, at))],
      };
    });
  },
};

export const BINDING_OPERATORS: readonly Operator[] = [
  bindingRenamed,
  bindingReserved,
  fieldRenamed,
  fieldTypeSwapped,
  componentTypeSwapped,
  outOfRow,
  copiedField,
  copiedPage,
];

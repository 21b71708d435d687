import { block, line, misspelt, set, type Operator } from '../fault.js';
import type { PlacedComponent, ServiceFiles } from '../service-files.js';

interface WrittenPart {
  readonly part: string;
  readonly bind?: string;
}

function parts(
  service: ServiceFiles,
): readonly { readonly file: string; readonly at: readonly (string | number)[]; readonly written: WrittenPart }[] {
  return service
    .filesIn('pages')
    .flatMap((file) =>
      (service.json<{ data: { layout: readonly (WrittenPart | object)[] } }>(file)?.data.layout ?? []).flatMap((written, index) =>
        'part' in written ? [{ file, at: ['data', 'layout', index], written }] : [],
      ),
    );
}

const partMisspelt: Operator = {
  id: 'part-misspelt',
  plants: 'a page uses a form part that is not there',
  harm: 'answer lost',
  faults: (service) =>
    parts(service).map(({ file, at, written }) => {
      const place = [...at, 'part'];
      return {
        change: `${file}: part «${written.part}» misspelt`,
        edits: [set(file, place, misspelt(written.part))],
        places: [line(file, place)],
      };
    }),
};

const partBound: Operator = {
  id: 'part-bound-wrong',
  plants: 'a form part stores below a path the model lacks',
  harm: 'answer lost',
  faults: (service) =>
    parts(service).flatMap(({ file, at, written }) => {
      if (written.bind === undefined) return [];
      const place = [...at, 'bind'];
      const layout = `shared/parts/${written.part}/layout.json`;
      return {
        change: `${file}: bind «${written.bind}» misspelt`,
        edits: [set(file, place, misspelt(written.bind))],
        places: [line(file, place), line(file, [...at]), block(layout, ['layout'])],
      };
    }),
};

/** Two fields of the part would be stored where the model has none. */
const partPath: Operator = {
  id: 'part-path-misspelt',
  plants: 'a form part stores a field under a name the model lacks',
  harm: 'answer lost',
  faults: (service) =>
    [...new Set(parts(service).map(({ written }) => written.part))].flatMap((part) => {
      const file = `shared/parts/${part}/layout.json`;
      const layout = service.json<{ layout: readonly PlacedComponent['node'][] }>(file)?.layout ?? [];
      return layout.flatMap((node, index) => {
        const path = node.dataModelBindings?.['simpleBinding'];
        const at = ['layout', index, 'dataModelBindings', 'simpleBinding'];
        return path === undefined
          ? []
          : { change: `${file}: «${path}» misspelt`, edits: [set(file, at, misspelt(path))], places: [line(file, at)] };
      });
    }),
};

export const FORM_PART_OPERATORS: readonly Operator[] = [partMisspelt, partBound, partPath];

import { block, insert, line, misspelt, remove, set, type Operator } from '../fault.js';
import type { PlacedComponent, ServiceFiles } from '../service-files.js';

function groups(service: ServiceFiles): readonly (PlacedComponent & { readonly children: readonly string[] })[] {
  return service.components.flatMap((component) =>
    component.node.children?.length ? [{ ...component, children: component.node.children }] : [],
  );
}

const childMisspelt: Operator = {
  id: 'child-misspelt',
  plants: 'a group names a child that is not there',
  harm: 'answer lost',
  faults: (service) =>
    groups(service).flatMap(({ file, at, children }) =>
      children.map((child, index) => {
        const place = [...at, 'children', index];
        return { change: `${file}: child «${child}» misspelt`, edits: [set(file, place, misspelt(child))], places: [line(file, place)] };
      }),
    ),
};

/** The second group is a copy of the first, with another id. */
const twoParents: Operator = {
  id: 'child-of-two-groups',
  plants: 'two groups have the same child',
  harm: 'answer lost',
  faults: (service) =>
    groups(service).map(({ file, at, node, children }) => {
      const copy = [...at.slice(0, -1), Number(at.at(-1)) + 1];
      const { dataModelBindings: _bindings, ...rest } = node;
      return {
        change: `${file}: a second group with «${children[0] ?? ''}»`,
        edits: [insert(file, copy, { ...rest, id: `${node.id}To`, type: 'Group', children: [children[0]] })],
        places: [block(file, [...copy, 'children']), block(file, [...at, 'children'])],
      };
    }),
};

const groupInItself: Operator = {
  id: 'group-in-itself',
  plants: 'a group is its own child',
  harm: 'answer lost',
  faults: (service) =>
    groups(service).map(({ file, at, node }) => ({
      change: `${file}: «${node.id}» is its own child`,
      edits: [insert(file, [...at, 'children', 0], node.id)],
      places: [block(file, [...at, 'children'])],
    })),
};

/** Both are new, so nothing else is changed by it. */
const groupCycle: Operator = {
  id: 'group-cycle',
  plants: 'two groups are each other’s children',
  harm: 'answer lost',
  faults: (service) =>
    service.components.map(({ file, at, node }) => {
      const [a, b] = [`${node.id}Ytre`, `${node.id}Indre`];
      const group = (id: string, child: string) => ({ id, type: 'Group', children: [child] });
      const second = [...at.slice(0, -1), Number(at.at(-1)) + 1];
      return {
        change: `${file}: «${a}» and «${b}» hold each other`,
        edits: [insert(file, at, group(b, a)), insert(file, at, group(a, b))],
        places: [block(file, at), block(file, second)],
      };
    }),
};

const groupEmptied: Operator = {
  id: 'group-emptied',
  plants: 'a repeating group loses the children it repeats',
  harm: 'answer lost',
  faults: (service) =>
    service.components.flatMap(({ node, file, at }) => {
      if (node.type !== 'RepeatingGroup' || !node.children) return [];
      const children = node.children.flatMap((id) => service.byId(id) ?? []);
      return {
        change: `${file}: children of «${node.id}» removed`,
        edits: [remove(file, [...at, 'children'])],
        places: [
          line(file, at),
          line(file, [...at, 'type']),
          ...children.map((child) => block(child.file, [...child.at, 'dataModelBindings'])),
        ],
      };
    }),
};

export const GROUP_OPERATORS: readonly Operator[] = [childMisspelt, twoParents, groupInItself, groupCycle, groupEmptied];

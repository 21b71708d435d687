import { block, line, set, type Operator, type Place } from '../fault.js';
import type { PlacedComponent, ServiceFiles } from '../service-files.js';
import { hidden, requiredQuestions } from './hiding.js';

function groupsWithRequired(
  service: ServiceFiles,
): readonly { readonly group: PlacedComponent; readonly children: readonly PlacedComponent[] }[] {
  return service.components.flatMap((group) => {
    const children = requiredQuestions(service).filter(({ node, page }) => page === group.page && group.node.children?.includes(node.id));
    return children.length === 0 ? [] : [{ group, children }];
  });
}

const groupHidden = (id: string, plants: string, condition: (service: ServiceFiles, group: PlacedComponent) => unknown): Operator => ({
  id,
  plants,
  harm: 'answer lost',
  faults: (service) =>
    groupsWithRequired(service).map(({ group, children }) => {
      const fault = hidden(group, condition(service, group), 'its group');
      return { ...fault, places: [...fault.places, ...children.flatMap(placesOfChild)] };
    }),
});

function placesOfChild({ file, at }: PlacedComponent): readonly Place[] {
  return [line(file, at), line(file, [...at, 'required']), block(file, [...at, 'hidden'])];
}

const requiredInHiddenGroup = groupHidden('required-in-hidden-group', 'a group with required questions is hidden: true', () => true);

const requiredInContradictoryGroup = groupHidden(
  'required-in-contradictory-group',
  'a group with required questions is hidden in every track that has its page',
  (service, { page }) => ['or', false, ...service.tracksOf(page).map(({ id }) => ['dataModel', `spor.${id}`])],
);

/** Hidden is the group, shown is the child: together never. */
const childContradictsGroup: Operator = {
  id: 'required-contradicts-its-group',
  plants: 'a required question is shown just when its group is hidden',
  harm: 'answer lost',
  faults: (service) =>
    groupsWithRequired(service).flatMap(({ group, children }) => {
      const condition = group.node.hidden;
      if (!Array.isArray(condition)) return [];
      return children.map((child) => hidden(child, ['not', condition], 'the opposite of its group'));
    }),
};

const pageHidden = (id: string, plants: string, condition: (service: ServiceFiles, page: string) => unknown): Operator => ({
  id,
  plants,
  harm: 'answer lost',
  faults: (service) => {
    const pages = new Map(requiredQuestions(service).map(({ page, file }) => [page, file]));
    return [...pages].map(([page, file]) => ({
      change: `${file}: page hidden by ${JSON.stringify(condition(service, page))}`,
      edits: [set(file, ['data', 'hidden'], condition(service, page))],
      places: [block(file, ['data', 'hidden']), line(file, ['data']), line(file, []), block(file, ['data', 'layout'])],
    }));
  },
});

const pageHiddenLiterally = pageHidden('page-hidden', 'a page with required questions is hidden: true', () => true);

const pageHiddenInItsTracks = pageHidden(
  'page-hidden-in-its-tracks',
  'a page with required questions is hidden in every track that has it',
  (service, page) => ['or', false, ...service.tracksOf(page).map(({ id }) => ['dataModel', `spor.${id}`])],
);

export const HIDDEN_GROUP_OPERATORS: readonly Operator[] = [
  requiredInHiddenGroup,
  requiredInContradictoryGroup,
  childContradictsGroup,
  pageHiddenLiterally,
  pageHiddenInItsTracks,
];

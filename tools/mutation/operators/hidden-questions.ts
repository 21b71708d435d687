import { type Operator } from '../fault.js';
import type { ServiceFiles } from '../service-files.js';
import { optionsFile } from '../written.js';
import { hidden, requiredQuestions } from './hiding.js';

const requiredHidden: Operator = {
  id: 'required-hidden',
  plants: 'a required question is hidden: true',
  harm: 'answer lost',
  faults: (service) => requiredQuestions(service).map((component) => hidden(component, true, 'true')),
};

/** Each is true whatever is answered, by logic alone. */
const ALWAYS_TRUE: readonly ((path: string) => unknown)[] = [
  (path) => ['or', ['equals', ['dataModel', path], 'ja'], ['notEquals', ['dataModel', path], 'ja']],
  (path) => ['not', ['and', ['equals', ['dataModel', path], null], ['notEquals', ['dataModel', path], null]]],
  (path) => ['if', ['equals', ['dataModel', path], null], true, 'else', true],
  () => ['equals', 1, 1],
  () => ['notEquals', ['frontendSettings', 'kommunenummer'], null],
];

const requiredHiddenByLogic: Operator = {
  id: 'required-hidden-by-logic',
  plants: 'a required question is hidden by a condition that is always true',
  harm: 'answer lost',
  faults: (service) => {
    const path = service.fields.find(({ schema, lists }) => schema.type === 'string' && !schema.enum && lists.length === 0)?.path ?? '';
    return requiredQuestions(service).map((component, index) => {
      const condition = ALWAYS_TRUE[index % ALWAYS_TRUE.length]?.(path);
      return hidden(component, condition, JSON.stringify(condition));
    });
  },
};

/** A page is shown only when one of its tracks is active, and that is exactly when this hides the question. */
const hiddenInOwnTracks: Operator = {
  id: 'required-hidden-in-its-tracks',
  plants: 'a required question is hidden in every track that has its page',
  harm: 'answer lost',
  faults: (service) =>
    requiredQuestions(service).map((component) => {
      const tracks = service.tracksOf(component.page).map(({ id }) => ['dataModel', `spor.${id}`]);
      const [only, ...others] = tracks;
      return hidden(component, others.length === 0 ? only : ['or', ...tracks], 'its own tracks');
    }),
};

/** Tracks that no application has together with a track of the page: not combinable, and in no outcome with one. */
function foreignTracks(service: ServiceFiles, page: string): readonly string[] {
  const own = new Set(service.tracksOf(page).map(({ id }) => id));
  const meets = (id: string) =>
    service.manifest.tracks.some(
      ({ id: other, combinableWith = [] }) =>
        (own.has(other) && combinableWith.includes(id)) || (other === id && combinableWith.some((one) => own.has(one))),
    ) || service.manifest.trackSelection.outcomes.some(({ tracks = [] }) => tracks.includes(id) && tracks.some((one) => own.has(one)));
  return service.manifest.tracks.map(({ id }) => id).filter((id) => !own.has(id) && !meets(id));
}

const hiddenOutsideForeignTrack: Operator = {
  id: 'required-only-in-foreign-track',
  plants: 'a required question is shown only in a track that lacks its page',
  harm: 'answer lost',
  faults: (service) =>
    requiredQuestions(service).flatMap((component) => {
      const [track] = foreignTracks(service, component.page);
      return track === undefined ? [] : hidden(component, ['not', ['dataModel', `spor.${track}`]], `all tracks but ${track}`);
    }),
};

/** The answer it waits for is asked for on pages of foreign tracks only; hidden answers read as null. */
const hiddenUntilForeignAnswer: Operator = {
  id: 'required-waits-for-foreign-answer',
  plants: 'a required question waits for an answer that its tracks never ask for',
  harm: 'answer lost',
  faults: (service) => {
    const asked = service.components.filter(
      (component) => component.page !== service.manifest.trackSelection.page && optionsFile(service, component),
    );
    return requiredQuestions(service).flatMap((component) => {
      const foreign = new Set(foreignTracks(service, component.page));
      const isForeign = (path: string) =>
        service.components
          .filter(({ node }) => Object.values(node.dataModelBindings ?? {}).includes(path))
          .every(({ page }) => service.tracksOf(page).every(({ id }) => foreign.has(id)));
      const source = asked.find(({ node }) => isForeign(node.dataModelBindings?.['simpleBinding'] ?? ''));
      const path = source?.node.dataModelBindings?.['simpleBinding'];
      const file = source && optionsFile(service, source);
      const value = file === undefined ? undefined : service.json<readonly { value: unknown }[]>(file)?.[0]?.value;
      if (path === undefined || typeof value !== 'string' || service.field(path)?.lists.length !== 0) return [];
      return hidden(component, ['notEquals', ['dataModel', path], value], `waiting for ${path}`);
    });
  },
};

/** Every track of the page is for one kind of applicant, and the condition hides it from just that kind. */
const hiddenFromItsApplicants: Operator = {
  id: 'required-hidden-from-its-applicants',
  plants: 'a required question is hidden from the only kind of applicant its tracks are for',
  harm: 'answer lost',
  faults: (service) =>
    requiredQuestions(service).flatMap((component) => {
      const kinds = new Set(service.tracksOf(component.page).flatMap(({ applicants }) => applicants));
      const [kind] = kinds;
      if (kinds.size !== 1) return [];
      const word = kind === 'person' ? 'person' : 'organisasjon';
      return hidden(component, ['equals', ['frontendSettings', 'sokertype'], word], `sokertype ${word}`);
    }),
};

export const HIDDEN_QUESTION_OPERATORS: readonly Operator[] = [
  requiredHidden,
  requiredHiddenByLogic,
  hiddenInOwnTracks,
  hiddenOutsideForeignTrack,
  hiddenUntilForeignAnswer,
  hiddenFromItsApplicants,
];

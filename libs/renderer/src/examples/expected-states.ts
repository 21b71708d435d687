import type { ComponentType } from '@sporvalg/core';

import type { ComponentExamples } from './component-examples.js';

/** What every component must be shown as; with long texts it is shown in any case. */
const ALWAYS = ['default', 'nynorsk'];
/** What one that is answered must be shown as, besides. */
const ANSWERED = ['filled', 'required-empty', 'with-error', 'read-only'];

const CHOSEN = { 'with-error': 'what is chosen among given answers cannot be wrong' };
const SHOWN = {
  filled: 'the default is filled',
  'required-empty': 'it shows what others have asked',
  'with-error': 'it shows what others have asked',
  'read-only': 'it is never anything else',
};
const READS = { 'with-error': 'what is fetched is right, and what is typed instead is judged where it is typed' };

/** States that a component cannot be in, and why. */
const CANNOT_BE: Readonly<Partial<Record<ComponentType, Readonly<Record<string, string>>>>> = {
  RadioButtons: CHOSEN,
  Checkboxes: CHOSEN,
  Dropdown: CHOSEN,
  SimpleTable: SHOWN,
  Likert: CHOSEN,
  LikertItem: CHOSEN,
  List: CHOSEN,
  AddressSearch: READS,
  PlaceSearch: READS,
  VehicleLookup: READS,
  OrganizationLookup: READS,
  PersonLookup: READS,
  FileUpload: {
    'with-error': 'a file that is wrong is refused, and never becomes an answer',
    'read-only': 'files are read on the summary',
  },
  ImageUpload: { 'with-error': 'a picture that is wrong is refused, and never becomes an answer' },
};

/** The names of the examples a component must have, and of those it must not be said to lack. */
export function expectedStates(type: ComponentType, { examples }: ComponentExamples): readonly string[] {
  const isAnswered = examples.some(({ nodes }) => nodes.some((node) => node.type === type && node.dataModelBindings !== undefined));
  return [...ALWAYS, ...(isAnswered ? ANSWERED : [])].filter((state) => CANNOT_BE[type]?.[state] === undefined);
}

/** States a component is said not to be able to be in, though it has an example of them. */
export function contradictedStates(type: ComponentType, { examples }: ComponentExamples): readonly string[] {
  return examples.map(({ name }) => name).filter((name) => CANNOT_BE[type]?.[name] !== undefined);
}

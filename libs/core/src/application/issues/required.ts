import type { ComponentType } from '../../definition/component.js';
import type { Issue } from '../application.js';
import { componentLabel } from '../component-text.js';
import type { Instance } from '../instance-tree.js';
import { missingPath } from '../required-slots.js';
import type { World } from '../world.js';
import { issueAt } from './issue-at.js';
import { messageText } from './message-text.js';

/** How a missing answer is asked for, by the way the component is answered. */
const REQUIRED_TEXTS: Partial<Record<ComponentType, string>> = {
  RadioButtons: 'error.required.choice',
  Checkboxes: 'error.required.choices',
  Dropdown: 'error.required.choice',
  MultipleSelect: 'error.required.choices',
  LikertItem: 'error.required.choice',
  List: 'error.required.choice',
  Datepicker: 'error.required.date',
  TimePicker: 'error.required.time',
  OpeningHours: 'error.required.opening-hours',
  OrganizationLookup: 'error.required.organisation',
  PersonLookup: 'error.required.person',
  AddressSearch: 'error.required.address',
  VehicleLookup: 'error.required.vehicle',
  PropertyLookup: 'error.required.property',
  PlaceSearch: 'error.required.place',
  Map: 'error.required.map',
  Address: 'error.required.address',
};

/** A visible required component without an answer: code `required`. The question that holds track selection open is told of by `track.open`. */
export function judgeRequired(world: World, instance: Instance): readonly Issue[] {
  if (!world.isRequired(instance) || isOpenQuestion(world, instance)) return [];
  const path = missingPath(world.model.read, instance);
  if (path === undefined) return [];
  const { type, textResourceBindings } = instance.compiled.node;
  const own = textResourceBindings?.['requiredValidation'];
  const text =
    typeof own === 'string'
      ? messageText(world, instance, own)
      : { key: REQUIRED_TEXTS[type] ?? 'error.required', params: { label: componentLabel(world, instance) } };
  return [issueAt(instance, { code: 'required', path, text })];
}

function isOpenQuestion({ decision }: World, { compiled, key }: Instance): boolean {
  return compiled.page.isSelection && decision.kind === 'open' && decision.nextQuestion === key;
}

import type { ComponentType } from '../definition/component.js';
import type { Instance } from './instance-tree.js';
import { isEmptyValue } from './model-path.js';

/**
 * The slots that must hold something for a component to be answered. The rest of a look-up's slots are
 * filled by the register and may be missing when it is down.
 */
const REQUIRED_SLOTS: Partial<Record<ComponentType, readonly string[]>> = {
  Input: ['simpleBinding'],
  TextArea: ['simpleBinding'],
  RadioButtons: ['simpleBinding'],
  Checkboxes: ['simpleBinding'],
  Dropdown: ['simpleBinding'],
  MultipleSelect: ['simpleBinding'],
  LikertItem: ['simpleBinding'],
  Datepicker: ['simpleBinding'],
  TimePicker: ['simpleBinding'],
  OpeningHours: ['simpleBinding'],
  OrganizationLookup: ['organization_lookup_orgnr'],
  PersonLookup: ['person_lookup_ssn'],
  AddressSearch: ['address', 'postalCode', 'city'],
  VehicleLookup: ['kjennemerke'],
  PropertyLookup: ['gardsnummer', 'bruksnummer'],
  PlaceSearch: ['name'],
  Map: ['geometry'],
  Address: ['address', 'zipCode', 'postPlace'],
};

/** The concrete path of the first slot that needs an answer and has none. */
export function missingPath(read: (path: string) => unknown, instance: Instance): string | undefined {
  return requiredPaths(instance).find((path) => isEmptyValue(read(path)));
}

/** Whether the component is answered as far as `required` asks for; one that takes no answer counts as answered. */
export function hasAnswer(read: (path: string) => unknown, instance: Instance): boolean {
  return missingPath(read, instance) === undefined;
}

function requiredPaths(instance: Instance): readonly string[] {
  const { type } = instance.compiled.node;
  // A table to choose from fills every slot it has, or none.
  const slots = REQUIRED_SLOTS[type] ?? (type === 'List' ? Object.keys(instance.bindings).slice(0, 1) : []);
  return slots.flatMap((slot) => instance.bindings[slot] ?? []);
}

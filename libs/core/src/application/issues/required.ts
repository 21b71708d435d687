import type { ComponentType } from '../../definition/component.js';
import { componentLabel } from '../component-text.js';
import { missingPath } from '../required-slots.js';
import type { Judged } from './judged.js';

/** How a missing answer is asked for, by the way the component is answered. */
const REQUIRED_TEXTS: Partial<Record<ComponentType, string>> = {
  RadioButtons: 'error.required.choice',
  Checkboxes: 'error.required.choices',
  Dropdown: 'error.required.choice',
  Datepicker: 'error.required.date',
  TimePicker: 'error.required.time',
  OpeningHours: 'error.required.opening-hours',
  OrganizationLookup: 'error.required.organisation',
  PersonLookup: 'error.required.person',
  AddressSearch: 'error.required.address',
};

/** Visible required components without an answer: code `required`. The question that holds track selection open is told of by `track.open`. */
export function judgeRequired({ world, log, visible, isRequired }: Judged, openQuestion: string | undefined): void {
  for (const instance of visible) {
    if (instance.key === openQuestion || !isRequired(instance)) continue;
    const path = missingPath(world.model, instance);
    if (path === undefined) continue;
    const { type, textResourceBindings } = instance.compiled.node;
    const own = textResourceBindings?.['requiredValidation'];
    const key = typeof own === 'string' ? own : (REQUIRED_TEXTS[type] ?? 'error.required');
    log.add(instance, { code: 'required', path, text: { key, params: { label: componentLabel(world, instance) } } });
  }
}

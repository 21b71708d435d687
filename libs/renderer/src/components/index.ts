import type { ComponentType } from '@sporvalg/core';

import { addressSearch } from './address-search/index.js';
import { alert } from './alert/index.js';
import { checkboxes } from './checkboxes/index.js';
import type { RendererComponent } from './component.js';
import { date } from './date/index.js';
import { datepicker } from './datepicker/index.js';
import { divider } from './divider/index.js';
import { dropdown } from './dropdown/index.js';
import { fileUpload } from './file-upload/index.js';
import { group } from './group/index.js';
import { heading } from './heading/index.js';
import { input } from './input/index.js';
import { link } from './link/index.js';
import { number } from './number/index.js';
import { openingHours } from './opening-hours/index.js';
import { organizationLookup } from './organization-lookup/index.js';
import { panel } from './panel/index.js';
import { paragraph } from './paragraph/index.js';
import { personLookup } from './person-lookup/index.js';
import { radioButtons } from './radio-buttons/index.js';
import { repeatingGroup } from './repeating-group/index.js';
import { summary2 } from './summary2/index.js';
import { text } from './text/index.js';
import { textArea } from './text-area/index.js';
import { timePicker } from './time-picker/index.js';

/** Every component the renderer knows. A new one is a folder here and a line below. */
export const COMPONENTS: readonly RendererComponent[] = [
  // presentation
  heading,
  paragraph,
  alert,
  panel,
  link,
  divider,
  text,
  number,
  date,
  summary2,
  // input
  input,
  textArea,
  datepicker,
  timePicker,
  openingHours,
  fileUpload,
  // choice
  radioButtons,
  checkboxes,
  dropdown,
  // register
  organizationLookup,
  personLookup,
  addressSearch,
  // container
  group,
  repeatingGroup,
];

const BY_TYPE = new Map(COMPONENTS.map((component) => [component.type, component]));

/** The component for nodes of a type; `undefined` for one this version of the renderer does not know. */
export function componentFor(type: ComponentType): RendererComponent | undefined {
  return BY_TYPE.get(type);
}

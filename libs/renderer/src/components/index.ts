import type { ComponentType } from '@sporvalg/core';

import { accordion } from './accordion/index.js';
import { accordionGroup } from './accordion-group/index.js';
import { actionButton } from './action-button/index.js';
import { addToList } from './add-to-list/index.js';
import { address } from './address/index.js';
import { addressSearch } from './address-search/index.js';
import { alert } from './alert/index.js';
import { attachmentList } from './attachment-list/index.js';
import { audio } from './audio/index.js';
import { button } from './button/index.js';
import { buttonGroup } from './button-group/index.js';
import { cards } from './cards/index.js';
import { checkboxes } from './checkboxes/index.js';
import type { RendererComponent } from './component.js';
import { custom } from './custom/index.js';
import { customButton } from './custom-button/index.js';
import { date } from './date/index.js';
import { datepicker } from './datepicker/index.js';
import { divider } from './divider/index.js';
import { dropdown } from './dropdown/index.js';
import { fileUpload } from './file-upload/index.js';
import { fileUploadWithTag } from './file-upload-with-tag/index.js';
import { grid } from './grid/index.js';
import { group } from './group/index.js';
import { heading } from './heading/index.js';
import { iframe } from './iframe/index.js';
import { image } from './image/index.js';
import { imageUpload } from './image-upload/index.js';
import { input } from './input/index.js';
import { instanceInformation } from './instance-information/index.js';
import { instantiationButton } from './instantiation-button/index.js';
import { likert } from './likert/index.js';
import { likertItem } from './likert-item/index.js';
import { link } from './link/index.js';
import { list } from './list/index.js';
import { map } from './map/index.js';
import { multipleSelect } from './multiple-select/index.js';
import { navigationBar } from './navigation-bar/index.js';
import { navigationButtons } from './navigation-buttons/index.js';
import { number } from './number/index.js';
import { openingHours } from './opening-hours/index.js';
import { option } from './option/index.js';
import { organizationLookup } from './organization-lookup/index.js';
import { panel } from './panel/index.js';
import { paragraph } from './paragraph/index.js';
import { payment } from './payment/index.js';
import { paymentDetails } from './payment-details/index.js';
import { pdfpreviewButton } from './pdfpreview-button/index.js';
import { personLookup } from './person-lookup/index.js';
import { placeSearch } from './place-search/index.js';
import { printButton } from './print-button/index.js';
import { propertyLookup } from './property-lookup/index.js';
import { radioButtons } from './radio-buttons/index.js';
import { repeatingGroup } from './repeating-group/index.js';
import { signeeList } from './signee-list/index.js';
import { signingActions } from './signing-actions/index.js';
import { signingDocumentList } from './signing-document-list/index.js';
import { simpleTable } from './simple-table/index.js';
import { subform } from './subform/index.js';
import { summary } from './summary/index.js';
import { summary2 } from './summary2/index.js';
import { tabs } from './tabs/index.js';
import { text } from './text/index.js';
import { textArea } from './text-area/index.js';
import { timePicker } from './time-picker/index.js';
import { vehicleLookup } from './vehicle-lookup/index.js';
import { video } from './video/index.js';

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
  option,
  instanceInformation,
  attachmentList,
  simpleTable,
  image,
  audio,
  video,
  summary,
  summary2,
  // input
  input,
  textArea,
  datepicker,
  timePicker,
  openingHours,
  address,
  fileUpload,
  fileUploadWithTag,
  imageUpload,
  // choice
  radioButtons,
  checkboxes,
  dropdown,
  multipleSelect,
  likert,
  likertItem,
  list,
  // register
  organizationLookup,
  personLookup,
  addressSearch,
  vehicleLookup,
  propertyLookup,
  placeSearch,
  map,
  // container
  group,
  repeatingGroup,
  addToList,
  subform,
  accordion,
  accordionGroup,
  tabs,
  cards,
  grid,
  buttonGroup,
  // navigation
  printButton,
  customButton,
  // not shown to a citizen; a named place for the one who makes the form
  actionButton,
  button,
  custom,
  iframe,
  instantiationButton,
  navigationBar,
  navigationButtons,
  payment,
  paymentDetails,
  pdfpreviewButton,
  signeeList,
  signingActions,
  signingDocumentList,
];

const BY_TYPE = new Map(COMPONENTS.map((component) => [component.type, component]));

/** The component for nodes of a type; `undefined` for one this version of the renderer does not know. */
export function componentFor(type: ComponentType): RendererComponent | undefined {
  return BY_TYPE.get(type);
}

/** Fetches the components of a definition that are not part of the first load. */
export async function loadComponents(types: Iterable<ComponentType>): Promise<void> {
  await Promise.all([...new Set(types)].map((type) => componentFor(type)?.load?.()));
}

import type { ComponentNode, ComponentType } from './component.js';

/*
 * What component types have in common. Whoever asks «is it a choice?» asks here, so that a new type
 * of one of these kinds is known everywhere at once.
 */

const ONE_CHOICE: ReadonlySet<ComponentType> = new Set<ComponentType>(['RadioButtons', 'Dropdown', 'LikertItem']);
const SEVERAL_CHOICES: ReadonlySet<ComponentType> = new Set<ComponentType>(['Checkboxes', 'MultipleSelect']);
const UPLOADS: ReadonlySet<ComponentType> = new Set<ComponentType>(['FileUpload', 'FileUploadWithTag', 'ImageUpload']);
const ROWS: ReadonlySet<ComponentType> = new Set<ComponentType>(['RepeatingGroup', 'AddToList', 'Subform']);
const NOT_SHOWN: ReadonlySet<ComponentType> = new Set<ComponentType>([
  'ActionButton',
  'Button',
  'Custom',
  'IFrame',
  'InstantiationButton',
  'NavigationBar',
  'NavigationButtons',
  'Payment',
  'PaymentDetails',
  'PDFPreviewButton',
  'SigneeList',
  'SigningActions',
  'SigningDocumentList',
]);
const SILENT: ReadonlySet<ComponentType> = new Set<ComponentType>([
  ...NOT_SHOWN,
  'Alert',
  'AttachmentList',
  'Audio',
  'ButtonGroup',
  'CustomButton',
  'Divider',
  'Image',
  'InstanceInformation',
  'Link',
  'Panel',
  'Paragraph',
  'PrintButton',
  'SimpleTable',
  'Summary',
  'Summary2',
  'Video',
]);

/** Whether a citizen never sees it: it needs what Altinn has and Sporvalg has not, or every page has it already. */
export function isNotShown(type: ComponentType): boolean {
  return NOT_SHOWN.has(type);
}

/** Whether there is nothing of it to read back: it holds no answer and no part of one. */
export function isSilent(type: ComponentType): boolean {
  return SILENT.has(type);
}

/** Whether the answer is chosen among options. */
export function isChoice(type: ComponentType): boolean {
  return ONE_CHOICE.has(type) || SEVERAL_CHOICES.has(type);
}

/** Whether several options may be chosen; they are kept as one text with commas between. */
export function choosesSeveral(type: ComponentType): boolean {
  return SEVERAL_CHOICES.has(type);
}

/** Whether files are put there. */
export function takesFiles(type: ComponentType): boolean {
  return UPLOADS.has(type);
}

/** Whether the citizen adds and removes rows in it. */
export function addsRows(type: ComponentType): boolean {
  return ROWS.has(type);
}

/** Whether every file put there is given a kind, one of the component's options. */
export function tagsFiles(type: ComponentType): boolean {
  return type === 'FileUploadWithTag';
}

/** Whether its children are repeated once per row of the list bound as `group`. */
export function hasRows({ type, dataModelBindings }: Pick<ComponentNode, 'type' | 'dataModelBindings'>): boolean {
  return addsRows(type) || (type === 'Likert' && dataModelBindings?.['group'] !== undefined);
}

import type { Dynamic, Expression } from './expression-json.js';
import type { MapLayer } from './map-layer.js';
import type { PlacementProperties } from './placement.js';
import type { ShownProperties } from './shown-properties.js';

/**
 * Components keep Altinn's names and properties (v9 layout format). `AddressSearch`, `OpeningHours`,
 * `VehicleLookup`, `PropertyLookup` and `PlaceSearch` are Sporvalg's own.
 */
export const COMPONENT_TYPES = [
  'Heading',
  'Paragraph',
  'Alert',
  'Panel',
  'Link',
  'Divider',
  'Input',
  'TextArea',
  'RadioButtons',
  'Checkboxes',
  'Dropdown',
  'MultipleSelect',
  'Likert',
  'LikertItem',
  'List',
  'Datepicker',
  'TimePicker',
  'OpeningHours',
  'Text',
  'Number',
  'Date',
  'OrganizationLookup',
  'PersonLookup',
  'AddressSearch',
  'VehicleLookup',
  'PropertyLookup',
  'PlaceSearch',
  'Map',
  'Address',
  'Group',
  'RepeatingGroup',
  'AddToList',
  'Subform',
  'FileUpload',
  'FileUploadWithTag',
  'ImageUpload',
  'Summary2',
  'Option',
  'Accordion',
  'AccordionGroup',
  'Tabs',
  'Cards',
  'Grid',
  'SimpleTable',
  'ButtonGroup',
  'Image',
  'Audio',
  'Video',
  'InstanceInformation',
  'AttachmentList',
  'Summary',
  'PrintButton',
  'CustomButton',
  'NavigationBar',
  'NavigationButtons',
  'ActionButton',
  'Button',
  'Custom',
  'IFrame',
  'InstantiationButton',
  'Payment',
  'PaymentDetails',
  'PDFPreviewButton',
  'SigneeList',
  'SigningActions',
  'SigningDocumentList',
] as const;

export type ComponentType = (typeof COMPONENT_TYPES)[number];

/** Text resource ids by slot; `title`, `description` and `help` belong to every labelled component. */
export type TextBindings = Readonly<Record<string, Dynamic<string>>>;

/** What every component has. Properties of one type only are read through `ComponentNode[...]`. */
export interface ComponentNode extends PlacementProperties, ShownProperties {
  readonly id: string;
  readonly type: ComponentType;
  readonly hidden?: Dynamic<boolean>;
  readonly required?: Dynamic<boolean>;
  readonly readOnly?: Dynamic<boolean>;
  readonly textResourceBindings?: TextBindings;
  /** Binding slot → path in the data model, e.g. `{ "simpleBinding": "stedet.navn" }`. */
  readonly dataModelBindings?: Readonly<Record<string, string>>;
  /** Groups: ids of components in the same page file. Likert: ids of LikertItems. */
  readonly children?: readonly string[];

  // Choices: RadioButtons, Checkboxes, Dropdown, MultipleSelect, Likert, List
  readonly optionsId?: string;
  readonly options?: readonly Option[];
  readonly optionFilter?: Expression;
  /** By label, in the citizen's language; as written when left out. */
  readonly sortOrder?: 'asc' | 'desc';
  /** The option chosen beforehand, from 0, of those offered. */
  readonly preselectedOptionIndex?: number;
  readonly layout?: 'column' | 'row' | 'table';
  readonly showAsCard?: boolean;
  /** True asks before an answer that is given is changed. */
  readonly alertOnChange?: Dynamic<boolean>;
  /** In a row shown as a table: whether a single choice keeps its label. */
  readonly showLabelsInTable?: boolean;

  // List: a table to choose a row from
  /** Column → text id of its heading, in the order shown; columns of options are `value`, `label` and `description`, of rows their fields. */
  readonly tableHeaders?: Readonly<Record<string, string>> | readonly string[];
  readonly tableHeadersMobile?: readonly string[];
  readonly sortableColumns?: readonly string[];
  readonly pagination?: { readonly rowsPerPage?: number; readonly alternatives?: readonly number[]; readonly default?: number };
  /** The binding whose value is read back. */
  readonly summaryBinding?: string;

  // Input, TextArea
  readonly maxLength?: number;
  readonly variant?: 'text' | 'search';
  readonly autocomplete?: string;
  readonly formatting?: NumberFormatting;

  // Heading
  readonly size?: 'L' | 'M' | 'S';

  // Datepicker: ISO day, expression, or one of Altinn's words (`today`, `oneYearAgo`, …)
  readonly minDate?: Dynamic<string>;
  readonly maxDate?: Dynamic<string>;
  /** How a day or time is written, in Altinn's tokens: `dd.MM.yyyy`, `HH:mm`. What is stored is the same. */
  readonly format?: string;

  // TimePicker: `HH:mm` or an expression
  readonly minTime?: Dynamic<string>;
  readonly maxTime?: Dynamic<string>;

  // Address
  /** False asks for c/o and house number as well. */
  readonly simplified?: boolean;

  // ImageUpload
  readonly crop?: ImageCrop;

  // Alert, Panel
  readonly severity?: 'success' | 'warning' | 'danger' | 'info';
  readonly variantPanel?: 'info' | 'warning' | 'success';

  // Text, Number, Date
  readonly value?: Dynamic<string | number>;

  // RepeatingGroup, and AddToList and Subform, which are read as groups
  readonly minCount?: Dynamic<number>;
  readonly maxCount?: Dynamic<number>;
  readonly edit?: GroupEdit;
  /** Which of a row's pages a child stands on, by its id; written by `expandLayout` from children such as `0:navn`. */
  readonly childPages?: Readonly<Record<string, number>>;
  /** By id of a child: how its column looks, and where it is edited. */
  readonly tableColumns?: Readonly<Record<string, GroupColumn>>;
  readonly rowsBefore?: readonly GridRow[];
  readonly rowsAfter?: readonly GridRow[];
  readonly stickyHeader?: boolean;
  /** A row with errors of these kinds stays open. */
  readonly validateOnSaveRow?: readonly string[];
  /** Expression giving the title of a row's card; row context. */
  readonly rowTitle?: Expression;
  readonly hiddenRow?: Expression;

  // AddToList
  /** Properties of the list's items that must be answered. */
  readonly requiredFields?: readonly string[];

  // Subform
  /** Name of the form part whose components each entry has. */
  readonly layoutSet?: string;
  // Likert: rows from `start` (from 0) up to `stop` (not with it)
  readonly filter?: readonly { readonly key: 'start' | 'stop'; readonly value: string | number }[];

  // FileUpload, FileUploadWithTag
  readonly maxFileSizeInMB?: number;
  readonly minNumberOfAttachments?: Dynamic<number>;
  readonly maxNumberOfAttachments?: Dynamic<number>;
  readonly validFileEndings?: string;
  readonly hasCustomFileEndings?: boolean;
  readonly displayMode?: 'simple' | 'list';
  /** Sporvalg: the citizen may promise this file for later (ettersending). */
  readonly allowLater?: boolean;

  // Link
  readonly style?: 'link' | 'primaryButton' | 'secondaryButton';

  // Group; Accordion has headingLevel too
  readonly groupingIndicator?: 'indented' | 'panel';
  readonly headingLevel?: 2 | 3 | 4 | 5 | 6;

  // Look-ups: filled from the party who applies; choices: options from the application's own rows or, in a Dropdown, from a register list
  readonly source?: 'applicant' | RegisterOptions | RowOptions;

  // Map: what may be drawn, and what is drawn beforehand (`maps/<mapId>.json`)
  readonly toolbar?: Readonly<Partial<Record<'marker' | 'polyline' | 'polygon', boolean>>>;
  readonly mapId?: string;
  readonly centerLocation?: { readonly latitude: number; readonly longitude: number };
  readonly zoom?: number;
  readonly layers?: readonly MapLayer[];

  // AddressSearch, PlaceSearch: limit hits to the application's municipality
  readonly withinMunicipality?: boolean;
}

/** Options that a register knows for this applicant. */
export interface RegisterOptions {
  readonly register: 'enhetsregisteret';
  readonly list: 'subUnits';
}

/** Options from the rows of a repeating group: one for every visible row that has a value. */
export interface RowOptions {
  /** Path of the group, without row number. */
  readonly group: string;
  /** Path of the value, under `group`. */
  readonly value: string;
  /** Text resource id, whose variables are those of the row, or an expression evaluated in the row. */
  readonly label: Dynamic<string>;
  readonly description?: Dynamic<string>;
  readonly helpText?: Dynamic<string>;
}

export interface NumberFormatting {
  readonly number?: Readonly<Record<string, unknown>>;
  readonly currency?: string;
  readonly unit?: string;
  /** Where currency or unit stands. */
  readonly position?: 'prefix' | 'suffix';
  readonly align?: 'left' | 'center' | 'right';
}

/** How the rows of a RepeatingGroup are shown and edited, as Altinn names it. */
export interface GroupEdit {
  readonly mode?: 'showTable' | 'hideTable' | 'showAll' | 'onlyTable';
  readonly addButton?: Dynamic<boolean>;
  readonly saveButton?: Dynamic<boolean>;
  readonly deleteButton?: Dynamic<boolean>;
  readonly editButton?: Dynamic<boolean>;
  readonly alertOnDelete?: Dynamic<boolean>;
  readonly saveAndNextButton?: Dynamic<boolean>;
  readonly alwaysShowAddButton?: boolean;
  readonly multiPage?: boolean;
  readonly openByDefault?: boolean | 'first' | 'last';
  readonly compactButtons?: boolean;
}

export interface GroupColumn {
  readonly width?: string;
  readonly alignText?: 'left' | 'center' | 'right';
  readonly textOverflow?: { readonly lineWrap?: boolean; readonly maxHeight?: number };
  readonly hidden?: boolean;
  readonly editInTable?: boolean;
  readonly showInExpandedEdit?: boolean;
  /** Text resource id of its heading, where that is not the child's own label. */
  readonly heading?: string;
  /** Text resource id of what stands there while the answer is empty. */
  readonly emptyText?: string;
}

/** A row of a Grid, or of fixed text and components before or after the rows of a group. */
export interface GridRow {
  readonly header?: boolean;
  readonly readOnly?: boolean;
  readonly cells: readonly (GridCell | null)[];
}

export interface GridCell {
  /** Text resource id. */
  readonly text?: string;
  /** Id of a component on the page. */
  readonly component?: string;
  /** Id of the component whose label stands here. */
  readonly labelFrom?: string;
  /** Text resource id of help beside the text. */
  readonly help?: string;
  readonly alignText?: 'left' | 'center' | 'right';
  readonly cellStyle?: { readonly colSpan?: number };
}

/** Pixels of the picture that is kept. */
export type ImageCrop =
  | { readonly shape: 'circle'; readonly diameter?: number }
  | { readonly shape: 'rectangle'; readonly width?: number; readonly height?: number };

export interface Option {
  readonly value: string | number | boolean;
  /** Text resource id. */
  readonly label: string;
  readonly description?: string;
  readonly helpText?: string;
}

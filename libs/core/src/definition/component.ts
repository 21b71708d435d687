import type { Dynamic, Expression } from './expression-json.js';

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
  'Datepicker',
  'TimePicker',
  'OpeningHours',
  'Text',
  'Number',
  'Date',
  'OrganizationLookup',
  'PersonLookup',
  'AddressSearch',
  'Group',
  'RepeatingGroup',
  'FileUpload',
  'Summary2',
] as const;

export type ComponentType = (typeof COMPONENT_TYPES)[number];

/** Text resource ids by slot; `title`, `description` and `help` belong to every labelled component. */
export type TextBindings = Readonly<Record<string, Dynamic<string>>>;

/** What every component has. Properties of one type only are read through `ComponentNode[...]`. */
export interface ComponentNode {
  readonly id: string;
  readonly type: ComponentType;
  readonly hidden?: Dynamic<boolean>;
  readonly required?: Dynamic<boolean>;
  readonly readOnly?: Dynamic<boolean>;
  readonly textResourceBindings?: TextBindings;
  /** Binding slot → path in the data model, e.g. `{ "simpleBinding": "stedet.navn" }`. */
  readonly dataModelBindings?: Readonly<Record<string, string>>;
  /** Group and RepeatingGroup: ids of components in the same page file. */
  readonly children?: readonly string[];

  // RadioButtons, Checkboxes, Dropdown
  readonly optionsId?: string;
  readonly options?: readonly Option[];
  readonly optionFilter?: Expression;

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

  // Alert, Panel
  readonly severity?: 'success' | 'warning' | 'danger' | 'info';
  readonly variantPanel?: 'info' | 'warning' | 'success';

  // Text, Number, Date
  readonly value?: Dynamic<string | number>;

  // RepeatingGroup
  readonly minCount?: number;
  readonly maxCount?: number;
  readonly edit?: Readonly<Record<string, unknown>>;
  /** Expression giving the title of a row's card; row context. */
  readonly rowTitle?: Expression;
  readonly hiddenRow?: Expression;

  // FileUpload
  readonly maxFileSizeInMB?: number;
  readonly minNumberOfAttachments?: Dynamic<number>;
  readonly maxNumberOfAttachments?: Dynamic<number>;
  readonly validFileEndings?: string;
  readonly hasCustomFileEndings?: boolean;
  readonly displayMode?: 'simple' | 'list';
  /** Sporvalg: the citizen may promise this file for later (ettersending). */
  readonly allowLater?: boolean;

  // Summary2
  readonly target?: { readonly type: 'page' | 'layoutSet' | 'component'; readonly id?: string };

  // Link
  readonly style?: 'link' | 'primaryButton' | 'secondaryButton';

  // Group
  readonly groupingIndicator?: 'indented' | 'panel';
  readonly headingLevel?: 2 | 3 | 4;

  // Look-ups: filled from the party who applies; Dropdown: options from a register list
  readonly source?: 'applicant' | OptionsSource;

  // AddressSearch: limit hits to the application's municipality
  readonly withinMunicipality?: boolean;
}

/** Options that a register knows for this applicant. */
export interface OptionsSource {
  readonly register: 'enhetsregisteret';
  readonly list: 'subUnits';
}

export interface NumberFormatting {
  readonly number?: Readonly<Record<string, unknown>>;
  readonly currency?: string;
  readonly unit?: string;
}

export interface Option {
  readonly value: string | number | boolean;
  /** Text resource id. */
  readonly label: string;
  readonly description?: string;
  readonly helpText?: string;
}

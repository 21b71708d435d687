import type { GridRow } from './component.js';
import type { CardConfig, TabConfig } from './container-parts.js';
import type { Dynamic } from './expression-json.js';
import type { AudioSettings, ImageSettings, VideoSettings } from './media.js';
import type { SummaryOverride, SummaryTarget, TableColumn } from './read-back-settings.js';

/** What a CustomButton does; only steps between pages are ours, the rest runs on Altinn's servers. */
export interface ButtonAction {
  readonly type: string;
  readonly id?: string;
  readonly metadata?: { readonly page?: string };
}

/** Properties of components that hold others, or that show and do not ask. */
export interface ShownProperties {
  // Summary2
  readonly target?: SummaryTarget;
  readonly isCompact?: boolean;
  readonly hideEmptyFields?: boolean;
  readonly showPageInAccordion?: boolean;
  readonly overrides?: readonly SummaryOverride[];

  // Summary
  readonly componentRef?: string;
  readonly largeGroup?: boolean;
  readonly excludedChildren?: readonly string[];
  readonly display?: { readonly hideChangeButton?: boolean };

  // Accordion
  readonly openByDefault?: Dynamic<boolean>;

  // Tabs
  readonly tabs?: readonly TabConfig[];
  readonly defaultTab?: string;

  // Cards
  readonly cards?: readonly CardConfig[];
  readonly color?: 'neutral' | 'subtle';
  readonly mediaPosition?: 'top' | 'bottom';
  readonly minWidth?: string;

  // Grid
  readonly rows?: readonly GridRow[];

  // SimpleTable
  readonly title?: string;
  readonly columns?: readonly TableColumn[];
  readonly zebra?: boolean;

  // Image, Audio, Video
  readonly image?: ImageSettings;
  readonly audio?: AudioSettings;
  readonly video?: VideoSettings;

  // Option
  readonly icon?: string;
  readonly direction?: 'horizontal' | 'vertical';

  // InstanceInformation
  readonly elements?: Readonly<Partial<Record<'dateSent' | 'sender' | 'receiver' | 'referenceNumber', boolean>>>;

  // AttachmentList: ids of the uploads
  readonly dataTypeIds?: readonly string[];
  readonly links?: boolean;
  readonly groupByDataTypeGrouping?: boolean;
  readonly showDataTypeDescriptions?: boolean;

  // CustomButton
  readonly actions?: readonly ButtonAction[];
  readonly buttonStyle?: 'primary' | 'secondary' | 'tertiary';
}

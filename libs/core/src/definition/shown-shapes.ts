import type { GridRow } from './component.js';
import type { CardConfig, TabConfig } from './container-parts.js';
import type { AudioSettings, ImageSettings, VideoSettings } from './media.js';
import type { PlacementProperties } from './placement.js';
import type { SummaryTarget, TableColumn } from './read-back-settings.js';
import { dynamic, fields, flag, list, map, object, oneOf, optional, text, type Check, type Optional } from './shape.js';
import type { ButtonAction, ShownProperties } from './shown-properties.js';

const texts = list(text);

export const gridRow = fields<GridRow>({
  header: optional(flag),
  readOnly: optional(flag),
  cells: list((value, at) => (value === null ? undefined : object(value, at))),
});

/** Shapes of what components that hold others, or that show and do not ask, may have. */
export const shownShapes: { readonly [Key in keyof (PlacementProperties & ShownProperties)]-?: Check | Optional } = {
  target: optional(fields<SummaryTarget>({ type: oneOf('page', 'layoutSet', 'component'), id: optional(text) })),
  isCompact: optional(flag),
  hideEmptyFields: optional(flag),
  showPageInAccordion: optional(flag),
  overrides: optional(list(object)),
  componentRef: optional(text),
  largeGroup: optional(flag),
  excludedChildren: optional(texts),
  display: optional(object),
  grid: optional(object),
  pageBreak: optional(object),
  labelSettings: optional(object),
  renderAsSummary: optional(flag),
  forceShowInSummary: optional(dynamic(flag)),
  openByDefault: optional(dynamic(flag)),
  tabs: optional(list(fields<TabConfig>({ id: text, title: text, icon: optional(text), children: texts }))),
  defaultTab: optional(text),
  cards: optional(
    list(
      fields<CardConfig>({
        title: optional(text),
        description: optional(text),
        footer: optional(text),
        media: optional(text),
        children: optional(texts),
      }),
    ),
  ),
  color: optional(text),
  mediaPosition: optional(text),
  minWidth: optional(text),
  rows: optional(list(gridRow)),
  title: optional(text),
  columns: optional(list(fields<Pick<TableColumn, 'header' | 'accessors'>>({ header: text, accessors: texts }))),
  zebra: optional(flag),
  image: optional(fields<Pick<ImageSettings, 'src'>>({ src: map(text) })),
  audio: optional(fields<AudioSettings>({ src: map(text) })),
  video: optional(fields<VideoSettings>({ src: map(text), captions: optional(map(text)) })),
  icon: optional(text),
  direction: optional(text),
  elements: optional(map(flag)),
  dataTypeIds: optional(texts),
  links: optional(flag),
  groupByDataTypeGrouping: optional(flag),
  showDataTypeDescriptions: optional(flag),
  actions: optional(list(fields<Pick<ButtonAction, 'type'>>({ type: text }))),
  buttonStyle: optional(text),
};

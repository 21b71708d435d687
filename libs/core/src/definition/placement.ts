import type { Dynamic } from './expression-json.js';

/** Columns of twelve, or as wide as the content. */
export type GridSpan = 'auto' | number;

/** Width by how wide the window is; what is not said follows from the narrower one. */
export interface GridSpans {
  readonly xs?: GridSpan;
  readonly sm?: GridSpan;
  readonly md?: GridSpan;
  readonly lg?: GridSpan;
  readonly xl?: GridSpan;
}

/** How wide a component is among its neighbours, and its label and input within it. */
export interface GridPlacement extends GridSpans {
  readonly labelGrid?: GridSpans;
  readonly innerGrid?: GridSpans;
  readonly validationGrid?: GridSpans;
}

/** Whether a new sheet begins before or after the component when the page is printed: `auto`, `always` or `avoid`. */
export interface PageBreak {
  readonly breakBefore?: Dynamic<string>;
  readonly breakAfter?: Dynamic<string>;
}

export interface LabelSettings {
  /** False leaves «(valgfritt)» out. */
  readonly optionalIndicator?: boolean;
}

/** What every component may say of where and how it stands. */
export interface PlacementProperties {
  readonly grid?: GridPlacement;
  readonly pageBreak?: PageBreak;
  readonly labelSettings?: LabelSettings;
  /** True reads the answer back instead of asking for it. */
  readonly renderAsSummary?: boolean;
  /** True shows it in a summary that leaves out what is empty. */
  readonly forceShowInSummary?: Dynamic<boolean>;
}

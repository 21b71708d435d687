/** What a Summary2 reads back: one page, one component, or the whole application. */
export interface SummaryTarget {
  readonly type: 'page' | 'layoutSet' | 'component';
  readonly id?: string;
}

/** How a Summary2 treats one component, every component of a type, or one page. */
export interface SummaryOverride {
  readonly componentId?: string;
  readonly componentType?: string;
  readonly pageId?: string;
  readonly hidden?: boolean;
  /** Text resource id of what stands where there is no answer. */
  readonly emptyFieldText?: string;
  readonly isCompact?: boolean;
  /** RepeatingGroup: rows under each other, or a table. */
  readonly display?: 'full' | 'table';
  /** Checkboxes: a line for each choice, or all on one. */
  readonly displayType?: 'list' | 'string';
  /** Grid: rows without answers are left out. */
  readonly hideEmptyRows?: boolean;
}

/** A column of a SimpleTable. */
export interface TableColumn {
  /** Text resource id. */
  readonly header: string;
  /** Fields of a row whose values stand in the cell. */
  readonly accessors: readonly string[];
  readonly component?:
    | { readonly type: 'link'; readonly hrefPath: string; readonly textPath: string; readonly openInNewTab?: boolean }
    | { readonly type: 'date'; readonly format?: string }
    | { readonly type: 'radio'; readonly options: readonly { readonly label: string; readonly value: string }[] };
}

import {
  partTexts,
  type ListedAttachments,
  type MapFeature,
  type NodeReader,
  type NodeState,
  type ReadablePage,
  type RegisterFact,
  type TableCell,
  type UnconfirmedValue,
} from '@sporvalg/core';

/** What a component that only shows something shows of the application; empty for all others. */
export interface NodeContent {
  /** Summary, Summary2, and whatever is drawn as a summary of itself. */
  readonly readBack: readonly ReadablePage[];
  /** AttachmentList. */
  readonly attachments: readonly ListedAttachments[];
  /** SimpleTable: its rows. */
  readonly cells: readonly (readonly TableCell[])[];
  /** Map: what is drawn beforehand. */
  readonly mapFeatures: readonly MapFeature[];
}

const NOTHING: NodeContent = { readBack: [], attachments: [], cells: [], mapFeatures: [] };

interface Sources {
  readonly reader: NodeReader;
  readonly facts: readonly RegisterFact[];
  readonly unconfirmed: readonly UnconfirmedValue[];
}

export function contentOf({ key, node }: NodeState, { reader, facts, unconfirmed }: Sources): NodeContent {
  if (node.renderAsSummary === true) return { ...NOTHING, readBack: reader.readBack(key, { facts, unconfirmed }) };
  switch (node.type) {
    case 'Summary':
    case 'Summary2':
      return { ...NOTHING, readBack: reader.readBack(key, { facts, unconfirmed }) };
    case 'AttachmentList':
      return { ...NOTHING, attachments: reader.listedAttachments(key) };
    case 'SimpleTable':
      return { ...NOTHING, cells: reader.tableCells(key) };
    case 'Map':
      return { ...NOTHING, mapFeatures: reader.mapFeatures(key) };
    default:
      return NOTHING;
  }
}

/** Texts of tabs, cards, cells and columns, by slot; see `partTexts`. */
export function partTextsOf({ key, node }: NodeState, reader: NodeReader): Readonly<Record<string, string>> {
  return Object.fromEntries(partTexts(node).map(({ slot, id }) => [slot, reader.text(id, key) ?? id]));
}

/** When the page is printed: `always` begins a new sheet, `avoid` keeps it together with its neighbour. */
export interface PrintBreaks {
  readonly before: string | undefined;
  readonly after: string | undefined;
}

const NO_BREAKS: PrintBreaks = { before: undefined, after: undefined };

export function printBreaksOf({ key, node }: NodeState, reader: NodeReader): PrintBreaks {
  const { pageBreak } = node;
  if (!pageBreak) return NO_BREAKS;
  const value = (name: 'breakBefore' | 'breakAfter') => {
    const given = reader.property(key, `pageBreak.${name}`) ?? pageBreak[name];
    return given === 'always' || given === 'avoid' ? given : undefined;
  };
  return { before: value('breakBefore'), after: value('breakAfter') };
}

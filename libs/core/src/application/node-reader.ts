import type { MapFeature } from '../definition/map-data.js';
import { offeredOptions, type OfferedOption } from './choices.js';
import { componentText } from './component-text.js';
import { dynamicProperty } from './component-property.js';
import type { ApplicationInput, AttachmentInfo, Evaluation } from './application.js';
import { attachmentPlace } from './attachment-place.js';
import type { CompiledForm } from './compiled-form.js';
import { listRows, type ListRow } from './list-rows.js';
import { displayLines } from './display-value.js';
import { displayValue } from './display-value.js';
import { worldOf } from './evaluated-world.js';
import { listedAttachments, type ListedAttachments } from './listed-attachments.js';
import { mapFeatures } from './map-answer.js';
import { typeAt } from './model-schema.js';
import { readBack } from './read-back.js';
import type { ReadableSources } from './readable.js';
import type { ReadablePage } from './submission.js';
import { tableCells, type TableCell } from './table-cells.js';
import { resolveTextResource, textResource, textScope } from './text-resource.js';
import type { World } from './world.js';

/** What a renderer asks about components of an evaluated application, by node key. */
export interface NodeReader {
  /** The text bound to a slot of the component, variables filled; `undefined` when nothing is bound. */
  boundText(nodeKey: string, slot: string): string | undefined;
  /** A text by id, with the variables of the row the component stands in; `undefined` when nobody has written it. */
  text(textId: string, nodeKey?: string): string | undefined;
  /** A property that may be an expression: `minDate`, `value`, `maxNumberOfAttachments`, … */
  property(nodeKey: string, name: string): unknown;
  /** The options offered now, their texts in the application's language; empty where a register fills the list. */
  options(nodeKey: string): readonly OfferedOption[];
  /** The component's answer as one line; see `displayValue`. Empty when not answered. */
  display(nodeKey: string): string;
  /** What a List offers now. */
  listRows(nodeKey: string): readonly ListRow[];
  /** Where the files of a FileUpload are put; see {@link attachmentPlace}. */
  place(nodeKey: string): string;
  files(nodeKey: string): readonly AttachmentInfo[];
  isPromisedLater(nodeKey: string): boolean;
  /** What an AttachmentList lists. */
  listedAttachments(nodeKey: string): readonly ListedAttachments[];
  /** Routes and areas drawn beforehand in a Map. */
  mapFeatures(nodeKey: string): readonly MapFeature[];
  /** What stands in the cells of a SimpleTable. */
  tableCells(nodeKey: string): readonly (readonly TableCell[])[];
  /** The value of an Option in the words of its choices; empty when it has none. */
  shownChoice(nodeKey: string): string;
  /** What a Summary, a Summary2 or a component with `renderAsSummary` reads back. */
  readBack(nodeKey: string, sources: Pick<ReadableSources, 'facts' | 'unconfirmed'>): readonly ReadablePage[];
  /** JSON Schema type of the value bound to a slot: `string`, `integer`, `boolean`, … */
  modelType(nodeKey: string, slot: string): string | undefined;
}

/** Reads components of an application as it was evaluated. Cheap to make; every question is answered when asked. */
export function createNodeReader(form: CompiledForm, input: ApplicationInput, evaluation: Evaluation): NodeReader {
  return readerOf(worldOf(form, evaluation, input.language));
}

/** Reads components of an application as it stands when asked. */
export function readerOf(world: World): NodeReader {
  const { form, tree } = world;
  const { language } = world.input;

  const text = (textId: string, nodeKey?: string): string | undefined =>
    textResource(textId, language, form)
      ? resolveTextResource(textId, language, form, textScope(world, nodeKey === undefined ? undefined : tree.at(nodeKey)?.row))
      : undefined;

  return {
    text,
    boundText(nodeKey, slot) {
      const instance = tree.at(nodeKey);
      return instance && componentText(world, instance, slot);
    },
    property(nodeKey, name) {
      const instance = tree.at(nodeKey);
      return instance && dynamicProperty(world, instance, name);
    },
    place(nodeKey) {
      const instance = tree.at(nodeKey);
      return instance ? attachmentPlace(instance.compiled.node.id, instance.inRow?.rowId) : nodeKey;
    },
    files: (nodeKey) => world.input.attachments.filter((file) => file.nodeKey === nodeKey),
    listedAttachments(nodeKey) {
      const instance = tree.at(nodeKey);
      return instance ? listedAttachments(world, instance) : [];
    },
    mapFeatures(nodeKey) {
      const instance = tree.at(nodeKey);
      return instance ? mapFeatures(world, instance) : [];
    },
    tableCells(nodeKey) {
      const instance = tree.at(nodeKey);
      return instance ? tableCells(world, instance) : [];
    },
    shownChoice(nodeKey) {
      const instance = tree.at(nodeKey);
      return instance ? displayLines(world, instance).join(', ') : '';
    },
    readBack(nodeKey, sources) {
      const instance = tree.at(nodeKey);
      return instance ? readBack(world, instance, { ...sources, language }) : [];
    },
    isPromisedLater: (nodeKey) => world.input.promisedLater.includes(nodeKey),
    modelType(nodeKey, slot) {
      const path = tree.at(nodeKey)?.compiled.node.dataModelBindings?.[slot];
      return path === undefined ? undefined : typeAt(form.definition.model, path);
    },
    display(nodeKey) {
      const instance = tree.at(nodeKey);
      return instance ? displayValue(world, instance) : '';
    },
    listRows(nodeKey) {
      const instance = tree.at(nodeKey);
      return instance ? listRows(world, instance) : [];
    },
    options(nodeKey) {
      const instance = tree.at(nodeKey);
      return (instance && offeredOptions(world, instance)) ?? [];
    },
  };
}

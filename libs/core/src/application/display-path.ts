import { isChoice } from '../definition/component-kinds.js';
import type { Language } from '../definition/text.js';
import { labelsInLine } from '../formatting/labels.js';
import type { Evaluation } from './application.js';
import type { CompiledForm } from './compiled-form.js';
import { componentLabel } from './component-text.js';
import { displayLines, displayValue } from './display-value.js';
import { worldOf } from './evaluated-world.js';
import type { Instance } from './instance-tree.js';
import { genericPath, isEmptyValue } from './model-path.js';
import { placesOf } from './row-context.js';
import { sameValue } from './same-value.js';
import { slotLabel } from './slot-label.js';
import { dayInWords, phrase } from './words.js';
import type { World } from './world.js';

/** A value as a reader meets it away from its page: in a title, or as the evidence of a check. */
export interface DisplayedPath {
  /** The question it answers, or what shows it; the path itself where no component has to do with it. */
  readonly label: string;
  /** One line of text; values of several rows with commas between; empty when not answered. */
  readonly value: string;
}

/**
 * @param path with or without row indices; without, it stands for every row
 */
export function displayPath(form: CompiledForm, evaluation: Evaluation, path: string, language: Language): DisplayedPath {
  const world = worldOf(form, evaluation, language);
  const places = path.includes('[') ? [path] : placesOf(world.source.read, path, form.lists).map((place) => place.path);
  const values = places.map((place) => valueAt(world, place)).filter((value) => value !== '');
  return { label: labelOf(world, places[0] ?? path), value: values.join(', ') };
}

function valueAt(world: World, path: string): string {
  const value = world.model.read(path);
  if (isEmptyValue(value)) return '';
  const bound = boundBy(world, path);
  if (bound?.slot === 'simpleBinding') {
    const { type } = bound.instance.compiled.node;
    // A day in a title or as evidence goes without its weekday.
    if (isChoice(type)) return labelsInLine(displayLines(world, bound.instance));
    if (type !== 'Datepicker') return displayValue(world, bound.instance) || displayLines(world, bound.instance).join(', ');
  }
  const { language } = world.input;
  if (typeof value === 'string') return dayInWords(value, language);
  if (typeof value === 'boolean') return phrase(value ? 'yes' : 'no', language);
  return typeof value === 'number' ? String(value) : '';
}

function labelOf(world: World, path: string): string {
  const bound = world.form.nodesByPath.get(genericPath(path))?.[0];
  const instance = boundBy(world, path)?.instance ?? (bound && { compiled: bound.node, row: undefined });
  if (!instance) return path;
  return (bound && slotLabel(bound.slot, world.input.language)) ?? componentLabel(world, instance);
}

function boundBy(world: World, path: string): { readonly instance: Instance; readonly slot: string } | undefined {
  for (const { node, slot } of world.form.nodesByPath.get(genericPath(path)) ?? []) {
    const instance = world.tree.all.find((each) => each.compiled === node && each.bindings[slot] === path);
    if (instance) return { instance, slot };
  }
  // A calculated value is answered by nobody, but one component may be there to show it.
  const shown = world.tree.all.find(({ compiled }) => sameValue(compiled.node.value, ['dataModel', path]));
  return shown && { instance: shown, slot: 'simpleBinding' };
}

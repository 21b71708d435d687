import { addsRows } from '../definition/component-kinds.js';
import type { Option, RowOptions } from '../definition/component.js';
import type { Language } from '../definition/text.js';
import { ownEntry } from '../definition/own-entry.js';
import { dynamicProperty } from './component-property.js';
import type { Instance, RowInstance } from './instance-tree.js';
import { concretePath, type RowContext } from './row-context.js';
import { resolveTextResource, textScope } from './text-resource.js';
import type { World } from './world.js';

/** A choice as the citizen meets it, its texts in the application's language. */
export interface OfferedOption {
  readonly value: string | number | boolean;
  readonly label: string;
  readonly description?: string;
  readonly helpText?: string;
}

const SLOTS = ['label', 'description', 'helpText'] as const;
type Slot = (typeof SLOTS)[number];

/** A choice whose texts are read only when asked for: most of a long list is never shown. */
interface Choice {
  readonly value: string | number | boolean;
  text(slot: Slot): string | undefined;
  /** What `["value", key]` gives in `optionFilter`. */
  readonly forFilter: Readonly<Record<string, unknown>>;
}

/**
 * What a choice component offers now: of its options, or the rows its `source` names, those that `optionFilter` lets through,
 * in the order asked for; `undefined` when a register fills the list.
 */
export function offeredOptions(world: World, instance: Instance): readonly OfferedOption[] | undefined {
  const offered = offeredChoices(world, instance)?.map((choice): OfferedOption => {
    const texts = SLOTS.flatMap((slot) => {
      const text = choice.text(slot);
      return text === undefined ? [] : [[slot, text] as const];
    });
    return { value: choice.value, label: String(choice.value), ...Object.fromEntries(texts) };
  });
  return offered && sorted(offered, instance.compiled.node.sortOrder, world.input.language);
}

/** Whether the component offers the value now; `true` where the list is not known. */
export function isOffered(world: World, instance: Instance, values: readonly unknown[]): boolean {
  const offered = offeredChoices(world, instance);
  return !offered || values.every((value) => offered.some((choice) => isSame(choice.value, value)));
}

/** The label of the choice with this value, offered now or not: an answer is read back as it was given. */
export function choiceLabel(world: World, instance: Instance, value: unknown): string | undefined {
  return choicesOf(world, instance)
    ?.find((choice) => isSame(choice.value, value))
    ?.text('label');
}

/** Values compare as text: `true` and `"true"` are one. */
function isSame(one: unknown, other: unknown): boolean {
  return String(one) === String(other);
}

function offeredChoices(world: World, instance: Instance): readonly Choice[] | undefined {
  const choices = choicesOf(world, instance);
  const filter = instance.compiled.expressions.get('optionFilter');
  if (!choices || !filter) return choices;
  const scope = world.scopeFor(instance.row);
  return choices.filter(({ forFilter }) => {
    try {
      return filter.evaluate({ ...scope, valueArguments: { data: forFilter, defaultKey: 'value' } }) !== false;
    } catch {
      // A filter that cannot be computed hides nothing: the citizen must be able to answer.
      return true;
    }
  });
}

function choicesOf(world: World, instance: Instance): readonly Choice[] | undefined {
  const { node } = instance.compiled;
  const { source } = node;
  if (typeof source === 'object') return 'group' in source ? choicesFromRows(world, instance, source) : undefined;
  const options = node.options ?? (node.optionsId === undefined ? [] : (ownEntry(world.form.definition.options, node.optionsId) ?? []));
  return options.map((option) => definedChoice(world, instance, option));
}

function definedChoice(world: World, { row }: Instance, option: Option): Choice {
  return {
    value: option.value,
    text: (slot) => readText(world, option[slot], row),
    forFilter: { ...option },
  };
}

function choicesFromRows(world: World, instance: Instance, source: RowOptions): readonly Choice[] {
  return rowsOfGroup(world, instance, source.group).flatMap(({ context }) => {
    const value = world.model.read(concretePath(source.value, context));
    if (value === '' || (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean')) return [];
    const text = (slot: Slot): string | undefined => {
      const given = instance.compiled.expressions.has(`source.${slot}`)
        ? dynamicProperty(world, instance, `source.${slot}`, context)
        : source[slot];
      return typeof given === 'string' ? readText(world, given, context) : undefined;
    };
    // Read by name, so that a filter that does not ask for a text does not compute it.
    const forFilter = {
      value,
      get label() {
        return text('label');
      },
      get description() {
        return text('description');
      },
      get helpText() {
        return text('helpText');
      },
    };
    return [{ value, text, forFilter }];
  });
}

/** Visible rows of the group at a path, as met from where the component stands. */
export function rowsOfGroup(world: World, { row }: Instance, group: string): readonly RowInstance[] {
  return (world.form.nodesByPath.get(group) ?? []).flatMap(({ node, slot }) => {
    const found = slot === 'group' && addsRows(node.node.type) ? world.find(node.node.id, row) : undefined;
    return found && !world.isHidden(found) ? found.rows.filter((each) => !world.isRowHidden(each)) : [];
  });
}

function readText(world: World, id: string | undefined, row: RowContext | undefined): string | undefined {
  return id === undefined ? undefined : resolveTextResource(id, world.input.language, world.form, textScope(world, row));
}

function sorted(options: readonly OfferedOption[], order: 'asc' | 'desc' | undefined, language: Language): readonly OfferedOption[] {
  if (order === undefined) return options;
  const { compare } = new Intl.Collator(language === 'en' ? 'en' : language === 'nn' ? 'nn' : 'nb', { numeric: true });
  const ascending = [...options].sort((one, other) => compare(one.label, other.label));
  return order === 'asc' ? ascending : ascending.reverse();
}

import type { Option } from '../definition/component.js';
import { componentText } from './component-text.js';
import { dynamicProperty } from './component-property.js';
import type { ApplicationInput, Evaluation } from './application.js';
import type { CompiledForm } from './compiled-form.js';
import { optionsOf } from './display-value.js';
import { worldOf } from './evaluated-world.js';
import type { Instance } from './instance-tree.js';
import { typeAt } from './model-schema.js';
import { resolveTextResource, textResource } from './text-resource.js';

/** What a renderer asks about components of an evaluated application, by node key. */
export interface NodeReader {
  /** The text bound to a slot of the component, variables filled; `undefined` when nothing is bound. */
  boundText(nodeKey: string, slot: string): string | undefined;
  /** A text by id, with the variables of the row the component stands in; `undefined` when nobody has written it. */
  text(textId: string, nodeKey?: string): string | undefined;
  /** A property that may be an expression: `minDate`, `value`, `maxNumberOfAttachments`, … */
  property(nodeKey: string, name: string): unknown;
  /** Options after `optionFilter`. */
  options(nodeKey: string): readonly Option[];
  /** JSON Schema type of the value bound to a slot: `string`, `integer`, `boolean`, … */
  modelType(nodeKey: string, slot: string): string | undefined;
}

/** Reads components of an application as it was evaluated. Cheap to make; every question is answered when asked. */
export function createNodeReader(form: CompiledForm, input: ApplicationInput, evaluation: Evaluation): NodeReader {
  const world = worldOf(form, evaluation, input.language);
  const { tree, model } = world;
  const { language } = input;

  const text = (textId: string, nodeKey?: string): string | undefined =>
    textResource(textId, language, form)
      ? resolveTextResource(textId, language, form, { model, row: nodeKey === undefined ? undefined : tree.byKey.get(nodeKey)?.row })
      : undefined;

  const filtered = (instance: Instance): readonly Option[] => {
    const options = optionsOf(world, instance);
    const filter = instance.compiled.expressions.get('optionFilter');
    if (!filter) return options;
    const scope = world.scopeFor(instance.row);
    return options.filter((option) => {
      try {
        return filter.evaluate({ ...scope, valueArguments: { data: { ...option }, defaultKey: 'value' } }) !== false;
      } catch {
        // A filter that cannot be computed hides nothing: the citizen must be able to answer.
        return true;
      }
    });
  };

  return {
    text,
    boundText(nodeKey, slot) {
      const instance = tree.byKey.get(nodeKey);
      return instance && componentText(world, instance, slot);
    },
    property(nodeKey, name) {
      const instance = tree.byKey.get(nodeKey);
      return instance && dynamicProperty(world, instance, name);
    },
    modelType(nodeKey, slot) {
      const path = tree.byKey.get(nodeKey)?.compiled.node.dataModelBindings?.[slot];
      return path === undefined ? undefined : typeAt(form.definition.model, path);
    },
    options(nodeKey) {
      const instance = tree.byKey.get(nodeKey);
      return instance ? filtered(instance) : [];
    },
  };
}

import type { ExpressionScope } from '../expressions/scope.js';
import type { CompiledExpression } from '../expressions/compile.js';
import { ExpressionLookupError } from '../expressions/expression-error.js';
import { displayValue } from './display-value.js';
import type { Answers, ApplicationInput } from './application.js';
import type { CompiledForm } from './compiled-form.js';
import type { FaultLog } from './fault-log.js';
import { frontEndSetting } from './front-end-settings.js';
import { nodeKey, type Instance, type InstanceTree } from './instance-tree.js';
import { readPath } from './model-path.js';
import { optionLabel, plainTexts } from './option-label.js';
import { contextFor, type RowContext } from './row-context.js';
import { resolveTextResource } from './text-resource.js';
import { createVisibility, type Visibility } from './visibility.js';

/** An application at one moment, as expressions see it: answers, active tracks, and what is hidden for now. */
export interface World extends Visibility {
  readonly form: CompiledForm;
  readonly input: ApplicationInput;
  readonly tree: InstanceTree;
  /** Answers with calculations and `spor`, without those of track questions that are hidden. */
  readonly model: Answers;
  readonly tracks: readonly string[];
  readonly faults: FaultLog;
  scopeFor(row: RowContext | undefined): ExpressionScope;
  /** The component as met from a row; `undefined` when its group is not among the rows around. */
  find(id: string, row: RowContext | undefined): Instance | undefined;
  /** Evaluates; a throw is recorded and gives `undefined`, so that the caller falls back to its safe default. */
  evaluate(expression: CompiledExpression, row: RowContext | undefined, place: string, more?: Partial<ExpressionScope>): unknown;
}

export interface WorldState {
  readonly form: CompiledForm;
  readonly input: ApplicationInput;
  readonly tree: InstanceTree;
  readonly model: Answers;
  readonly tracks: readonly string[];
  readonly faults: FaultLog;
}

export function createWorld(state: WorldState): World {
  const { form, tree, faults } = state;
  const scopes = new Map<RowContext | undefined, ExpressionScope>();
  const world: World = {
    ...state,
    ...createVisibility(() => world),
    scopeFor(row) {
      const known = scopes.get(row);
      if (known) return known;
      const scope = createScope(world, row);
      scopes.set(row, scope);
      return scope;
    },
    find(id, row) {
      const compiled = form.nodesById.get(id);
      const context = compiled && contextFor(compiled.groups, row);
      return context && tree.byKey.get(nodeKey(id, context.row?.indices ?? []));
    },
    evaluate(expression, row, place, more) {
      const scope = world.scopeFor(row);
      try {
        return expression.evaluate(more ? { ...scope, ...more } : scope);
      } catch (error) {
        faults.addError(error, place);
        return undefined;
      }
    },
  };
  return world;
}

function createScope(world: World, row: RowContext | undefined): ExpressionScope {
  const { form, input, model } = world;
  const language = input.language;
  const need = (id: string): Instance => {
    const found = world.find(id, row);
    if (!found) throw new ExpressionLookupError(`No component ${id} can be reached from here`);
    return found;
  };
  return {
    models: { default: model },
    ...(row ? { currentPath: row.rowPath } : {}),
    language,
    timeZone: 'Europe/Oslo',
    frontendSettings: (key) => frontEndSetting(form.definition, input, key),
    component: (id) => {
      const instance = need(id);
      const path = instance.bindings['simpleBinding'];
      if (path === undefined) throw new ExpressionLookupError(`Component ${id} has no simpleBinding`);
      return world.isHidden(instance) ? null : (readPath(model, path) ?? null);
    },
    displayValue: (id) => {
      const instance = need(id);
      return world.isHidden(instance) ? null : displayValue(world, instance);
    },
    optionLabel: (optionsId, value) => {
      const options = form.definition.options[optionsId];
      return options ? optionLabel(options, value, plainTexts(form.definition.texts, language)) : null;
    },
    text: (key) => resolveTextResource(key, language, form, { model, row }),
    countDataElements: (type) => input.attachments.filter((file) => file.nodeKey === type || file.nodeKey.startsWith(`${type}-`)).length,
  };
}

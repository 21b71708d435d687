import type { CompiledExpression } from '../expressions/compile.js';
import { ExpressionLookupError } from '../expressions/expression-error.js';
import type { ExpressionScope } from '../expressions/scope.js';
import { createAnswerSource, type AnswerSource } from './answer-source.js';
import type { ApplicationInput, TrackDecision } from './application.js';
import { nodeKeyOfPlace } from './attachment-place.js';
import { calculate } from './calculate.js';
import type { CompiledForm } from './compiled-form.js';
import { displayValue } from './display-value.js';
import { createFaultLog, type FaultLog } from './fault-log.js';
import { followInput, type Surroundings } from './followed-input.js';
import { frontEndSetting } from './front-end-settings.js';
import { instanceContext } from './instance-context.js';
import { unfold, type Instance, type InstanceTree } from './instance-tree.js';
import { createModelView, type ModelView } from './model-view.js';
import { createNodeStates, type NodeStates } from './node-states.js';
import { optionLabel, plainTexts } from './option-label.js';
import { createSending, type Sending } from './payload.js';
import { contextFor, type RowContext } from './row-context.js';
import { resolveTextResource, textScope } from './text-resource.js';
import { followTracks } from './followed-tracks.js';
import { createVisibility, type Visibility } from './visibility.js';
import { ownEntry } from '../definition/own-entry.js';

/**
 * An application as expressions see it: answers, active tracks, and what is hidden for now. Everything is computed when
 * asked for, and remembered until something it was computed from changes.
 */
export interface World extends Visibility, NodeStates, Sending {
  readonly form: CompiledForm;
  readonly input: ApplicationInput;
  readonly tree: InstanceTree;
  /** The answers as the citizen gave them. */
  readonly source: AnswerSource;
  /** The answers with calculations and `spor`, without those of track questions that are hidden. */
  readonly model: ModelView;
  readonly decision: TrackDecision;
  /** Active tracks; empty until decided. */
  readonly tracks: readonly string[];
  readonly faults: FaultLog;
  scopeFor(row: RowContext | undefined): ExpressionScope;
  /** The component as met from a row; `undefined` when its group is not among the rows around. */
  find(id: string, row: RowContext | undefined): Instance | undefined;
  /** Evaluates; a throw is recorded and gives `undefined`, so that the caller falls back to its safe default. */
  evaluate(expression: CompiledExpression, row: RowContext | undefined, place: string, more?: Partial<ExpressionScope>): unknown;
  change(next: Surroundings): void;
}

/** The application while it is being made: tracks are decided and values calculated from the answers. */
export function createWorld(form: CompiledForm, input: ApplicationInput): World {
  return buildWorld(form, input, (world) => {
    const { decision, tracks, isSetAside } = followTracks(world);
    const model = createModelView({
      form,
      source: world().source,
      tracks,
      isSetAside,
      calculate: (calculation, row) => calculate(world(), calculation, row),
    });
    return { decision, tracks, model };
  });
}

/** The application as it was sent: answers and tracks stand as they are, and nothing is calculated or decided anew. */
export function createSentWorld(form: CompiledForm, input: ApplicationInput, tracks: readonly string[]): World {
  return buildWorld(form, input, (world) => {
    const { read, snapshot } = world().source;
    return {
      decision: () => ({ kind: 'tracks', tracks, reason: '', overruled: false }),
      tracks: () => tracks,
      model: { read, whole: snapshot, kept: snapshot },
    };
  });
}

interface Deciding {
  readonly decision: () => TrackDecision;
  readonly tracks: () => readonly string[];
  readonly model: ModelView;
}

function buildWorld(form: CompiledForm, given: ApplicationInput, decide: (world: () => World) => Deciding): World {
  const source = createAnswerSource(given.answers);
  const { input, change } = followInput(given, source, (place) => nodeKeyOfPlace(tree, place));
  const faults = createFaultLog();
  const tree = unfold(form, source.read);
  const scopes = new Map<string, ExpressionScope>();
  const getWorld = (): World => world;
  const world: World = {
    form,
    input,
    source,
    tree,
    faults,
    change,
    ...createVisibility(getWorld),
    ...createNodeStates(getWorld),
    ...createSending(getWorld),
    get decision() {
      return deciding.decision();
    },
    get tracks() {
      return deciding.tracks();
    },
    get model() {
      return deciding.model;
    },
    scopeFor(row) {
      const name = row?.rowPath ?? '';
      const known = scopes.get(name) ?? createScope(world, row);
      scopes.set(name, known);
      return known;
    },
    find(id, row) {
      const compiled = form.nodesById.get(id);
      const context = compiled && contextFor(compiled.groups, row);
      return context && tree.find(id, context.row);
    },
    evaluate(expression, row, place, more) {
      if (form.ringPlaces.has(place)) {
        faults.add('expression.circular', place);
        return undefined;
      }
      const scope = world.scopeFor(row);
      try {
        return expression.evaluate(more ? { ...scope, ...more } : scope);
      } catch (error) {
        faults.addError(error, place);
        return undefined;
      }
    },
  };
  const deciding = decide(getWorld);
  return world;
}

function createScope(world: World, row: RowContext | undefined): ExpressionScope {
  const { form, input, model } = world;
  const { language } = input;
  const need = (id: string): Instance => {
    const found = world.find(id, row);
    if (!found) throw new ExpressionLookupError(`No component ${id} can be reached from here`);
    return found;
  };
  return {
    models: {},
    read: model.read,
    ...(row ? { currentPath: row.rowPath } : {}),
    language,
    timeZone: 'Europe/Oslo',
    frontendSettings: (key) => frontEndSetting(form.definition, input, key),
    get instanceContext() {
      return instanceContext(form.definition, input);
    },
    component: (id) => {
      const instance = need(id);
      const path = instance.bindings['simpleBinding'];
      if (path === undefined) throw new ExpressionLookupError(`Component ${id} has no simpleBinding`);
      return world.isHidden(instance) ? null : (model.read(path) ?? null);
    },
    displayValue: (id) => {
      const instance = need(id);
      return world.isHidden(instance) ? null : displayValue(world, instance);
    },
    optionLabel: (optionsId, value) => {
      const options = ownEntry(form.definition.options, optionsId);
      return options ? optionLabel(options, value, plainTexts(form.definition.texts, language)) : null;
    },
    text: (key) => resolveTextResource(key, language, form, textScope(world, row)),
    countDataElements: (type) => input.attachments.filter((file) => file.nodeKey === type || file.nodeKey.startsWith(`${type}-`)).length,
  };
}

import { effect, untracked } from '@preact/signals-core';

import type { Answers, ApplicationInput, Evaluation, Issue, NodeState, SchemaValidator } from './application.js';
import { remembered } from './cells.js';
import type { CompiledForm } from './compiled-form.js';
import { verdictOf } from './evaluate-application.js';
import type { Surroundings } from './followed-input.js';
import { createIssuesAt } from './issues/issues-at.js';
import { createWorld } from './world.js';

/**
 * An application that is being filled in. What a change costs depends on what depends on what was changed, not on how large
 * the form is. Who applies, the language and the day stay as they are: for another, open the application anew.
 */
export interface OpenApplication {
  /** The verdict as it stands, the same as `evaluateApplication` gives on the same input. What is handed out never changes. */
  verdict(): Evaluation;
  /** The component with this key as it stands; `undefined` when there is none, as in a row that is gone. The same object until it changes. */
  node(nodeKey: string): NodeState | undefined;
  /** What is wrong at a component; the same list until it changes. */
  issues(nodeKey: string): readonly Issue[];
  /** Puts one answer; `undefined` removes it. */
  answer(path: string, value: unknown): void;
  /** Takes in other answers altogether, as after another tab's change. */
  replaceAnswers(answers: Answers): void;
  change(surroundings: Surroundings): void;
  /** Calls back after every change to what `node` and `issues` give for a component, until what is returned is called. */
  watch(nodeKey: string, onChange: () => void): () => void;
}

const NO_ISSUES: readonly Issue[] = [];

/** Opens an application for filling in. @param schema see `evaluateApplication` */
export function openApplication(form: CompiledForm, input: ApplicationInput, schema?: SchemaValidator): OpenApplication {
  const world = createWorld(form, input);
  const issuesAt = createIssuesAt(world, schema);
  const { source, tree } = world;
  // Found by itself, so that a row that comes or goes disturbs only those who stood in it.
  const instanceAt = remembered((nodeKey: string) => tree.byKey.get(nodeKey));
  const node = (nodeKey: string): NodeState | undefined => {
    const instance = instanceAt(nodeKey);
    return instance && world.nodeState(instance);
  };
  const issues = (nodeKey: string): readonly Issue[] => {
    const instance = instanceAt(nodeKey);
    return instance ? issuesAt(instance) : NO_ISSUES;
  };
  return {
    verdict: () => untracked(() => verdictOf(world, { ...world.input }, issuesAt, schema)),
    node,
    issues,
    answer: source.set,
    replaceAnswers: source.replace,
    change: world.change,
    watch(nodeKey, onChange) {
      let isFirst = true;
      return effect(() => {
        node(nodeKey);
        issues(nodeKey);
        if (!isFirst) untracked(onChange);
        isFirst = false;
      });
    },
  };
}

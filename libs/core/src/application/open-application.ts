import { computed, effect, signal, untracked } from '@preact/signals-core';

import type { Answers, ApplicationInput, Evaluation, Issue, NodeState, SchemaValidator, WritingJudge } from './application.js';
import { remembered } from './cells.js';
import type { CompiledForm } from './compiled-form.js';
import { judgementOf, trackIssues, verdictOf } from './evaluate-application.js';
import type { Surroundings } from './followed-input.js';
import { createIssuesAt } from './issues/issues-at.js';
import { readerOf, type NodeReader } from './node-reader.js';
import { createWorld } from './world.js';

/**
 * An application that is being filled in. What a change costs depends on what depends on what was changed, not on how large
 * the form is. Who applies, the language and the day stay as they are: for another, open the application anew.
 */
export interface OpenApplication {
  /** The verdict as it stands, the same as `evaluateApplication` gives on the same input. What is handed out never changes. */
  verdict(): Evaluation;
  readonly reader: OpenReader;
  /** The component with this key as it stands; `undefined` when there is none, as in a row that is gone. The same object until it changes. */
  node(nodeKey: string): NodeState | undefined;
  /** What is wrong at a component; the same list until it changes. */
  issues(nodeKey: string): readonly Issue[];
  /** Puts one answer; `undefined` removes it. */
  answer(path: string, value: unknown): void;
  /** Takes in other answers altogether, as after another tab's change. */
  replaceAnswers(answers: Answers): void;
  change(surroundings: Surroundings): void;
  /** Judges by the service's data model from now on, as when it has come after the form. */
  judgeBy(schema: SchemaValidator | undefined): void;
  /** Calls back after every change to what `node` and `issues` give for a component, until what is returned is called. */
  watch(nodeKey: string, onChange: () => void): () => void;
}

/**
 * Reads components as they stand when asked; whoever computes with what it says follows it. Not followed is whether there is such a
 * component: it is asked by those who have been handed one.
 */
export interface OpenReader extends NodeReader {
  /** What is wrong at a component, and whether it is the question that track selection waits for. */
  issues(nodeKey: string): readonly Issue[];
}

const NO_ISSUES: readonly Issue[] = [];

/**
 * Opens an application for filling in.
 *
 * @param schema see `evaluateApplication`
 * @param writing judges how answers are written; left out where nobody is typing
 */
export function openApplication(
  form: CompiledForm,
  input: ApplicationInput,
  schema?: SchemaValidator,
  writing?: WritingJudge,
): OpenApplication {
  const world = createWorld(form, input);
  const model = signal(schema);
  const issuesAt = createIssuesAt(world, () => model.value, writing);
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
  const judgement = computed(() => judgementOf(world, issuesAt));
  let isFollowed = false;
  /** Those who ask for one verdict ask for more: what is followed is known to be as it was without being looked into. */
  const follow = (): void => {
    if (!isFollowed) effect(() => void judgement.value);
    isFollowed = true;
  };
  return {
    reader: {
      ...readerOf(world),
      issues(nodeKey) {
        const instance = tree.at(nodeKey);
        const own = instance ? issuesAt(instance) : NO_ISSUES;
        const ofTracks = trackIssues(world).filter((issue) => issue.nodeKey === nodeKey);
        return ofTracks.length === 0 ? own : [...ofTracks, ...own];
      },
    },
    verdict() {
      follow();
      return untracked(() => verdictOf(world, { ...world.input }, judgement.value, model.value));
    },
    node,
    issues,
    answer: source.set,
    replaceAnswers: source.replace,
    change: world.change,
    judgeBy(next) {
      model.value = next;
    },
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

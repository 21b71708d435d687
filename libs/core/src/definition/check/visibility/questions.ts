import type { Answers, NodeState } from '../../../application/application.js';
import { nodeKey } from '../../../application/instance-tree.js';
import { genericPath, isEmptyValue, readPath } from '../../../application/model-path.js';
import { createNodeReader } from '../../../application/node-reader.js';
import type { ExpressionValidation } from '../../rules.js';
import type { Page } from '../../page.js';
import { optionsOf, type IndexedComponent, type ServiceIndex } from '../service-index.js';
import type { Try } from './search.js';
import type { Target } from './slice.js';
import { hasRows, takesFiles } from '../../component-kinds.js';

/** What a condition must do at least once, for some answers, in some municipality. */
export type Sign = 'shown' | 'opens' | 'hides' | 'requires' | 'fires' | 'passes' | `option ${string}`;

/**
 * The most that is spent on one service, in answers put into tries: a second or so, and fifty times what a large service takes.
 * Conditions that hang on each other in hundreds could otherwise be tried for ever.
 */
export const MAX_EFFORT = 1_000_000;

/** The most answers that may decide one condition for it to be tried: of so many, those tried would be as good as none. */
export const MAX_PATHS = 60;

/** One thing to find out about a condition of a service. */
export interface Question {
  readonly target: Target;
  /** Signs not seen yet. */
  readonly missing: Set<Sign>;
  /** False when some search could not try everything. */
  isCertain: boolean;
  /** True when a municipality's parameter or a rate takes part, so that another day may give another answer. */
  dependsOnSettings: boolean;
  /** False when nobody could be asked, such as where an expression is wrong as written. */
  wasAsked: boolean;
  /** True when it was left, since {@link MAX_EFFORT} had been spent on others or more than {@link MAX_PATHS} answers decide it. */
  wasLeft: boolean;
}

/** Every question worth asking about a service: one per condition that is not a plain yes or no. */
export function questionsAbout(index: ServiceIndex): readonly Question[] {
  const { pages, validations } = index.service;
  return [
    ...Object.values(pages).flatMap(aboutPage),
    ...index.components.flatMap((component) => aboutComponent(index, component)),
    ...validations.flatMap((validation) => aboutValidation(index, validation)),
  ];
}

function question(target: Target, ...signs: readonly Sign[]): Question {
  return { target, missing: new Set(signs), isCertain: true, dependsOnSettings: false, wasAsked: false, wasLeft: false };
}

function aboutPage(page: Page): readonly Question[] {
  return page.hidden === undefined || page.hidden === false ? [] : [question({ page }, 'shown')];
}

function aboutComponent(index: ServiceIndex, component: IndexedComponent): readonly Question[] {
  const { node, page, parent } = component;
  const target = { page, component };
  const isConditional = node.hidden !== undefined && node.hidden !== false;
  const canBeLeftOut = isConditional || takesFiles(node.type) || parent?.node.hiddenRow !== undefined;
  const options = node.optionFilter ? (optionsOf(index.service, node) ?? []) : [];
  return [
    ...(canBeLeftOut ? [question(target, 'shown')] : []),
    ...(Array.isArray(node.hidden) ? [question({ ...target, isAlone: true }, 'hides', 'opens')] : []),
    ...(Array.isArray(node.required) ? [question({ ...target, property: 'required' }, 'requires')] : []),
    ...(options.length > 0
      ? [question({ ...target, property: 'optionFilter' }, ...options.map(({ value }): Sign => `option ${value}`))]
      : []),
  ];
}

function aboutValidation(index: ServiceIndex, validation: ExpressionValidation): readonly Question[] {
  const component = index.byPath.get(validation.path)?.[0];
  if (!component) return [];
  const target = { page: component.page, component, validation };
  return [...(validation.severity === 'error' ? [question(target, 'passes')] : []), question({ ...target, isAlone: true }, 'fires')];
}

/** Takes away the signs that a try shows; true when none is missing any more. */
export function observe(asked: Question, tried: Try): boolean {
  const { target, missing } = asked;
  const { component, page } = target;
  if (!component) {
    if (tried.application.verdict().pages.some(({ id, hidden }) => id === page.id && !hidden)) missing.delete('shown');
    return missing.size === 0;
  }
  const state = tried.application.node(
    nodeKey(
      component.node.id,
      component.groups.map(() => 0),
    ),
  );
  if (state) note(asked, state, tried);
  return missing.size === 0;
}

function note({ target, missing }: Question, state: NodeState, { application, answers, form }: Try): void {
  if (state.hidden) {
    missing.delete('hides');
    return;
  }
  missing.delete('shown');
  missing.delete('opens');
  if (state.required) missing.delete('requires');
  if (target.validation) {
    if (application.issues(state.key).some(({ code }) => code === 'expression')) missing.delete('fires');
    else if (target.component?.node.required !== true || isAnswered(state, target.validation.path, answers)) missing.delete('passes');
  } else if ([...missing].some((sign) => sign.startsWith('option '))) {
    const verdict = application.verdict();
    for (const { value } of createNodeReader(form, verdict.input, verdict).options(state.key)) missing.delete(`option ${value}`);
  }
}

/** A component without a value of its own, such as a group, counts as answered. */
function isAnswered({ node, bindings }: NodeState, path: string, answers: Answers): boolean {
  const places = Object.values(bindings).filter((place) => genericPath(place) === path);
  return hasRows(node) || places.length === 0 || places.some((place) => !isEmptyValue(readPath(answers, place)));
}

import type { EffectiveDefinition } from '../definition/definition.js';
import type { Expression } from '../definition/expression-json.js';
import type { CheckRule } from '../definition/rules.js';
import { compiledOnce } from '../expressions/dynamic.js';
import { isEmptyValue } from './model-path.js';
import { placesOf } from './row-context.js';
import { sameValue } from './same-value.js';
import type { CheckEvidence, CheckResult, Submission } from './submission.js';
import { submissionWorld } from './submission-world.js';
import type { World } from './world.js';

/** Text id for a check that could not be run; the product owns its text. */
export const CHECK_NOT_RUN_TEXT = 'check.not-run';

/**
 * The automatic checks of a submission, in the order of `checks.json`. A check of another track, or that
 * does not apply, is left out; one that lacks what it needs, or cannot be computed, is `ikke_kjort`.
 */
export function runChecks(effective: EffectiveDefinition, submission: Submission): readonly CheckResult[] {
  const world = submissionWorld(effective, submission);
  return effective.checks.flatMap((rule) => {
    const status = statusOf(world, rule);
    if (status === undefined) return [];
    return [{ id: rule.id, status, titleKey: rule.title, textKey: textOf(rule, status), evidence: evidenceOf(world, rule, submission) }];
  });
}

function statusOf(world: World, rule: CheckRule): CheckResult['status'] | undefined {
  if (rule.tracks && !rule.tracks.some((track) => world.tracks.includes(track))) return undefined;
  const applies = rule.appliesWhen === undefined ? true : verdict(world, rule, rule.appliesWhen);
  if (applies === false) return undefined;
  if (applies === undefined || !(rule.requires ?? []).every((path) => isAnywhere(world, path))) return 'ikke_kjort';
  const passes = verdict(world, rule, rule.passes);
  if (passes === undefined) return 'ikke_kjort';
  return passes ? 'ok' : rule.onFailure;
}

/** Yes, no, or `undefined` where the expression fails or gives no answer. */
function verdict(world: World, rule: CheckRule, expression: Expression): boolean | undefined {
  const value = world.evaluate(compiledOnce(expression), undefined, `check ${rule.id}`);
  if (value === true || value === 'true') return true;
  return value === false || value === 'false' ? false : undefined;
}

/** A path in a list is answered when some row answers it. */
function isAnywhere(world: World, path: string): boolean {
  return pathsOf(world, path).some((place) => !isEmptyValue(world.model.read(place)));
}

function pathsOf(world: World, path: string): readonly string[] {
  return path.includes('[') ? [path] : placesOf(world.source.read, path, world.form.lists).map((place) => place.path);
}

function textOf(rule: CheckRule, status: CheckResult['status']): string {
  if (status === 'ikke_kjort') return CHECK_NOT_RUN_TEXT;
  return status === 'ok' ? rule.textPassed : rule.textFailed;
}

function evidenceOf(world: World, rule: CheckRule, submission: Submission): readonly CheckEvidence[] {
  return rule.evidence
    .flatMap((path) => pathsOf(world, path))
    .flatMap((path) => {
      const value = world.model.read(path);
      if (isEmptyValue(value)) return [];
      const fact = submission.facts.find((candidate) => candidate.path === path && sameValue(candidate.value, value));
      return [{ path, value, confirmed: fact !== undefined, ...(fact ? { source: fact.source, retrievedAt: fact.retrievedAt } : {}) }];
    });
}

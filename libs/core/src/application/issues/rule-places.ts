import type { CompiledForm, CompiledNode, CompiledValidation } from '../compiled-form.js';
import { perForm } from '../per-form.js';

/** Where the definition's rules may be told of. */
export interface RulePlaces {
  /** Rules by the components that bind the path a rule is about, or, where none does, a path beside it. */
  readonly rulesByNode: ReadonlyMap<CompiledNode, readonly CompiledValidation[]>;
  /** For a path that no component binds: the bound paths beside it, in the order of the form. */
  readonly besideByPath: ReadonlyMap<string, readonly string[]>;
  /** Rules that can be told of nowhere. */
  readonly withoutPlace: readonly CompiledValidation[];
}

export const rulePlaces = perForm((form): RulePlaces => {
  const rulesByNode = new Map<CompiledNode, CompiledValidation[]>();
  const besideByPath = new Map<string, readonly string[]>();
  const withoutPlace: CompiledValidation[] = [];
  for (const rule of form.validations) {
    const { path } = rule.validation;
    const isBound = form.nodesByPath.has(path);
    const told = isBound ? [path] : boundBeside(form, path);
    if (!isBound) besideByPath.set(path, told);
    if (told.length === 0) withoutPlace.push(rule);
    for (const node of new Set(told.flatMap((bound) => form.nodesByPath.get(bound) ?? []).map((slot) => slot.node))) {
      const rules = rulesByNode.get(node);
      if (rules) rules.push(rule);
      else rulesByNode.set(node, [rule]);
    }
  }
  return { rulesByNode, besideByPath, withoutPlace };
});

function boundBeside(form: CompiledForm, path: string): readonly string[] {
  const parent = path.slice(0, path.lastIndexOf('.') + 1);
  return parent === '' ? [] : [...form.nodesByPath.keys()].filter((bound) => bound.startsWith(parent));
}

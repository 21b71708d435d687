import type { FormDefinition } from './definition.js';
import { prefillTargets } from './prefill.js';

/** Generic model paths that a form has to do with: bound by components, calculated, or filled by registers. */
export function valuePaths(definition: Pick<FormDefinition, 'pages' | 'calculations' | 'prefill'>): ReadonlySet<string> {
  const bound = Object.values(definition.pages).flatMap((page) =>
    page.layout.flatMap((node) => Object.values(node.dataModelBindings ?? {})),
  );
  const calculated = definition.calculations.map(({ path }) => path);
  return new Set([...bound, ...calculated, ...prefillTargets(definition.prefill).map(({ path }) => path)]);
}

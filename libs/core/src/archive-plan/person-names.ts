import type { EffectiveDefinition } from '../definition/definition.js';
import type { Answers } from '../application/application.js';
import type { Submission } from '../application/submission.js';

const NAME_SLOTS = ['person_lookup_name', 'person_lookup_first_name', 'person_lookup_last_name'];

/** Model paths that hold a natural person's name: what a PersonLookup writes, and what asks the browser for a name. */
export function personNamePaths(definition: Pick<EffectiveDefinition, 'pages'>): ReadonlySet<string> {
  const nodes = Object.values(definition.pages).flatMap((page) => page.layout);
  return new Set(
    nodes.flatMap((node) => {
      const bindings = node.dataModelBindings ?? {};
      const slots = node.autocomplete && /(^|-)name$/u.test(node.autocomplete) ? ['simpleBinding'] : NAME_SLOTS;
      return slots.flatMap((slot) => bindings[slot] ?? []);
    }),
  );
}

/** Every natural person's name a submission holds: applicant, sender, and those named in the answers. */
export function personNames(definition: Pick<EffectiveDefinition, 'pages'>, submission: Submission): readonly string[] {
  const { applicant } = submission;
  const answered = [...personNamePaths(definition)].flatMap((path) => valuesAt(submission.answers, path.split('.')));
  const own = applicant.type === 'person' ? [applicant.name, applicant.personName] : [applicant.personName];
  // Longest first, so that a whole name is masked before its parts.
  return [...new Set([...own, ...answered].map((name) => name.trim()).filter(Boolean))].sort((a, b) => b.length - a.length);
}

function valuesAt(value: unknown, steps: readonly string[]): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((row) => valuesAt(row, steps));
  const [step, ...rest] = steps;
  if (step === undefined) return typeof value === 'string' ? [value] : [];
  return value !== null && typeof value === 'object' ? valuesAt((value as Answers)[step], rest) : [];
}

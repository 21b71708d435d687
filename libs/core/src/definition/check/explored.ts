import { exploreTrackSelection, type Exploration } from '../../tracks/exploration.js';
import { trackSelectionPage } from '../../tracks/exploration-questions.js';
import { validateExpression } from '../../expressions/validate.js';
import type { FormDefinition } from '../definition.js';
import { effectiveDefinition, formDefinition } from '../effective-definition.js';
import type { Dynamic } from '../expression-json.js';
import type { Municipality } from '../municipality.js';
import type { PartyType } from '../service.js';
import type { CheckContext } from './check-context.js';

/** A service as one municipality offers it to one kind of applicant, with the ways through its track questions. */
export interface Explored {
  readonly municipality: Municipality;
  readonly form: FormDefinition;
  readonly applicant: PartyType;
  /** ISO day. */
  readonly today: string;
  readonly exploration: Exploration;
}

/** Every municipality that has the service and every kind of applicant; none where the track questions cannot be asked. */
export function explore(context: CheckContext): readonly Explored[] {
  const { service, municipalities, today } = context;
  if (!isExplorable(context)) return [];
  return municipalities.flatMap((municipality) => {
    const form = formDefinition(effectiveDefinition(service, municipality, today));
    return service.service.applicants.map((applicant): Explored => {
      return { municipality, form, applicant, today, exploration: exploreTrackSelection(form, applicant, today) };
    });
  });
}

/** Faults in the expressions themselves, or a page that is not there, are reported by their own checks. */
function isExplorable({ service }: CheckContext): boolean {
  const page = trackSelectionPage(service);
  if (!page) return false;
  const conditions: readonly (Dynamic<boolean> | undefined)[] = page.layout.flatMap(({ hidden, required }) => [hidden, required]);
  const whens = service.service.trackSelection.outcomes.map(({ when }) => when);
  return [...conditions, ...whens].every((condition) => validateExpression(condition).length === 0);
}

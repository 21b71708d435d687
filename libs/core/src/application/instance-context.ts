import type { FormDefinition } from '../definition/definition.js';
import type { ApplicationInput } from './application.js';

/**
 * Altinn's instance context, as far as it means something here: there are no Altinn instances and no party ids.
 * Read by `["instanceContext", key]` and by text variables.
 */
export function instanceContext(
  { service }: FormDefinition,
  { applicant }: Pick<ApplicationInput, 'applicant'>,
): Readonly<Record<string, string>> {
  return {
    appId: service.id,
    instanceOwnerPartyType: applicant.type === 'organisation' ? 'org' : 'person',
    instanceOwnerName: applicant.name,
  };
}

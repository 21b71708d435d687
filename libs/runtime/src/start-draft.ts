import type { Language } from '@sporvalg/core';
import type { Draft, DraftStore, Registers } from '@sporvalg/ports';

import type { Catalogue } from './catalogue.js';
import { applicantOf, ownerOf, type Citizen } from './citizen.js';
import { ApplicantNotAllowedError } from './errors.js';
import { prefill } from './prefill.js';

export interface StartDraft {
  readonly serviceId: string;
  readonly municipalityNumber: string;
  readonly language: Language;
}

/**
 * Begins an application: on the service's newest version, owned by the party acted for, with what the
 * registers know already written in.
 *
 * @throws ServiceNotFoundError, ApplicantNotAllowedError
 */
export async function startDraft(
  deps: { readonly catalogue: Catalogue; readonly drafts: DraftStore; readonly registers: Registers; readonly newId: () => string },
  citizen: Citizen,
  { serviceId, municipalityNumber, language }: StartDraft,
): Promise<Draft> {
  const { definition } = deps.catalogue.current(serviceId, municipalityNumber);
  if (!definition.service.applicants.includes(applicantOf(citizen).type)) throw new ApplicantNotAllowedError();
  const { answers, facts, unconfirmed } = await prefill(definition, citizen, deps.registers, deps.newId);
  return deps.drafts.create({
    id: deps.newId(),
    owner: ownerOf(citizen),
    serviceId,
    definitionHash: definition.hash,
    municipalityNumber,
    language,
    answers,
    promisedLater: [],
    facts,
    unconfirmed,
  });
}

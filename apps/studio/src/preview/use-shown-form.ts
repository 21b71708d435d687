import { effectiveDefinition, formDefinition } from '@sporvalg/core';
import { useMemo } from 'react';

import type { ShownForm } from '../messages.js';
import type { Chosen, Settings } from './settings.js';

/** The form to show: the service as the municipality offers it on the day, and all that has been chosen about it. */
export function useShownForm({ service, municipality }: Chosen, settings: Settings, scheme: ShownForm['scheme']): ShownForm | undefined {
  const { start, applicant, today, chosenTracks } = settings;
  const definition = useMemo(
    () => service && municipality && formDefinition(effectiveDefinition(service.definition, municipality, today)),
    [service, municipality, today],
  );
  const language = municipality?.languages.includes(settings.language) ? settings.language : 'nb';
  return useMemo(
    () => definition && { definition, validatorUrl: service?.validatorUrl, start, language, applicant, today, chosenTracks, scheme },
    [definition, service, start, language, applicant, today, chosenTracks, scheme],
  );
}

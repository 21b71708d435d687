import type { PreviewedService } from '@sporvalg/contract';
import {
  compileForm,
  effectiveDefinition,
  formDefinition,
  valuePaths,
  type Municipality,
  type ParsedDefinitions,
  type ServiceDefinition,
} from '@sporvalg/core';
import { schemaValidatorSource } from '@sporvalg/core/schema-validator';

import { sha256 } from '../definition-folders.js';

/** Where the validators lie on the preview's server. */
export const VALIDATORS = '/preview/validators';

/** What can be shown of a folder that is being worked in. */
export interface ShownServices {
  readonly services: readonly PreviewedService[];
  readonly municipalities: readonly Municipality[];
}

export interface ShownServicesKeeper {
  /** What to show of the files as they are now, with the last that could be shown in place of what cannot. */
  update(parsed: ParsedDefinitions, files: ReadonlyMap<string, string>, today: string): ShownServices;
  /** The module at `VALIDATORS/<hash>.js`. */
  validatorSource(hash: string): string | undefined;
}

/**
 * Remembers the last definition of each service that could be shown, so that a form does not go away while its
 * designer is in the middle of a word.
 *
 * @param isAskedFor whether a service is among those the preview was started for
 */
export function keepShownServices(isAskedFor: (serviceId: string) => boolean): ShownServicesKeeper {
  const services = new Map<string, ServiceDefinition>();
  const municipalities = new Map<string, Municipality>();
  const validators = new Map<string, string | undefined>();

  const withValidator = (definition: ServiceDefinition, isOutdated: boolean): PreviewedService => {
    // Named by the model alone: while it is the same, none is made and the browser needs no new one.
    const hash = sha256(new TextEncoder().encode(JSON.stringify(definition.model)));
    if (!validators.has(hash)) validators.set(hash, validatorSource(definition));
    if (validators.get(hash) === undefined) return { definition, isOutdated };
    return { definition, isOutdated, validatorUrl: `${VALIDATORS}/${hash}.js` };
  };

  return {
    update(parsed, files, today) {
      for (const municipality of parsed.municipalities) municipalities.set(municipality.number, municipality);
      for (const number of municipalities.keys()) if (!files.has(`municipalities/${number}.json`)) municipalities.delete(number);
      const all = [...municipalities.values()];
      const fresh = parsed.services.filter((service) => isAskedFor(service.service.id) && canBeShown(service, all, today));
      for (const service of fresh) services.set(service.service.id, service);
      const folders = new Set([...files.keys()].map((file) => file.split('/')[0]));
      for (const id of services.keys()) if (!folders.has(id)) services.delete(id);
      const inOrder = [...services].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, service]) => service);
      return { services: inOrder.map((service) => withValidator(service, !fresh.includes(service))), municipalities: all };
    },
    validatorSource: (hash) => validators.get(hash),
  };
}

function canBeShown(service: ServiceDefinition, municipalities: readonly Municipality[], today: string): boolean {
  const offering = municipalities.filter((municipality) => Object.hasOwn(municipality.services, service.service.id));
  try {
    for (const municipality of offering) compileForm(formDefinition(effectiveDefinition(service, municipality, today)));
    return true;
  } catch {
    // `check` says what is wrong, in words and with a place.
    return false;
  }
}

/** Test numbers are let through, for examples have no others. Undefined for a model that cannot be judged; `check` says why. */
function validatorSource(service: ServiceDefinition): string | undefined {
  try {
    return `${schemaValidatorSource(service.model, valuePaths(service))}export const formatOptions = ${JSON.stringify({ synthetic: true })};\n`;
  } catch {
    return undefined;
  }
}

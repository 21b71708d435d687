import { createFormats, schemaValidatorFrom, type FormatOptions, type SchemaValidator, type SchemaValidatorModule } from '@sporvalg/core';
import { queryOptions } from '@tanstack/react-query';

import { client } from '../api/client.js';

/** The compiled validator of a definition, the same code the server judges with; a module of our own origin. */
export const validatorQuery = (serviceId: string, hash: string) =>
  queryOptions({
    queryKey: ['validator', hash],
    staleTime: Infinity,
    queryFn: async (): Promise<SchemaValidator> => {
      const address = client.validatorUrl(serviceId, hash);
      const module = (await import(/* @vite-ignore */ address)) as SchemaValidatorModule & { readonly formatOptions: FormatOptions };
      return schemaValidatorFrom(module, createFormats(module.formatOptions));
    },
  });

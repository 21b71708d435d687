import { z } from 'zod';

export const LanguageCode = z.enum(['nb', 'nn', 'en', 'sma']);

export const MunicipalityListItem = z.object({
  number: z.string(),
  name: z.string(),
  services: z.array(z.string()),
  languages: z.array(LanguageCode),
});
export type MunicipalityListItem = z.infer<typeof MunicipalityListItem>;

/** One service as the front page lists it; texts by language. */
export const ServiceListItem = z.object({
  id: z.string(),
  title: z.partialRecord(LanguageCode, z.string()),
  description: z.partialRecord(LanguageCode, z.string()),
  municipalities: z.array(z.string()),
});
export type ServiceListItem = z.infer<typeof ServiceListItem>;

/** `GET /api/v1/services`. The form definition itself (`GET /api/v1/services/:id/definition?municipality=`) is core's `FormDefinition`. */
export const ServiceList = z.object({ services: z.array(ServiceListItem), municipalities: z.array(MunicipalityListItem) });
export type ServiceList = z.infer<typeof ServiceList>;

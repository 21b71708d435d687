import { z } from 'zod';

const Party = z.object({
  name: z.string(),
  organizationNumber: z.string().nullish(),
  type: z.string(),
  isDeleted: z.boolean(),
  onlyHierarchyElementWithNoAccess: z.boolean().default(false),
});
export type Party = z.infer<typeof Party>;

/** `POST /resourceowner/authorizedparties` */
export const Parties = z.array(Party);

import { z } from 'zod';

/** Every error answer: RFC 9457 problem details with a stable `code`. */
export const Problem = z.looseObject({
  type: z.string().optional(),
  title: z.string().optional(),
  status: z.int(),
  code: z.string(),
  requestId: z.string().optional(),
});
export type Problem = z.infer<typeof Problem>;

import { z } from 'zod';

/** Somebody the logged-in person may act for. */
export const Party = z.object({
  /** `self` or the organisation number. */
  id: z.string(),
  type: z.enum(['person', 'organisation']),
  name: z.string(),
  role: z.string().optional(),
});
export type Party = z.infer<typeof Party>;

/** `GET /api/v1/session`; 200 with `authenticated: false` when nobody is logged in. */
export const CitizenSession = z.discriminatedUnion('authenticated', [
  z.object({ authenticated: z.literal(false) }),
  z.object({
    authenticated: z.literal(true),
    /** Marks the person: the same in all their sessions, as in the drafts they own, and it says nothing else. */
    person: z.string(),
    name: z.string(),
    actingFor: Party,
    parties: z.array(Party),
    /** True when Enhetsregisteret did not answer, so that organisations may be missing from `parties`. */
    partiesIncomplete: z.boolean(),
    /** Sent back as `X-CSRF-Token` with every request that changes something. */
    csrfToken: z.string(),
  }),
]);
export type CitizenSession = z.infer<typeof CitizenSession>;

/** `PUT /api/v1/session/acting-for` */
export const ActForRequest = z.object({ partyId: z.string() });
export type ActForRequest = z.infer<typeof ActForRequest>;

/** `GET /api/v1/caseworker/session` */
export const CaseworkerSession = z.discriminatedUnion('authenticated', [
  z.object({ authenticated: z.literal(false) }),
  z.object({
    authenticated: z.literal(true),
    name: z.string(),
    municipality: z.object({ number: z.string(), name: z.string() }),
    roles: z.array(z.string()),
    /** What the inbox can be narrowed to: the municipality's services and their tracks. */
    services: z.array(z.object({ id: z.string(), title: z.string(), tracks: z.array(z.object({ id: z.string(), title: z.string() })) })),
    csrfToken: z.string(),
  }),
]);
export type CaseworkerSession = z.infer<typeof CaseworkerSession>;

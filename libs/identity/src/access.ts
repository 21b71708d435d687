import type { Owner } from '@sporvalg/ports';

/** Who asks. */
export type Actor =
  | { readonly kind: 'anonymous' }
  | {
      readonly kind: 'citizen';
      readonly personKey: string;
      /** Organisation number the citizen acts for now; absent acts as themself. */
      readonly actingFor?: string;
    }
  | { readonly kind: 'caseworker'; readonly municipalityNumber: string; readonly roles: readonly string[] };

/** What it is about, with no more than the decision needs. */
export type AccessObject =
  | { readonly kind: 'public' }
  /** The caller's own session, parties, drafts and submissions as lists. */
  | { readonly kind: 'own' }
  | { readonly kind: 'draft'; readonly owner: Owner }
  | { readonly kind: 'submission'; readonly owner: Owner; readonly municipalityNumber: string }
  | { readonly kind: 'municipality'; readonly municipalityNumber: string };

type Rule = (actor: Actor, object: AccessObject) => boolean;

const anyone: Rule = (_actor, object) => object.kind === 'public';
const citizen: Rule = (actor, object) => actor.kind === 'citizen' && object.kind === 'own';

/** Same person and same party: what is begun for a firm is not seen while acting for oneself, nor the other way. */
const owns = (actor: Actor, owner: Owner): boolean =>
  actor.kind === 'citizen' && actor.personKey === owner.personKey && actor.actingFor === owner.organisationNumber;
const ownDraft: Rule = (actor, object) => object.kind === 'draft' && owns(actor, object.owner);
const ownSubmission: Rule = (actor, object) => object.kind === 'submission' && owns(actor, object.owner);

const CASEWORKER_ROLE = 'saksbehandler';
const handles = (actor: Actor, municipalityNumber: string): boolean =>
  actor.kind === 'caseworker' && actor.roles.includes(CASEWORKER_ROLE) && actor.municipalityNumber === municipalityNumber;
const ownInbox: Rule = (actor, object) => object.kind === 'municipality' && handles(actor, object.municipalityNumber);
const ownCase: Rule = (actor, object) => object.kind === 'submission' && handles(actor, object.municipalityNumber);

/** The whole of who may do what. What is not written here is refused. */
const RULES = {
  'service.read': anyone,
  'session.read': anyone,
  'party.choose': citizen,
  'draft.create': citizen,
  'draft.list': citizen,
  'draft.read': ownDraft,
  'draft.save': ownDraft,
  'draft.look-up': ownDraft,
  'draft.delete': ownDraft,
  'draft.submit': ownDraft,
  'attachment.add': ownDraft,
  'attachment.read': ownDraft,
  'attachment.remove': ownDraft,
  'submission.list': citizen,
  'submission.read': ownSubmission,
  'inbox.list': ownInbox,
  'case.read': ownCase,
  'case.retry-delivery': ownCase,
} as const satisfies Record<string, Rule>;

export type Action = keyof typeof RULES;

/** Every action there is; a route declares one of them. */
export const ACTIONS = Object.keys(RULES) as readonly Action[];

/** The one decision: may this actor do this to this object? */
export const can = (actor: Actor, action: Action, object: AccessObject): boolean => RULES[action](actor, object);

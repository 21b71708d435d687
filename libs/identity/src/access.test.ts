import { describe, expect, it } from 'vitest';

import { ACTIONS, can, type AccessObject, type Action, type Actor } from './access.js';

const ACTORS = {
  anonymous: { kind: 'anonymous' },
  kari: { kind: 'citizen', personKey: 'kari' },
  'kari for Havna Kro': { kind: 'citizen', personKey: 'kari', actingFor: '310000000' },
  'kari for another firm': { kind: 'citizen', personKey: 'kari', actingFor: '310000043' },
  ola: { kind: 'citizen', personKey: 'ola' },
  'ola for Havna Kro': { kind: 'citizen', personKey: 'ola', actingFor: '310000000' },
  'caseworker in Brønnøy': { kind: 'caseworker', municipalityNumber: '1813', roles: ['saksbehandler'] },
  'caseworker in Rana': { kind: 'caseworker', municipalityNumber: '1833', roles: ['saksbehandler'] },
  'employee in Brønnøy without the role': { kind: 'caseworker', municipalityNumber: '1813', roles: ['renhold'] },
} as const satisfies Record<string, Actor>;
type ActorName = keyof typeof ACTORS;

const kari = { personKey: 'kari' };
const kariForHavnaKro = { personKey: 'kari', organisationNumber: '310000000' };
const OBJECTS = {
  public: { kind: 'public' },
  own: { kind: 'own' },
  'draft of kari': { kind: 'draft', owner: kari },
  'draft of kari for Havna Kro': { kind: 'draft', owner: kariForHavnaKro },
  'submission of kari to Brønnøy': { kind: 'submission', owner: kari, municipalityNumber: '1813' },
  'submission of kari for Havna Kro to Brønnøy': { kind: 'submission', owner: kariForHavnaKro, municipalityNumber: '1813' },
  'inbox of Brønnøy': { kind: 'municipality', municipalityNumber: '1813' },
} as const satisfies Record<string, AccessObject>;
type ObjectName = keyof typeof OBJECTS;

const everybody = Object.keys(ACTORS) as ActorName[];
const citizens = everybody.filter((name) => ACTORS[name].kind === 'citizen');
const draftActions: readonly Action[] = [
  'draft.read',
  'draft.save',
  'draft.look-up',
  'draft.delete',
  'draft.submit',
  'attachment.add',
  'attachment.read',
  'attachment.remove',
];

/** Every cell that is allowed; all others are refused. */
const ALLOWED: readonly (readonly [readonly Action[], ObjectName, readonly ActorName[]])[] = [
  [['service.read', 'session.read'], 'public', everybody],
  [['party.choose', 'draft.create', 'draft.list', 'submission.list'], 'own', citizens],
  [draftActions, 'draft of kari', ['kari']],
  [draftActions, 'draft of kari for Havna Kro', ['kari for Havna Kro']],
  [['submission.read'], 'submission of kari to Brønnøy', ['kari']],
  [['submission.read'], 'submission of kari for Havna Kro to Brønnøy', ['kari for Havna Kro']],
  [['inbox.list'], 'inbox of Brønnøy', ['caseworker in Brønnøy']],
  [['case.read', 'case.retry-delivery'], 'submission of kari to Brønnøy', ['caseworker in Brønnøy']],
  [['case.read', 'case.retry-delivery'], 'submission of kari for Havna Kro to Brønnøy', ['caseworker in Brønnøy']],
];

const cells = everybody.flatMap((actor) =>
  ACTIONS.flatMap((action) => (Object.keys(OBJECTS) as ObjectName[]).map((object) => ({ actor, action, object }))),
);
const isAllowed = (cell: (typeof cells)[number]) =>
  ALLOWED.some(([actions, object, actors]) => actions.includes(cell.action) && object === cell.object && actors.includes(cell.actor));

describe('who may do what', () => {
  it(`is as declared in all ${cells.length} pairs of actor, action and object`, () => {
    const wrong = cells.filter((cell) => can(ACTORS[cell.actor], cell.action, OBJECTS[cell.object]) !== isAllowed(cell));
    expect(wrong).toEqual([]);
  });

  it('has somebody who may do each action', () => {
    expect(ACTIONS.filter((action) => !ALLOWED.some(([actions]) => actions.includes(action)))).toEqual([]);
  });

  it('keeps every pair of municipalities apart', () => {
    const numbers = [
      '1811',
      '1812',
      '1813',
      '1815',
      '1816',
      '1818',
      '1820',
      '1822',
      '1824',
      '1825',
      '1826',
      '1827',
      '1828',
      '1832',
      '1833',
      '1834',
      '1835',
      '1836',
      '1837',
    ];
    for (const mine of numbers) {
      const actor: Actor = { kind: 'caseworker', municipalityNumber: mine, roles: ['saksbehandler'] };
      const seen = numbers.filter((other) => can(actor, 'case.read', { kind: 'submission', owner: kari, municipalityNumber: other }));
      expect(seen).toEqual([mine]);
    }
  });
});

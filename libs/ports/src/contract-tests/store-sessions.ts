import { beforeEach, describe, expect, test } from 'vitest';
import type { PendingLogin, Session } from '../stores.js';
import type { MakeStores, StoresUnderTest } from './store-fixtures.js';

const KARI: Session = {
  token: 'tok-kari-1',
  kind: 'citizen',
  personId: '12838510068',
  personName: 'Kari Vakkerblomst',
  issuerSessionId: 'sid-1',
  idToken: 'header.payload.signature',
  createdAt: '2026-11-20T09:00:00.000Z',
  lastSeenAt: '2026-11-20T09:00:00.000Z',
};
const BRIT: Session = {
  token: 'tok-brit',
  kind: 'caseworker',
  personId: 'brit',
  personName: 'Brit Sakkyndig',
  municipalityNumber: '1813',
  roles: ['saksbehandler'],
  createdAt: '2026-11-20T09:00:00.000Z',
  lastSeenAt: '2026-11-20T09:00:00.000Z',
};
const LOGIN: PendingLogin = {
  kind: 'citizen',
  nonce: 'n',
  codeVerifier: 'v',
  returnTo: '/tjenester/jordleie',
  browserBinding: 'hash',
  createdAt: '2026-11-20T09:00:00.000Z',
};

/** What every session store does. */
export function describeSessionStore(make: MakeStores): void {
  describe('a session store', () => {
    let stores: StoresUnderTest;
    beforeEach(async () => {
      stores = await make();
    });

    test('finds a session by its token only', async () => {
      await stores.sessions.create(KARI);
      await stores.sessions.create(BRIT);
      expect(await stores.sessions.find(KARI.token)).toEqual(KARI);
      expect(await stores.sessions.find(BRIT.token)).toEqual(BRIT);
      expect(await stores.sessions.find('tok-kari-')).toBeUndefined();
    });

    test('remembers when the person was last seen', async () => {
      await stores.sessions.create(KARI);
      await stores.sessions.touch(KARI.token, new Date('2026-11-20T09:20:00.000Z'));
      expect((await stores.sessions.find(KARI.token))?.lastSeenAt).toBe('2026-11-20T09:20:00.000Z');
    });

    test('remembers whom the person acts for, and forgets it again', async () => {
      await stores.sessions.create(KARI);
      const actingFor = { organisationNumber: '310000000', name: 'Havna Kro AS', role: 'DAGL' };
      await stores.sessions.actFor(KARI.token, actingFor);
      expect(await stores.sessions.find(KARI.token)).toEqual({ ...KARI, actingFor });
      await stores.sessions.actFor(KARI.token, undefined);
      expect(await stores.sessions.find(KARI.token)).toEqual(KARI);
    });

    test('an ended session is gone, and the other goes on', async () => {
      await stores.sessions.create(KARI);
      await stores.sessions.create(BRIT);
      await stores.sessions.end(KARI.token);
      expect(await stores.sessions.find(KARI.token)).toBeUndefined();
      expect(await stores.sessions.find(BRIT.token)).toEqual(BRIT);
    });

    test('logout at the issuer ends every session of that login', async () => {
      await stores.sessions.create(KARI);
      await stores.sessions.create({ ...KARI, token: 'tok-kari-2' });
      await stores.sessions.create({ ...KARI, token: 'tok-kari-3', issuerSessionId: 'sid-2' });
      expect(await stores.sessions.endByIssuerSession('sid-1')).toBe(2);
      expect(await stores.sessions.find('tok-kari-2')).toBeUndefined();
      expect(await stores.sessions.find('tok-kari-3')).toBeDefined();
      expect(await stores.sessions.endByIssuerSession('sid-1')).toBe(0);
    });

    test('a login in progress is taken once, also by two at the same time', async () => {
      await stores.sessions.putPending('state-1', LOGIN);
      const taken = await Promise.all([stores.sessions.takePending('state-1'), stores.sessions.takePending('state-1')]);
      expect(taken.filter(Boolean)).toEqual([LOGIN]);
      expect(await stores.sessions.takePending('state-1')).toBeUndefined();
    });
  });
}

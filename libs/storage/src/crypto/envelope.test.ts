import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { TamperedError, createEnvelope } from './envelope.js';
import { KeyError } from './keys.js';

const keys = () => ({ kek: randomBytes(32), previousKeks: [], personKeySecret: randomBytes(32) });
const ID = '00000000-0000-4000-8000-000000000001';

test('what is sealed opens again, and never looks the same twice', () => {
  const key = createEnvelope(keys()).newKey('draft', ID);
  const sealed = Array.from({ length: 2_000 }, () => key.sealJson('content', { navn: 'Kari' }));
  expect(new Set(sealed.map((bytes) => bytes.toString('hex'))).size).toBe(sealed.length);
  for (const bytes of sealed) expect(key.unsealJson('content', bytes)).toEqual({ navn: 'Kari' });
});

test('data keys are all different', () => {
  const envelope = createEnvelope(keys());
  const made = Array.from({ length: 500 }, (_, n) => envelope.newKey('draft', String(n)));
  const probe = made.map((key, n) => ({ key, sealed: key.seal('c', Buffer.from(String(n))) }));
  for (const [n, { key }] of probe.entries()) {
    const other = probe[(n + 1) % probe.length];
    expect(() => key.unseal('c', other?.sealed ?? Buffer.alloc(0))).toThrow(TamperedError);
  }
});

test('a wrapped key opens in another process with the same key', () => {
  const shared = keys();
  const key = createEnvelope(shared).newKey('draft', ID);
  const sealed = key.seal('content', Buffer.from('hei'));
  expect(createEnvelope(shared).openKey('draft', ID, key.wrapped).unseal('content', sealed).toString()).toBe('hei');
});

test('every changed byte is found, and so is a value cut short', () => {
  const key = createEnvelope(keys()).newKey('draft', ID);
  const sealed = key.seal('content', Buffer.from('kr 6 400'));
  for (let at = 0; at < sealed.length; at++) {
    const changed = Buffer.from(sealed);
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(() => key.unseal('content', changed)).toThrow(TamperedError);
  }
  for (const length of [0, 1, 12, 28, sealed.length - 1])
    expect(() => key.unseal('content', sealed.subarray(0, length))).toThrow(TamperedError);
});

test('a value moved to another column, row or table does not open', () => {
  const envelope = createEnvelope(keys());
  const key = envelope.newKey('draft', ID);
  expect(() => key.unseal('lookups', key.seal('content', Buffer.from('x')))).toThrow(TamperedError);
  expect(() => envelope.openKey('draft', ID.replace('1', '2'), key.wrapped)).toThrow(TamperedError);
  expect(() => envelope.openKey('submission', ID, key.wrapped)).toThrow(TamperedError);
});

test('data under a key we were not given is told from damage', () => {
  const key = createEnvelope(keys()).newKey('draft', ID);
  expect(() => createEnvelope(keys()).openKey('draft', ID, key.wrapped)).toThrow(KeyError);
});

test('after a change of key, what was written before still opens, and can be wrapped anew', () => {
  const old = keys();
  const key = createEnvelope(old).newKey('draft', ID);
  const sealed = key.seal('content', Buffer.from('hei'));
  const fresh = { ...keys(), previousKeks: [old.kek] };
  const rewrapped = createEnvelope(fresh).rewrap('draft', ID, key.wrapped);
  expect(createEnvelope(fresh).openKey('draft', ID, key.wrapped).unseal('content', sealed).toString()).toBe('hei');
  const withoutOld = createEnvelope({ ...fresh, previousKeks: [] });
  expect(withoutOld.openKey('draft', ID, rewrapped).unseal('content', sealed).toString()).toBe('hei');
});

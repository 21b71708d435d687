import { readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commandFor, newDraft, parts } from '@sporvalg/ports/contract-tests';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TamperedError } from '../crypto/envelope.js';
import { KeyError } from '../crypto/keys.js';
import { createStores, type Stores } from '../stores/create-stores.js';
import { openEmbeddedTestDatabase, randomKeys, type TestDatabase } from '../testing/test-servers.js';
import { migrate, readMigrations } from './migrate.js';
import { openDatabase } from './open-database.js';
import { rewrapDataKeys } from './rewrap-data-keys.js';
import { StorageSetupError, StorageUnavailableError } from './storage-errors.js';

const SECRET = 'Hemmeligfjord-7341';
const PERSON = '12838510068';

let opened: TestDatabase;
let stores: Stores;
const keys = randomKeys();
beforeAll(async () => {
  opened = await openEmbeddedTestDatabase(keys);
  stores = createStores(opened.database);
});
afterAll(() => opened.close());

const pool = () => opened.database.pool;
const address = () => opened.database.embedded?.url ?? '';

/** A draft, attachment, submission, frozen delivery and session, every text in them secret. */
async function writeSecrets(): Promise<{ submissionId: string; attachmentId: string; draftId: string }> {
  const owner = { personKey: stores.personKey(PERSON), organisationNumber: SECRET };
  const facts = [{ path: 'navn', value: SECRET, source: 'folkeregisteret', retrievedAt: '2026-11-20T09:00:00.000Z' }];
  const made = () => stores.drafts.create(newDraft({ id: crypto.randomUUID(), owner, answers: { navn: SECRET, fnr: PERSON }, facts }));
  const kept = await made();
  const draft = await made();
  const upload = { id: crypto.randomUUID(), draftId: draft.id, nodeKey: 'plan', fileName: `${SECRET}.txt`, mimeType: 'text/plain' };
  const stored = await stores.attachments.add(upload, parts(Buffer.from(SECRET.repeat(100))), 1_000_000);
  const { draftId: _, uploadedAt: __, ...attachment } = stored;
  const applicant = { type: 'person' as const, name: SECRET, personId: PERSON, personName: SECRET };
  const command = commandFor(draft, { applicant, attachments: [attachment] });
  await stores.submissions.submit(command);
  const bytes = Buffer.from(SECRET);
  await stores.outbox.freeze(command.submission.id, { planJson: SECRET, documents: [{ nummer: 1, bytes, sha256: 'd'.repeat(64) }] });
  const at = new Date().toISOString();
  const person = { kind: 'citizen' as const, personId: PERSON, personName: SECRET, idToken: SECRET, issuerSessionId: SECRET };
  await stores.sessions.create({ token: `${SECRET}${crypto.randomUUID()}`, ...person, createdAt: at, lastSeenAt: at });
  const login = { nonce: SECRET, codeVerifier: SECRET, returnTo: '/', browserBinding: 'x', createdAt: at };
  await stores.sessions.putPending(`${SECRET}${crypto.randomUUID()}`, { kind: 'citizen', ...login });
  return { submissionId: command.submission.id, attachmentId: upload.id, draftId: kept.id };
}

describe('an opened database', () => {
  test('holds no personal text in the clear, in its files or its log', async () => {
    await writeSecrets();
    await pool().query('checkpoint');
    await stores.audit.record({ actor: 'marker-in-the-clear', action: 'a', object: 'o' });
    const found = { secret: [] as string[], marker: 0 };
    for (const entry of await readdir(opened.dataDir, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const bytes = await readFile(join(entry.parentPath, entry.name));
      if (bytes.includes(SECRET) || bytes.includes(PERSON)) found.secret.push(entry.name);
      if (bytes.includes('marker-in-the-clear')) found.marker++;
    }
    expect(found.secret).toEqual([]);
    // The search itself works: what is not secret is found.
    expect(found.marker).toBeGreaterThan(0);
  });

  test('does not open with another key, and says so before anything is written', async () => {
    const other = await openDatabase({ databaseUrl: address(), dataDir: tmpdir(), keys: randomKeys() });
    try {
      await expect(other.migrate()).rejects.toThrow(KeyError);
      await expect(other.migrate()).rejects.toThrow('Give the right key, or the old one in SPORVALG_KEK_PREVIOUS');
      expect((await pool().query('select 1 from key_check')).rowCount).toBe(1);
    } finally {
      await other.close();
    }
  });

  test('a changed byte is an error, never another answer', async () => {
    const { submissionId, attachmentId, draftId } = await writeSecrets();
    const flip = (table: string, column: string, where: string) =>
      pool().query(`update ${table} set ${column} = set_byte(${column}, 20, get_byte(${column}, 20) # 1) where ${where}`);
    await flip('draft', 'content', `id = '${draftId}'`);
    await flip('attachment_chunk', 'bytes', `attachment_id = '${attachmentId}'`);
    await expect(stores.drafts.find(draftId)).rejects.toThrow(TamperedError);
    await expect(stores.attachments.read(attachmentId)).rejects.toThrow(TamperedError);
    await expect(flip('submission', 'content', `id = '${submissionId}'`)).rejects.toThrow('rows of submission are never changed');
  });

  test('one damaged delivery is set aside for a person, and the others go on', async () => {
    const [bad, good] = [await writeSecrets(), await writeSecrets()];
    await pool().query('update frozen_delivery set plan = set_byte(plan, 20, get_byte(plan, 20) # 1) where submission_id = $1', [
      bad.submissionId,
    ]);
    const claimed = (await stores.outbox.claim('w', 100, 1_000)).map((delivery) => delivery.record.submission.id);
    expect(claimed).toContain(good.submissionId);
    expect(claimed).not.toContain(bad.submissionId);
    expect((await stores.submissions.find(bad.submissionId))?.delivery.state).toBe('rejected');
  });

  test('takes a new key while the old one is at hand, and needs only the new one when all is wrapped anew', async () => {
    const { submissionId, attachmentId } = await writeSecrets();
    const fresh = { ...keys, kek: randomKeys().kek };
    const both = await openDatabase({ databaseUrl: address(), dataDir: tmpdir(), keys: { ...fresh, previousKeks: [keys.kek] } });
    const onlyNew = await openDatabase({ databaseUrl: address(), dataDir: tmpdir(), keys: fresh });
    try {
      await both.migrate();
      await expect(onlyNew.migrate()).rejects.toThrow(KeyError);
      expect(await rewrapDataKeys(both.pool, both.envelope)).toBeGreaterThan(0);
      await onlyNew.migrate();
      const reader = createStores(onlyNew);
      expect((await reader.submissions.find(submissionId))?.submission).toMatchObject({ applicant: { name: SECRET } });
      expect(await reader.attachments.read(attachmentId)).toHaveLength(SECRET.length * 100);
      // Back to the first key for the tests that follow.
      const back = await openDatabase({ databaseUrl: address(), dataDir: tmpdir(), keys: { ...keys, previousKeks: [fresh.kek] } });
      await back.migrate();
      await rewrapDataKeys(back.pool, back.envelope);
      await back.close();
    } finally {
      await both.close();
      await onlyNew.close();
    }
  });

  test('survives that all its connections are cut, and answers again at once', async () => {
    await Promise.all(Array.from({ length: 5 }, () => pool().query('select pg_sleep(0.01)')));
    const cut = await pool().query(
      'select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database()',
    );
    expect(cut.rowCount).toBeGreaterThan(0);
    await expect.poll(() => stores.drafts.listFor('nobody').catch(() => undefined)).toEqual([]);
  });
});

describe('migrating', () => {
  test('runs each file once, whoever asks and how many at a time', async () => {
    const extra = [
      ...(await readMigrations()),
      { name: '9999-test.sql', sql: 'create table made_once (n integer); insert into made_once values (1);' },
    ];
    await Promise.all(Array.from({ length: 4 }, () => migrate(pool(), extra)));
    expect((await pool().query('select n from made_once')).rows).toEqual([{ n: 1 }]);
    await pool().query("drop table made_once; delete from schema_migration where name = '9999-test.sql'");
  });

  test('a file that fails leaves nothing behind, and is run again when mended', async () => {
    const broken = (sql: string) => readMigrations().then((files) => [...files, { name: '9999-test.sql', sql }]);
    await expect(migrate(pool(), await broken('create table half (n integer); select nonsense;'))).rejects.toThrow('nonsense');
    await migrate(pool(), await broken('create table half (n integer);'));
    await pool().query("drop table half; delete from schema_migration where name = '9999-test.sql'");
  });

  test('refuses a database that a newer release has changed, and a file that was edited afterwards', async () => {
    const files = await readMigrations();
    await expect(migrate(pool(), files.slice(1))).rejects.toThrow('which this release does not know');
    const edited = files.map((file) => ({ ...file, sql: `${file.sql}\n-- edited` }));
    await expect(migrate(pool(), edited)).rejects.toThrow('was changed after it was run');
  });
});

describe('opening a database', () => {
  test('refuses one that may lose what it has acknowledged', async () => {
    await pool().query('alter role sporvalg set synchronous_commit = off');
    try {
      const refused = openDatabase({ databaseUrl: address(), dataDir: tmpdir(), keys });
      await expect(refused).rejects.toThrow(StorageSetupError);
      await expect(refused).rejects.toThrow('synchronous_commit = off');
    } finally {
      await pool().query('alter role sporvalg reset synchronous_commit');
    }
  });

  test('says where to look when nobody answers', async () => {
    const refused = openDatabase({ databaseUrl: 'postgresql://postgres@127.0.0.1:1/none', dataDir: tmpdir(), keys });
    await expect(refused).rejects.toThrow('The database cannot be reached');
    await expect(refused).rejects.toThrow('DATABASE_URL');
  });

  test('a store whose database is gone says that it is unavailable', async () => {
    const other = await openDatabase({ databaseUrl: address(), dataDir: tmpdir(), keys });
    await other.close();
    await expect(createStores(other).drafts.listFor('nobody')).rejects.toThrow(StorageUnavailableError);
  });
});

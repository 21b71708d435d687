import { commandFor, createSettableClock, newDraft, parts } from '@sporvalg/ports/contract-tests';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { TamperedError } from '../crypto/envelope.js';
import { openEmbeddedTestDatabase, type TestDatabase } from '../testing/test-servers.js';
import { createStores, type Stores } from './create-stores.js';

const MINUTE_MS = 60_000;
let opened: TestDatabase;
beforeAll(async () => {
  opened = await openEmbeddedTestDatabase();
});
afterAll(() => opened.close());

const sql = (text: string, values: unknown[] = []) => opened.database.pool.query<Record<string, string>>(text, values);

describe('the audit trail', () => {
  let stores: Stores;
  beforeEach(async () => {
    stores = createStores(opened.database, createSettableClock());
    await unguarded('truncate audit, audit_seal');
  });

  /** As the owner of the tables, who can do what the application cannot. */
  async function unguarded(text: string): Promise<void> {
    await sql('alter table audit disable trigger user; alter table audit_seal disable trigger user');
    await sql(text);
    await sql('alter table audit enable trigger user; alter table audit_seal enable trigger user');
  }
  const record = (municipalityNumber: string | undefined, count = 1) =>
    Promise.all(
      Array.from({ length: count }, (_, n) =>
        stores.audit.record({
          actor: 'brit',
          action: 'submission.read',
          object: `submission:${n}`,
          ...(municipalityNumber && { municipalityNumber }),
          meta: { b: 1, a: 'x' },
        }),
      ),
    );
  const ids = async () => (await sql('select id from audit order by id')).rows.map((row) => row['id'] ?? '');

  test('takes no change, no deletion and no emptying', async () => {
    await record('1813');
    for (const text of ["update audit set actor = 'other'", 'delete from audit', 'truncate audit cascade', 'truncate audit_seal']) {
      await expect(sql(text)).rejects.toThrow('never changed or removed');
    }
  });

  test('is sealed in a chain per municipality, once, and holds', async () => {
    await record('1813', 3);
    await record('1833', 2);
    await record(undefined);
    expect((await stores.upkeep.sealAudit()).map(({ chain, position }) => [chain, position]).sort()).toEqual([
      ['-', 1],
      ['1813', 3],
      ['1833', 2],
    ]);
    expect(await stores.upkeep.sealAudit()).toEqual([]);
    await record('1813');
    expect(await stores.upkeep.sealAudit()).toMatchObject([{ chain: '1813', position: 4 }]);
    expect(await stores.upkeep.verifyAudit()).toEqual([]);
  });

  test('sending an application leaves a trace that is sealed too', async () => {
    const draft = await stores.drafts.create(newDraft());
    const command = commandFor(draft);
    await stores.submissions.submit(command);
    const { rows } = await sql('select actor, action, object, municipality_number from audit');
    expect(rows).toEqual([
      { actor: 'key-of-kari', action: 'submission.submit', object: `submission:${command.submission.id}`, municipality_number: '1813' },
    ]);
    expect(await stores.upkeep.sealAudit()).toHaveLength(1);
  });

  test('rows written while it is sealed are neither lost nor sealed twice', async () => {
    const writing = Array.from({ length: 20 }, () => record('1813', 5));
    for (let round = 0; round < 10; round++) await Promise.all([stores.upkeep.sealAudit(), stores.upkeep.sealAudit()]);
    await Promise.all(writing);
    await stores.upkeep.sealAudit();
    expect((await sql('select count(*) as n from audit_seal')).rows[0]?.['n']).toBe('100');
    expect(await stores.upkeep.verifyAudit()).toEqual([]);
  });

  test.each([
    ['changed', (id: string) => `update audit set actor = 'other' where id = ${id}`, 'changed'],
    ['moved to another municipality', (id: string) => `update audit set municipality_number = '1833' where id = ${id}`, 'changed'],
    [
      'removed with its seal',
      (id: string) => `delete from audit_seal where audit_id = ${id}; delete from audit where id = ${id}`,
      'out of order',
    ],
  ])('a row %s by the owner is found', async (_, tamper, reason) => {
    await record('1813', 5);
    await stores.upkeep.sealAudit();
    const third = (await ids())[2] ?? '';
    await unguarded(tamper(third));
    expect(await stores.upkeep.verifyAudit()).toMatchObject([{ chain: '1813', position: 3, reason }]);
  });

  test('a row slipped in afterwards is found', async () => {
    await record('1813', 2);
    await stores.upkeep.sealAudit();
    const before = Number((await ids())[0]) - 1;
    await sql(`insert into audit (id, at, actor, action, object) overriding system value values (${before}, now(), 'x', 'y', 'z')`);
    expect(await stores.upkeep.verifyAudit()).toMatchObject([{ auditId: String(before), reason: 'never sealed' }]);
  });

  test('an end that was cut off is found by a head noted elsewhere', async () => {
    await record('1813', 3);
    const heads = await stores.upkeep.sealAudit();
    expect(await stores.upkeep.verifyAudit(heads)).toEqual([]);
    const last = (await ids())[2];
    await unguarded(`delete from audit_seal where audit_id = ${last}; delete from audit where id = ${last}`);
    expect(await stores.upkeep.verifyAudit()).toEqual([]);
    expect(await stores.upkeep.verifyAudit(heads)).toMatchObject([{ chain: '1813', position: 3, reason: 'cut off' }]);
  });
});

describe('content that has been removed', () => {
  const clock = createSettableClock();
  let stores: Stores;
  beforeEach(() => {
    stores = createStores(opened.database, clock);
  });

  async function archived() {
    const draft = await stores.drafts.create(newDraft({ owner: { personKey: 'key-of-kari', organisationNumber: '310000000' } }));
    const upload = { id: crypto.randomUUID(), draftId: draft.id, nodeKey: 'plan', fileName: 'plan.pdf', mimeType: 'application/pdf' };
    const { draftId: _, uploadedAt: __, ...file } = await stores.attachments.add(upload, parts(Buffer.from('plan')), 10);
    const command = commandFor(draft, { attachments: [file] });
    await stores.submissions.submit(command);
    const { id } = command.submission;
    await stores.outbox.freeze(id, { planJson: '{}', documents: [{ nummer: 1, bytes: Buffer.from('pdf'), sha256: 'd'.repeat(64) }] });
    const remove = () => stores.submissions.removeContent(draft, clock.now(), 100);
    return { id, fileId: file.id, remove };
  }
  const archive = (id: string) =>
    sql("update delivery set state = 'archived', archived_at = $2 where submission_id = $1", [id, clock.now().toISOString()]);

  test('is gone from every table, and the key it was sealed with does not open what is left', async () => {
    const { id, fileId, remove } = await archived();
    const before = await sql('select data_key, content from submission where id = $1', [id]);
    await archive(id);
    expect(await remove()).toBe(1);
    for (const [table, column, value] of [
      ['attachment', 'id', fileId],
      ['attachment_chunk', 'attachment_id', fileId],
      ['frozen_delivery', 'submission_id', id],
      ['frozen_document', 'submission_id', id],
    ]) {
      expect((await sql(`select count(*) as n from ${table} where ${column} = $1`, [value])).rows[0]?.['n']).toBe('0');
    }
    const after = await sql('select data_key, content from submission where id = $1', [id]);
    const [old, now] = [before.rows[0], after.rows[0]] as unknown as { data_key: Buffer; content: Buffer }[];
    const { envelope } = opened.database;
    const open = (key: Buffer | undefined, content: Buffer | undefined) =>
      envelope.openKey('submission', id, key ?? Buffer.alloc(0)).unsealJson('content', content ?? Buffer.alloc(0));
    expect(open(now?.data_key, now?.content)).toEqual({ organisationNumber: '310000000' });
    expect(() => open(now?.data_key, old?.content)).toThrow(TamperedError);
  });

  test('is written in the audit trail, once', async () => {
    const { id, remove } = await archived();
    await archive(id);
    await remove();
    await remove();
    const { rows } = await sql("select actor, municipality_number from audit where action = 'submission.remove-content' and object = $1", [
      `submission:${id}`,
    ]);
    expect(rows).toEqual([{ actor: 'sporvalg', municipality_number: '1813' }]);
  });

  test('cannot be removed by anybody before it is archived, nor be written again afterwards', async () => {
    const { id, remove } = await archived();
    const clear = () => sql("update submission set applicant_name = null, content_removed_at = now(), content = '' where id = $1", [id]);
    await expect(clear()).rejects.toThrow('never changed or removed');
    await archive(id);
    await expect(
      sql("update submission set reference = 'X', applicant_name = null, content_removed_at = now() where id = $1", [id]),
    ).rejects.toThrow('never changed or removed');
    await remove();
    await expect(clear()).rejects.toThrow('never changed or removed');
  });

  test('a draft that expires is written in the audit trail', async () => {
    const draft = await stores.drafts.create(newDraft({ serviceId: 'jordleie' }));
    expect(await stores.drafts.removeUntouched(draft, clock.now())).toBe(1);
    const { rows } = await sql('select actor, action, municipality_number from audit where object = $1', [`draft:${draft.id}`]);
    expect(rows).toEqual([{ actor: 'sporvalg', action: 'draft.expire', municipality_number: '1813' }]);
  });
});

describe('a sweep', () => {
  test('removes what nobody can come back for, and nothing else', async () => {
    const clock = createSettableClock();
    const stores = createStores(opened.database, clock);
    const draft = await stores.drafts.create(newDraft());
    const at = (minutes: number) => new Date(clock.now().getTime() + minutes * MINUTE_MS).toISOString();
    const session = { kind: 'citizen' as const, personId: '12838510068', personName: 'Kari Vakkerblomst' };
    const login = { kind: 'citizen' as const, nonce: 'n', codeVerifier: 'v', returnTo: '/', browserBinding: 'b' };
    await sql(
      "insert into attachment (id, uploaded_to_draft, draft_id, started_at, data_key) values ('00000000-0000-4000-8000-00000000000a', $1, $1, $2, '')",
      [draft.id, at(0)],
    );
    await stores.sessions.create({ ...session, token: 'idle', createdAt: at(0), lastSeenAt: at(29) });
    await stores.sessions.create({ ...session, token: 'fresh', createdAt: at(0), lastSeenAt: at(59) });
    await stores.sessions.putPending('old', { ...login, createdAt: at(0) });
    await stores.sessions.putPending('new', { ...login, createdAt: at(55) });
    clock.advance(59 * MINUTE_MS);
    expect(await stores.upkeep.sweep()).toEqual({ uploads: 0, sessions: 0, pendingLogins: 1 });
    clock.advance(2 * MINUTE_MS);
    expect(await stores.upkeep.sweep()).toEqual({ uploads: 1, sessions: 1, pendingLogins: 0 });
    expect(await stores.sessions.find('fresh')).toBeDefined();
    expect(await stores.sessions.takePending('new')).toBeDefined();
    await stores.sessions.touch('fresh', new Date(at(59)));
    clock.advance(60 * MINUTE_MS);
    expect(await stores.upkeep.sweep()).toMatchObject({ sessions: 1 });
  });
});

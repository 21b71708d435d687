import { createSettableClock, describeStores, type StoresUnderTest } from '@sporvalg/ports/contract-tests';
import { afterAll, beforeAll, describe } from 'vitest';
import { createStores } from './create-stores.js';
import { findExternalServer, openEmbeddedTestDatabase, openExternalTestDatabase, type TestDatabase } from '../testing/test-servers.js';

const externalServer = await findExternalServer();

describeOn('the embedded PostgreSQL', openEmbeddedTestDatabase);

if (externalServer) describeOn('an ordinary PostgreSQL', () => openExternalTestDatabase(externalServer));
else describe.skip('an ordinary PostgreSQL (skipped: none on 127.0.0.1:5432 and no DATABASE_URL_TEST)', () => undefined);

function describeOn(name: string, open: () => Promise<TestDatabase>): void {
  describe(name, () => {
    let opened: TestDatabase;
    beforeAll(async () => {
      opened = await open();
    });
    afterAll(() => opened.close());

    describeStores(async (): Promise<StoresUnderTest> => {
      const { pool } = opened.database;
      await pool.query(
        'truncate draft, submission, attachment, delivery, frozen_delivery, frozen_document, session, pending_login, definition_version cascade',
      );
      const clock = createSettableClock();
      return { ...createStores(opened.database, clock), clock };
    });
  });
}

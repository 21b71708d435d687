import { createHash, randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { createFolderArchive, loadSchemaCheck, OPPRETT_XSD } from '@sporvalg/archives';
import { createTypstRenderer } from '@sporvalg/documents';
import type { Municipality } from '@sporvalg/core';
import {
  AUTH_PATHS,
  createCaseworkerIssuer,
  createIdPorten,
  createParties,
  createSessionService,
  loadClientKey,
  type CaseworkerIssuer,
  type ClientKey,
  type IdPorten,
} from '@sporvalg/identity';
import type { ArchiveAdapter, Clock } from '@sporvalg/ports';
import { createRegisters } from '@sporvalg/registers';
import { createCatalogue, removeExpired } from '@sporvalg/runtime';
import { createFileDefinitionSource, createStores, loadKeys, openDatabase, type Database } from '@sporvalg/storage';
import type { Express } from 'express';

import { createApp } from './app.js';
import { caseworkerSessionRoutes } from './caseworker/session-routes.js';
import { caseworkerRoutes } from './caseworker/submissions-routes.js';
import { attachmentsRoutes } from './citizen/attachments-routes.js';
import { draftsRoutes } from './citizen/drafts-routes.js';
import { servicesRoutes } from './citizen/services-routes.js';
import { citizenSessionRoutes } from './citizen/session-routes.js';
import { submissionsRoutes } from './citizen/submissions-routes.js';
import type { Config } from './config.js';
import type { Log } from './log.js';
import { loginRouter } from './login/login-routes.js';
import { startOutboxWorker } from './outbox-worker.js';
import { startUpkeep } from './upkeep.js';

/** The product, ready to listen. */
export interface Composition {
  readonly app: Express;
  close(): Promise<void>;
}

/** An application names a handful of people, each perhaps mistyped a few times. */
const PERSON_LOOKUPS_PER_HOUR = 120;

/** Makes every part once and hands it down: the only place that knows which adapter stands behind a port. */
export async function compose(
  config: Config,
  env: Readonly<Record<string, string | undefined>>,
  root: string,
  log: Log,
): Promise<Composition> {
  const clock: Clock = { now: () => new Date() };
  const clientKey = await loadClientKey({ dataDir: config.dataDir, env });
  const database = await openStorage(config, env, log);
  const stores = createStores(database, clock);
  const registers = createRegisters({
    addresses: config.registers,
    maskinporten: { clientId: config.maskinportenClientId, key: clientKey },
    clock,
  });
  const issuers = createIssuers(config, clientKey, clock);
  const sessions = createSessionService({ store: stores.sessions, clock });
  const catalogue = await createCatalogue({
    source: createFileDefinitionSource(config.definitionsDir),
    archive: stores.definitions,
    sha256,
    clock,
    syntheticPersons: config.sandbox,
  });
  const renderer = createTypstRenderer();
  const archiveFor = await archives(config, catalogue.municipalities, clock);
  const worker = startOutboxWorker(
    { catalogue, outbox: stores.outbox, attachments: stores.attachments, renderer, archiveFor, clock, random: Math.random, sha256, log },
    { workerId: randomUUID(), leaseMs: config.deliveryLeaseMs },
  );
  const upkeep = startUpkeep({ stores: stores.upkeep, removeExpired: () => removeExpired({ ...stores, catalogue, clock }), log });

  const common = { ...stores, catalogue, registers, renderer, clock, newId: randomUUID, sha256, sessions };
  const { folkeregisteret } = registers;
  const app = createApp({
    https: config.https,
    loginOrigins: [config.idPorten.issuer, config.caseworkers.issuer].map((url) => new URL(url).origin),
    trustProxy: config.trustProxy,
    mapTilesUrl: config.mapTilesUrl,
    log,
    sessions: { sessions, publicUrl: config.publicUrl, personKey: stores.personKey },
    login: loginRouter({ ...issuers, sessions, sessionStore: stores.sessions, folkeregisteret, publicUrl: config.publicUrl, log }),
    citizenRoutes: [
      ...servicesRoutes(catalogue),
      ...citizenSessionRoutes({ sessions, parties: createParties(registers), folkeregisteret }),
      ...draftsRoutes({ ...common, syntheticPersons: config.sandbox }),
      ...attachmentsRoutes(common),
      ...submissionsRoutes({ ...common, accepted: worker.wake }),
    ],
    caseworkerRoutes: [...caseworkerSessionRoutes(common), ...caseworkerRoutes({ ...common, wakeOutbox: worker.wake })],
    ready: () =>
      database.pool.query('select 1').then(
        () => true,
        () => false,
      ),
    webApps: { citizen: resolve(root, 'apps/citizen/dist/web'), caseworker: resolve(root, 'apps/caseworker/dist/web') },
    personLookupsPerHour: PERSON_LOOKUPS_PER_HOUR,
  });

  return {
    app,
    async close() {
      await Promise.all([worker.stop(), upkeep.stop()]);
      await renderer.close();
      await database.close();
    },
  };
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

async function openStorage(config: Config, env: Readonly<Record<string, string | undefined>>, log: Log): Promise<Database> {
  const database = await openDatabase({
    ...(config.databaseUrl && { databaseUrl: config.databaseUrl }),
    dataDir: config.dataDir,
    keys: await loadKeys({ dataDir: config.dataDir, env }),
    log: (message) => log.info({}, message),
  });
  await database.migrate();
  return database;
}

function createIssuers(
  config: Config,
  key: ClientKey,
  clock: Clock,
): { readonly idPorten: IdPorten; readonly caseworkers: CaseworkerIssuer } {
  const { acr, ...caseworkers } = config.caseworkers;
  const client = (paths: { readonly callback: string; readonly home: string }) => ({
    key,
    clock,
    allowInsecure: config.sandbox,
    redirectUri: `${config.publicUrl}${paths.callback}`,
    postLogoutRedirectUri: `${config.publicUrl}${paths.home}`,
  });
  return {
    idPorten: createIdPorten({ ...client(AUTH_PATHS.citizen), ...config.idPorten, acrValues: ['idporten-loa-high'] }),
    caseworkers: createCaseworkerIssuer({ ...client(AUTH_PATHS.caseworker), ...caseworkers, acrValues: [acr] }),
  };
}

/**
 * The archive each municipality's overlay names; `folder` is the one that comes with the product.
 *
 * @throws Error when an overlay names another, so that no case ends up where nobody looks for it
 */
async function archives(
  config: Config,
  municipalities: readonly Municipality[],
  clock: Clock,
): Promise<(municipalityNumber: string) => ArchiveAdapter> {
  const schema = config.fiksArkivXsdDir ? await loadSchemaCheck(config.fiksArkivXsdDir, OPPRETT_XSD) : undefined;
  const folder = createFolderArchive({ root: config.archiveDir, clock, ...(schema && { schema }) });
  for (const { number, archive } of municipalities) {
    if (archive.adapter !== folder.id)
      throw new Error(`Municipality ${number} names the archive adapter ${archive.adapter}, which this server does not have`);
  }
  return () => folder;
}

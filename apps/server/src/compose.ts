import { createHash, randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { createFolderArchive, loadSchemaCheck, OPPRETT_XSD } from '@sporvalg/archives';
import { createTypstRenderer } from '@sporvalg/documents';
import { AUTH_PATHS, createCaseworkerIssuer, createIdPorten, createParties, createSessionService, loadClientKey } from '@sporvalg/identity';
import type { ArchiveAdapter, Clock } from '@sporvalg/ports';
import { createRegisters } from '@sporvalg/registers';
import { createCatalogue, type DeliverDependencies } from '@sporvalg/runtime';
import { createFileDefinitionSource, createStores, loadKeys, openDatabase } from '@sporvalg/storage';
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

/** A person types few names; somebody who asks for hundreds an hour is collecting them. */
const LOOKUPS_PER_HOUR = 120;

/** Makes every part once and hands it down: the only place that knows which adapter stands behind a port. */
export async function compose(config: Config, env: Readonly<Record<string, string | undefined>>, root: string, log: Log): Promise<Composition> {
  const clock: Clock = { now: () => new Date() };
  const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
  const newId = randomUUID;

  const keys = await loadKeys({ dataDir: config.dataDir, env });
  const database = await openDatabase({
    ...(config.databaseUrl && { databaseUrl: config.databaseUrl }),
    dataDir: config.dataDir,
    keys,
    log: (message) => log.info({}, message),
  });
  await database.migrate();
  const stores = createStores(database, clock);

  const clientKey = await loadClientKey({ dataDir: config.dataDir, env });
  const registers = createRegisters({ addresses: config.registers, maskinporten: { clientId: config.maskinportenClientId, key: clientKey }, clock });
  const issuer = { key: clientKey, clock, allowInsecure: config.sandbox };
  const at = (path: string) => `${config.publicUrl}${path}`;
  const idPorten = createIdPorten({
    ...issuer, ...config.idPorten, acrValues: ['idporten-loa-high'], redirectUri: at(AUTH_PATHS.citizen.callback), postLogoutRedirectUri: at(AUTH_PATHS.citizen.home),
  });
  const { acr, ...caseworkerIssuer } = config.caseworkers;
  const caseworkers = createCaseworkerIssuer({
    ...issuer, ...caseworkerIssuer, acrValues: [acr], redirectUri: at(AUTH_PATHS.caseworker.callback), postLogoutRedirectUri: at(AUTH_PATHS.caseworker.home),
  });
  const sessions = createSessionService({ store: stores.sessions, clock });

  const catalogue = await createCatalogue({ source: createFileDefinitionSource(config.definitionsDir), archive: stores.definitions, sha256, clock, syntheticPersons: config.sandbox });
  const renderer = createTypstRenderer();
  const delivery: DeliverDependencies = {
    catalogue, outbox: stores.outbox, attachments: stores.attachments, renderer, archiveFor: await archives(config, clock), clock, random: Math.random, sha256, log,
  };
  const worker = startOutboxWorker(delivery, randomUUID());
  const upkeep = startUpkeep(stores.upkeep, log);

  const common = { ...stores, catalogue, registers, renderer, clock, newId, sha256, sessions };
  const app = createApp({
    https: config.https,
    loginOrigins: [config.idPorten.issuer, config.caseworkers.issuer].map((url) => new URL(url).origin),
    trustProxy: config.trustProxy,
    log,
    sessions: { sessions, publicUrl: config.publicUrl, personKey: stores.personKey },
    login: loginRouter({ idPorten, caseworkers, sessions, sessionStore: stores.sessions, folkeregisteret: registers.folkeregisteret, publicUrl: config.publicUrl, log }),
    citizenRoutes: [
      ...servicesRoutes(catalogue),
      ...citizenSessionRoutes({ sessions, parties: createParties(registers), folkeregisteret: registers.folkeregisteret }),
      ...draftsRoutes({ ...common, syntheticPersons: config.sandbox }),
      ...attachmentsRoutes(common),
      ...submissionsRoutes({ ...common, accepted: worker.wake }),
    ],
    caseworkerRoutes: [...caseworkerSessionRoutes(common), ...caseworkerRoutes({ ...common, wakeOutbox: worker.wake })],
    ready: () => database.pool.query('select 1').then(() => true, () => false),
    webApps: { citizen: resolve(root, 'apps/citizen/dist/web'), caseworker: resolve(root, 'apps/caseworker/dist/web') },
    lookupsPerHour: LOOKUPS_PER_HOUR,
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

/** The archive each municipality's overlay names; `folder` is the one that comes with the product. */
async function archives(config: Config, clock: Clock): Promise<(municipalityNumber: string) => ArchiveAdapter> {
  const schema = config.fiksArkivXsdDir ? await loadSchemaCheck(config.fiksArkivXsdDir, OPPRETT_XSD) : undefined;
  const folder = createFolderArchive({ root: config.archiveDir, clock, ...(schema && { schema }) });
  return () => folder;
}

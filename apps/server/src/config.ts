import { resolve } from 'node:path';
import { sandboxAddresses, type RegisterAddresses } from '@sporvalg/registers';
import { z } from 'zod';

const Environment = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test']).default('development'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  PUBLIC_URL: z.url().optional(),
  DATA_DIR: z.string().default('.data'),
  DATABASE_URL: z.string().optional(),
  DEFINITIONS_DIR: z.string().default('service-definitions'),
  ARCHIVE_DIR: z.string().optional(),
  FIKS_ARKIV_XSD_DIR: z.string().optional(),
  DELIVERY_LEASE_SECONDS: z.coerce.number().int().min(1).max(3_600).default(120),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  SANDBOX_URL: z.url().optional(),
  IDPORTEN_ISSUER: z.url().optional(),
  IDPORTEN_CLIENT_ID: z.string().optional(),
  CASEWORKER_ISSUER: z.url().optional(),
  CASEWORKER_CLIENT_ID: z.string().optional(),
  CASEWORKER_ACR: z.string().optional(),
  MASKINPORTEN_ISSUER: z.url().optional(),
  MASKINPORTEN_TOKEN_URL: z.url().optional(),
  MASKINPORTEN_CLIENT_ID: z.string().optional(),
  ENHETSREGISTERET_URL: z.url().optional(),
  KARTVERKET_ADRESSER_URL: z.url().optional(),
  FOLKEREGISTERET_URL: z.url().optional(),
  KRR_URL: z.url().optional(),
  KARTVERKET_STEDSNAVN_URL: z.url().optional(),
  KARTVERKET_EIENDOM_URL: z.url().optional(),
  KJORETOYREGISTERET_URL: z.url().optional(),
  MAP_TILES_URL: z
    .string()
    .regex(/^https?:\/\/[^{}\s]+\/?.*\{(z|bbox)\}/)
    .optional(),
  KJORETOYREGISTERET_API_KEY: z.string().optional(),
  ALTINN_URL: z.url().optional(),
  SPORVALG_KEK: z.string().optional(),
  TRUST_PROXY: z.string().optional(),
});

/** Everything the server is told from outside, with what follows from it. */
export interface Config {
  readonly production: boolean;
  readonly port: number;
  /** Origin a citizen's browser sees, without a slash at the end. */
  readonly publicUrl: string;
  readonly https: boolean;
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
  readonly definitionsDir: string;
  readonly archiveDir: string;
  readonly fiksArkivXsdDir: string | undefined;
  /** How long a server holds a delivery to the archive; after a crash another takes over when it has passed. */
  readonly deliveryLeaseMs: number;
  readonly logLevel: string;
  /** True where people and registers are made up. */
  readonly sandbox: boolean;
  readonly idPorten: IssuerConfig;
  readonly caseworkers: IssuerConfig & { readonly acr: string };
  readonly maskinportenClientId: string;
  readonly registers: RegisterAddresses;
  /** Address of map tiles with `{z}`, `{x}` and `{y}`, or `{bbox}`; absent where there is no background map. */
  readonly mapTilesUrl: string | undefined;
  /** Passed to Express' `trust proxy`: addresses of the proxies in front. */
  readonly trustProxy: string | undefined;
}

export interface IssuerConfig {
  readonly issuer: string;
  readonly clientId: string;
}

/** Settings of the wrong form, each with its name; their values are not repeated, since some are secret. */
export class InvalidConfigError extends Error {
  override readonly name = 'InvalidConfigError';

  constructor(readonly faults: readonly string[]) {
    super(`The server does not start with these settings:\n- ${faults.join('\n- ')}`);
  }
}

/** Settings that must not stand in production, each with its name. */
export class UnsafeConfigError extends Error {
  override readonly name = 'UnsafeConfigError';

  constructor(readonly faults: readonly string[]) {
    super(`The server does not start with these settings in production:\n- ${faults.join('\n- ')}`);
  }
}

/**
 * Reads the environment. What is not set points at the sandbox; in production everything must be set.
 *
 * @throws UnsafeConfigError in production with sandbox settings, InvalidConfigError for a value of the wrong form
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>, root: string): Config {
  const parsed = Environment.safeParse(Object.fromEntries(Object.entries(env).filter(([, value]) => value !== '')));
  if (!parsed.success) throw new InvalidConfigError(parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`));
  const values = parsed.data;
  const production = values.NODE_ENV === 'production';
  const publicUrl = (values.PUBLIC_URL ?? `http://localhost:${values.PORT}`).replace(/\/$/, '');
  if (production) refuseUnsafe(values, publicUrl);
  const sandboxUrl = (values.SANDBOX_URL ?? `http://127.0.0.1:${values.PORT + 1}`).replace(/\/$/, '');
  const dataDir = resolve(root, values.DATA_DIR);
  return {
    production,
    port: values.PORT,
    publicUrl,
    https: publicUrl.startsWith('https:'),
    dataDir,
    databaseUrl: values.DATABASE_URL,
    definitionsDir: resolve(root, values.DEFINITIONS_DIR),
    archiveDir: values.ARCHIVE_DIR ? resolve(root, values.ARCHIVE_DIR) : resolve(dataDir, 'arkiv'),
    fiksArkivXsdDir: values.FIKS_ARKIV_XSD_DIR,
    deliveryLeaseMs: values.DELIVERY_LEASE_SECONDS * 1000,
    logLevel: values.LOG_LEVEL,
    sandbox: values.IDPORTEN_ISSUER === undefined,
    idPorten: { issuer: values.IDPORTEN_ISSUER ?? `${sandboxUrl}/idporten`, clientId: values.IDPORTEN_CLIENT_ID ?? 'sporvalg' },
    caseworkers: {
      issuer: values.CASEWORKER_ISSUER ?? `${sandboxUrl}/ansatt`,
      clientId: values.CASEWORKER_CLIENT_ID ?? 'sporvalg-saksbehandler',
      acr: values.CASEWORKER_ACR ?? 'ansatt-mfa',
    },
    maskinportenClientId: values.MASKINPORTEN_CLIENT_ID ?? 'sporvalg-maskinporten',
    registers: registerAddresses(values, sandboxUrl),
    mapTilesUrl: values.MAP_TILES_URL ?? (values.IDPORTEN_ISSUER === undefined ? `${sandboxUrl}/kart/{z}/{x}/{y}` : undefined),
    trustProxy: values.TRUST_PROXY,
  };
}

type Values = z.infer<typeof Environment>;

function registerAddresses(values: Values, sandboxUrl: string): RegisterAddresses {
  const sandbox = sandboxAddresses(sandboxUrl);
  const altinn = values.IDPORTEN_ISSUER === undefined ? sandbox.altinn : undefined;
  return {
    enhetsregisteret: values.ENHETSREGISTERET_URL ?? sandbox.enhetsregisteret,
    kartverketAdresser: values.KARTVERKET_ADRESSER_URL ?? sandbox.kartverketAdresser,
    folkeregisteret: values.FOLKEREGISTERET_URL ?? sandbox.folkeregisteret,
    krr: values.KRR_URL ?? sandbox.krr,
    kartverketStedsnavn: values.KARTVERKET_STEDSNAVN_URL ?? sandbox.kartverketStedsnavn,
    kartverketEiendom: values.KARTVERKET_EIENDOM_URL ?? sandbox.kartverketEiendom,
    maskinportenToken: values.MASKINPORTEN_TOKEN_URL ?? sandbox.maskinportenToken,
    maskinportenIssuer: values.MASKINPORTEN_ISSUER ?? sandbox.maskinportenIssuer,
    ...altinnAddress(values.ALTINN_URL ?? altinn),
    ...vehicleAccess(values, sandbox),
  };
}

/** Without access to Altinn's list the citizen names the organisation. */
function altinnAddress(altinn: string | undefined): Pick<RegisterAddresses, 'altinn'> {
  return altinn === undefined ? {} : { altinn };
}

/** Without a key to Statens vegvesen the citizen types what the vehicle is. */
function vehicleAccess(values: Values, sandbox: RegisterAddresses): Pick<RegisterAddresses, 'kjoretoyregisteret'> {
  const { KJORETOYREGISTERET_URL: url, KJORETOYREGISTERET_API_KEY: apiKey } = values;
  if (url !== undefined && apiKey !== undefined) return { kjoretoyregisteret: { url, apiKey } };
  return values.IDPORTEN_ISSUER === undefined && sandbox.kjoretoyregisteret ? { kjoretoyregisteret: sandbox.kjoretoyregisteret } : {};
}

const REQUIRED_IN_PRODUCTION = [
  'PUBLIC_URL',
  'SPORVALG_KEK',
  'IDPORTEN_ISSUER',
  'IDPORTEN_CLIENT_ID',
  'CASEWORKER_ISSUER',
  'CASEWORKER_CLIENT_ID',
  'CASEWORKER_ACR',
  'MASKINPORTEN_ISSUER',
  'MASKINPORTEN_TOKEN_URL',
  'MASKINPORTEN_CLIENT_ID',
  'ENHETSREGISTERET_URL',
  'KARTVERKET_ADRESSER_URL',
  'FOLKEREGISTERET_URL',
  'KRR_URL',
  'KARTVERKET_STEDSNAVN_URL',
  'KARTVERKET_EIENDOM_URL',
] as const;

function refuseUnsafe(values: Values, publicUrl: string): void {
  const faults = [
    ...REQUIRED_IN_PRODUCTION.filter((name) => values[name] === undefined).map((name) => `${name} is not set`),
    ...Object.entries(values)
      .filter(([, value]) => typeof value === 'string' && /^http:/i.test(value))
      .map(([name]) => `${name} is not https`),
    ...(values.SANDBOX_URL ? ['SANDBOX_URL is set'] : []),
    ...((values.KJORETOYREGISTERET_URL === undefined) === (values.KJORETOYREGISTERET_API_KEY === undefined)
      ? []
      : ['KJORETOYREGISTERET_URL and KJORETOYREGISTERET_API_KEY belong together']),
    ...(publicUrl.startsWith('https:') ? [] : ['PUBLIC_URL is not https']),
  ];
  if (faults.length > 0) throw new UnsafeConfigError([...new Set(faults)]);
}

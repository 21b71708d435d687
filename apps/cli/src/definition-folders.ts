import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { createDefinitionChecker, type DefinitionChecker } from '@sporvalg/core/definition-check';

/** Where the project lies. */
export const WORKSPACE = fileURLToPath(new URL('../../../', import.meta.url));

/** A definitions folder, and which of its services the user asked about. */
export interface DefinitionFolder {
  readonly root: string;
  /** Service folder names; empty means all of them, with municipalities and shared files. */
  readonly services: readonly string[];
  /** Path from where the user stands, to put before a file name. */
  readonly shownAs: string;
}

/** A folder named on the command line that is not there or holds no definitions. */
export class UnknownFolderError extends Error {
  override readonly name = 'UnknownFolderError';
}

/**
 * The folders meant by the arguments: a definitions root, or single service folders in one. No
 * argument means the project's own `service-definitions`.
 *
 * @throws UnknownFolderError
 */
export async function definitionFolders(args: readonly string[]): Promise<readonly DefinitionFolder[]> {
  const paths = args.length > 0 ? args.map((path) => resolve(path)) : [join(WORKSPACE, 'service-definitions')];
  const servicesByRoot = new Map<string, string[] | 'all'>();
  for (const path of paths) {
    if (!(await isFolder(path))) throw new UnknownFolderError(`${path} is not a folder`);
    const isService = await isFile(join(path, 'service.json'));
    const root = isService ? dirname(path) : path;
    const known = servicesByRoot.get(root);
    if (!isService || known === 'all') servicesByRoot.set(root, 'all');
    else servicesByRoot.set(root, [...(known ?? []), basename(path)]);
  }
  return [...servicesByRoot].map(([root, services]) => ({
    root,
    services: services === 'all' ? [] : services,
    shownAs: relative(process.cwd(), root) || '.',
  }));
}

/** Whether a file is among what the user asked about. Faults in shared files are faults in every service that may use them. */
export function isAskedFor({ services }: DefinitionFolder, file: string): boolean {
  const [top = ''] = file.split('/');
  return services.length === 0 || top === 'shared' || services.includes(top);
}

/** The checker with the project's schemas. */
export async function createChecker(): Promise<DefinitionChecker> {
  const folder = join(WORKSPACE, 'schemas');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.schema.json'));
  const schemas = await Promise.all(names.map(async (name) => JSON.parse(await readFile(join(folder, name), 'utf8')) as unknown));
  return createDefinitionChecker({ schemas, sha256 });
}

/** SHA-256 as lower-case hex. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Today in Norway, ISO day. */
export function osloDay(now: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' }).format(now);
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}

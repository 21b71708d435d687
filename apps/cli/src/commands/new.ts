import { parseArgs } from 'node:util';

import { definitionFolders, UnknownFolderError } from '../definition-folders.js';
import { CannotCreateError, createService } from './new-service.js';

const USAGE = 'Usage: sporvalg new service <name> [--municipality <number>] [--definitions <dir>]';

/**
 * Makes a new service that can be checked, run and previewed at once, and says what to do next.
 *
 * @returns exit code: 0 made, 1 it could not be made and nothing was written, 2 the command was wrong
 */
export async function newCommand(args: string[]): Promise<number> {
  const request = readRequest(args);
  if (!request) return refuse(USAGE, 2);
  try {
    const [folder] = await definitionFolders(request.definitions === undefined ? [] : [request.definitions]);
    const { shownAs = '.', root = '.' } = folder ?? {};
    const { files, municipality } = await createService({ ...request, root });
    const path = shownAs === '.' ? request.name : `${shownAs}/${request.name}`;
    console.log(`Laget ${path} med ${files.length} filer, og slo på tjenesten for ${municipality.name} (${municipality.number}).`);
    console.log('Se den, sjekk den, og kjør eksemplene:');
    for (const command of ['preview', 'check', 'examples']) console.log(`  npm run sporvalg -- ${command} ${path}`);
    return 0;
  } catch (error) {
    if (error instanceof CannotCreateError || error instanceof UnknownFolderError) return refuse(error.message, 1);
    throw error;
  }
}

interface Request {
  readonly name: string;
  readonly municipality: string | undefined;
  readonly definitions: string | undefined;
}

function readRequest(args: string[]): Request | undefined {
  const text = { type: 'string' } as const;
  try {
    const { positionals, values } = parseArgs({ args, allowPositionals: true, options: { municipality: text, definitions: text } });
    const [kind, name, ...rest] = positionals;
    if (kind !== 'service' || name === undefined || rest.length > 0) return undefined;
    return { name, municipality: values.municipality, definitions: values.definitions };
  } catch {
    return undefined;
  }
}

function refuse(message: string, exitCode: number): number {
  console.error(message);
  return exitCode;
}

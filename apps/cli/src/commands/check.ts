import { parseArgs } from 'node:util';

import { loadJmespath, type Finding } from '@sporvalg/core';
import { readDefinitionFiles } from '@sporvalg/storage';

import { createChecker, definitionFolders, isAskedFor, osloDay, UnknownFolderError, type DefinitionFolder } from '../definition-folders.js';

const USAGE = 'Usage: sporvalg check [dir…] [--json]';

/**
 * Checks service definitions and prints each finding as `file:line:column code message`, with what to
 * do about it on the next line. The last line counts them.
 *
 * @param args folders: a definitions root or single services; none means `service-definitions`
 * @returns exit code: 0 nothing wrong, 1 errors, 2 the command was wrong
 */
export async function checkCommand(args: string[]): Promise<number> {
  const request = readRequest(args);
  if (!request) return refuse(USAGE);
  try {
    const findings = await findAll(await definitionFolders(request.folders));
    if (request.json) console.log(JSON.stringify(findings, null, 2));
    else print(findings);
    return findings.some(({ severity }) => severity === 'error') ? 1 : 0;
  } catch (error) {
    if (error instanceof UnknownFolderError) return refuse(error.message);
    throw error;
  }
}

function readRequest(args: string[]): { readonly folders: readonly string[]; readonly json: boolean } | undefined {
  try {
    const { positionals, values } = parseArgs({ args, allowPositionals: true, options: { json: { type: 'boolean', default: false } } });
    return { folders: positionals, json: values.json };
  } catch {
    return undefined;
  }
}

function refuse(message: string): number {
  console.error(message);
  return 2;
}

async function findAll(folders: readonly DefinitionFolder[]): Promise<readonly Finding[]> {
  const checker = await createChecker();
  await loadJmespath();
  const findings = await Promise.all(
    folders.map(async (folder) => {
      const { findings: found } = checker.check(await readDefinitionFiles(folder.root), osloDay(new Date()));
      return found.filter(({ file }) => isAskedFor(folder, file)).map((finding) => ({ ...finding, file: shownPath(folder, finding.file) }));
    }),
  );
  return findings.flat();
}

function shownPath({ shownAs }: DefinitionFolder, file: string): string {
  return shownAs === '.' ? file : `${shownAs}/${file}`;
}

const NAMES = { error: 'feil', warning: 'advarsel', hint: 'hint' } as const;

function print(findings: readonly Finding[]): void {
  for (const { file, line, column, code, severity, message, remedy } of findings) {
    const kind = severity === 'error' ? '' : `(${NAMES[severity]}) `;
    console.log(`${file}:${line}:${column} ${code} ${kind}${message}`);
    if (remedy !== undefined) console.log(`  ${remedy}`);
  }
  const count = (severity: Finding['severity']) => findings.filter((finding) => finding.severity === severity).length;
  console.log(`${count('error')} feil, ${count('warning')} advarsler, ${count('hint')} hint`);
}

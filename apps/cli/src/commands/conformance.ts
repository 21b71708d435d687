import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';

import { loadJmespath, type Dialect } from '@sporvalg/core';
import { runConformanceFile, type ConformanceResult } from '@sporvalg/core/conformance';

const USAGE = 'Usage: sporvalg conformance expressions <directory> [--dialect v8|v9]';

/**
 * Runs Altinn's shared expression tests from a directory, with all its folders.
 *
 * Prints each file with a failure and what failed in it, then `N passed, N failed, N skipped`. A file the runner does
 * not know is a failure.
 *
 * @param args what follows `conformance` on the command line
 * @returns exit code: 0 all passed, 1 something failed, 2 the command was wrong or there was nothing to run
 */
export async function conformanceCommand(args: string[]): Promise<number> {
  const request = readRequest(args);
  if (!request) return refuse(USAGE);
  const files = await testFiles(request.directory);
  if (files === null) return refuse(`Cannot read the directory ${request.directory}`);
  if (files.length === 0) return refuse(`No JSON files under ${request.directory}`);

  await loadJmespath();
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const file of files) {
    const results = await runFile(file, request.dialect);
    for (const result of results) counts[result.status] += 1;
    printFailures(relative(request.directory, file), results);
  }
  console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
  if (counts.passed + counts.failed === 0) return refuse(`No expression tests under ${request.directory}`);
  return counts.failed > 0 ? 1 : 0;
}

function readRequest(args: string[]): { readonly directory: string; readonly dialect: Dialect } | null {
  try {
    const { positionals, values } = parseArgs({ args, allowPositionals: true, options: { dialect: { type: 'string', default: 'v9' } } });
    const [kind, directory, ...excess] = positionals;
    const { dialect } = values;
    if (kind !== 'expressions' || directory === undefined || excess.length > 0) return null;
    return dialect === 'v8' || dialect === 'v9' ? { directory, dialect } : null;
  } catch {
    return null;
  }
}

function refuse(message: string): number {
  console.error(message);
  return 2;
}

async function testFiles(directory: string): Promise<readonly string[] | null> {
  try {
    const entries = await readdir(directory, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
  } catch {
    return null;
  }
}

async function runFile(file: string, dialect: Dialect): Promise<readonly ConformanceResult[]> {
  const text = (await readFile(file, 'utf8')).replace(/^\uFEFF/, '');
  try {
    return runConformanceFile(JSON.parse(text), dialect);
  } catch (error) {
    const message = `not JSON: ${error instanceof Error ? error.message : String(error)}`;
    return [{ name: 'unreadable', status: 'failed', message }];
  }
}

function printFailures(file: string, results: readonly ConformanceResult[]): void {
  const failures = results.filter((result) => result.status === 'failed');
  if (failures.length === 0) return;
  console.log(file);
  for (const failure of failures) console.log(`  ${failure.name}: ${failure.message ?? 'failed'}`);
}

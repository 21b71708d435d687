import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface ArchiveCount {
  /** Journalposts on disk by the reference of the submission they are about. */
  readonly journalposts: ReadonlyMap<string, number>;
  /** Cases that hold more than one journalpost; a new application makes a case of its own. */
  readonly crowdedCases: readonly string[];
  /** Files that are missing or not as their checksum says. */
  readonly broken: readonly string[];
}

const POST = /^\d{4}\/\d{4}\/\d{6}\/\d{2}\/arkivmelding\.xml$/;
const KEY = /<[^>]*noekkel>jp:(SPV-\d{4}-\d+)</g;

/** Counts what stands in an archive folder from its files alone, trusting no index. */
export async function countArchive(root: string): Promise<ArchiveCount> {
  const messages = (await readdir(root, { recursive: true })).filter((path) => POST.test(path));
  const journalposts = new Map<string, number>();
  const perCase = new Map<string, number>();
  const broken: string[] = [];
  for (const message of messages) {
    const folder = join(root, message, '..');
    const xml = await readFile(join(root, message), 'utf8');
    const references = new Set([...xml.matchAll(KEY)].map(([, reference]) => reference ?? ''));
    for (const reference of references) journalposts.set(reference, (journalposts.get(reference) ?? 0) + 1);
    const caseFolder = message.split('/').slice(0, 3).join('/');
    perCase.set(caseFolder, (perCase.get(caseFolder) ?? 0) + 1);
    if (references.size !== 1 || !(await checksumsHold(folder))) broken.push(message);
  }
  return { journalposts, crowdedCases: [...perCase].filter(([, posts]) => posts > 1).map(([folder]) => folder), broken };
}

async function checksumsHold(folder: string): Promise<boolean> {
  const sums = await readFile(join(folder, 'SHA256SUMS'), 'utf8').catch(() => '');
  const lines = sums.trim().split('\n').filter(Boolean);
  const checks = lines.map(async (line) => {
    const [sum, name = ''] = line.split(/\s+\*?/);
    const bytes = await readFile(join(folder, name)).catch(() => undefined);
    return bytes !== undefined && createHash('sha256').update(bytes).digest('hex') === sum;
  });
  return lines.length > 0 && (await Promise.all(checks)).every(Boolean);
}

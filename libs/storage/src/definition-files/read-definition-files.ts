import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DefinitionSource } from '@sporvalg/ports';

/**
 * All JSON files below a definitions root, by path relative to it (`skjenkebevilling/service.json`), in path order.
 *
 * Paths are POSIX on every platform and texts have no byte order mark, so that a definition's hash is the same
 * wherever it is read. Everything else (README.md, logos, editors' dot files) belongs to people and browsers, not to
 * the definition, and is left out. Symbolic links are not followed.
 *
 * @throws Error from the file system when `root` does not exist
 */
export async function readDefinitionFiles(root: string): Promise<Map<string, string>> {
  const paths = await jsonPathsBelow(root, '');
  const texts = await Promise.all(paths.map(async (path) => [path, await readText(root, path)] as const));
  return new Map(texts);
}

/** Service definitions from a folder on disk, read afresh at every call. */
export function createFileDefinitionSource(root: string): DefinitionSource {
  return { read: () => readDefinitionFiles(root) };
}

async function jsonPathsBelow(root: string, folder: string): Promise<string[]> {
  const entries = await readdir(join(root, folder), { withFileTypes: true });
  const visible = entries.filter((entry) => !entry.name.startsWith('.') && entry.name !== 'node_modules');
  const paths = await Promise.all(
    visible.map(async (entry) => {
      const path = folder ? `${folder}/${entry.name}` : entry.name;
      if (entry.isDirectory()) return jsonPathsBelow(root, path);
      return entry.isFile() && entry.name.endsWith('.json') ? [path] : [];
    }),
  );
  return paths.flat().sort((a, b) => (a < b ? -1 : 1));
}

/** The decoder drops the BOM; bytes that are no UTF-8 become U+FFFD, which the reader of definitions refuses with line and column. */
async function readText(root: string, path: string): Promise<string> {
  return new TextDecoder().decode(await readFile(join(root, path)));
}

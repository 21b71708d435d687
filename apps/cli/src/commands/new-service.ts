import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { findNodeAtLocation, parseTree } from 'jsonc-parser';

/** A whole service, as small as one can be. Its id, name and municipality are replaced when it is copied. */
const TEMPLATE = fileURLToPath(new URL('../../templates/service', import.meta.url));
const TEMPLATE_ID = 'ny-tjeneste';
const TEMPLATE_TITLE = 'Ny tjeneste';
const TEMPLATE_MUNICIPALITY = '"municipality": "0000"';
const TEMPLATE_TRACK = 'soknad';

const NAME = /^[a-z][a-z0-9-]*$/;
/** Folders of a definitions root that hold something else than a service. */
const RESERVED = ['municipalities', 'shared'];

/** A reason, fit to print, why nothing was made. */
export class CannotCreateError extends Error {
  override readonly name = 'CannotCreateError';
}

export interface NewService {
  /** The service's id and folder name. */
  readonly name: string;
  /** The definitions root. */
  readonly root: string;
  /** Number of the municipality that offers the service from the start; `undefined` takes the first there is. */
  readonly municipality: string | undefined;
}

export interface CreatedService {
  /** Paths in the service's folder. */
  readonly files: readonly string[];
  readonly municipality: { readonly number: string; readonly name: string };
}

/**
 * Copies the template to a service of its own and switches it on in one municipality, since an example
 * needs a municipality that offers the service.
 *
 * @throws CannotCreateError before anything is written
 */
export async function createService({ name, root, municipality: number }: NewService): Promise<CreatedService> {
  assertName(name);
  const folder = join(root, name);
  if (await exists(folder)) throw new CannotCreateError(`Det finnes alt en tjeneste som heter «${name}». Velg et annet navn.`);
  const municipality = await findMunicipality(root, number);
  const municipalityText = withService(municipality.text, name);

  const files = await filesIn(TEMPLATE);
  for (const file of files) {
    const text = await readFile(join(TEMPLATE, file), 'utf8');
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), renamed(text, name, municipality.number));
  }
  await writeFile(municipality.path, municipalityText);
  return { files, municipality };
}

function assertName(name: string): void {
  if (RESERVED.includes(name)) throw new CannotCreateError(`«${name}» er opptatt til noe annet. Velg et annet navn.`);
  if (NAME.test(name)) return;
  const proposal = asName(name);
  const hint = NAME.test(proposal) ? ` Prøv «${proposal}».` : '';
  throw new CannotCreateError(`«${name}» kan ikke være navn på en tjeneste. Bruk små bokstaver a–z, tall og bindestrek.${hint}`);
}

function asName(name: string): string {
  const ascii = name.toLowerCase().replaceAll('æ', 'ae').replaceAll('ø', 'o').replaceAll('å', 'a');
  return ascii.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^[^a-z]+|-+$/g, '');
}

interface MunicipalityFile {
  readonly number: string;
  readonly name: string;
  readonly path: string;
  readonly text: string;
}

async function findMunicipality(root: string, number: string | undefined): Promise<MunicipalityFile> {
  const folder = join(root, 'municipalities');
  const files = (await exists(folder)) ? (await readdir(folder)).filter((file) => file.endsWith('.json')).sort() : [];
  const numbers = files.map((file) => file.replace('.json', ''));
  const found = number ?? numbers[0];
  if (found === undefined) throw new CannotCreateError(`Det er ingen kommuner i ${folder}. Lag en der først.`);
  if (!numbers.includes(found)) throw new CannotCreateError(`Det er ingen kommune ${found}. Velg en av ${numbers.join(', ')}.`);
  const path = join(folder, `${found}.json`);
  const text = await readFile(path, 'utf8');
  return { number: found, name: nameIn(text, path), path, text };
}

function nameIn(text: string, path: string): string {
  try {
    return String((JSON.parse(text) as { readonly name?: unknown }).name);
  } catch {
    throw new CannotCreateError(`${path} kan ikke leses som JSON. Kjør \`check\` for å se hva som er feil.`);
  }
}

function renamed(text: string, name: string, municipality: string): string {
  const words = name.replaceAll('-', ' ');
  return text
    .replaceAll(TEMPLATE_ID, name)
    .replaceAll(TEMPLATE_TITLE, words.charAt(0).toUpperCase() + words.slice(1))
    .replaceAll(TEMPLATE_MUNICIPALITY, `"municipality": "${municipality}"`);
}

/** The municipality's file with the service last under `services`, spaced as the one before it; nothing else is touched. */
function withService(text: string, service: string): string {
  const tree = parseTree(text);
  const services = tree && findNodeAtLocation(tree, ['services']);
  if (!services) throw new CannotCreateError('Kommunens fil mangler «services». Kjør `check` for å se hva som er feil.');
  const added = `"${service}": { "tracks": ["${TEMPLATE_TRACK}"] }`;
  const last = services.children?.at(-1);
  if (!last) return `${text.slice(0, services.offset)}{ ${added} }${text.slice(services.offset + services.length)}`;
  const end = last.offset + last.length;
  const space = /\s*$/.exec(text.slice(0, last.offset))?.[0] ?? ' ';
  return `${text.slice(0, end)},${space}${added}${text.slice(end)}`;
}

async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return files.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1)).sort();
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

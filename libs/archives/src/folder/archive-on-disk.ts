import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { XmlDocument, type XmlElement } from 'libxml2-wasm';
import type { ArchivedPost } from '@sporvalg/ports/contract-tests';

const NAMESPACES = {
  a: 'https://ks-no.github.io/standarder/fiks-protokoll/fiks-arkiv/arkivmelding/opprett/v1',
  m: 'https://ks-no.github.io/standarder/fiks-protokoll/fiks-arkiv/metadatakatalog/v1',
};

/** For tests: the journalposts an archive folder holds, read from its files alone. */
export async function readArchive(root: string): Promise<readonly ArchivedPost[]> {
  const found = await readdir(root, { recursive: true }).catch(() => []);
  const messages = found.filter((path) => /^\d{4}\/\d{4}\/\d{6}\/\d{2}\/arkivmelding\.xml$/u.test(path)).sort();
  return Promise.all(messages.map((path) => readPost(root, path)));
}

async function readPost(root: string, path: string): Promise<ArchivedPost> {
  const document = XmlDocument.fromString(await readFile(join(root, path), 'utf8'));
  try {
    const all = (xpath: string) => document.root.find(xpath, NAMESPACES) as XmlElement[];
    const texts = (xpath: string) => all(xpath).map((node) => node.content);
    const within = (node: XmlElement, xpath: string) => (node.get(xpath, NAMESPACES) as XmlElement | null)?.content;
    const sums = all('//a:dokumentobjekt').map(
      (node) => [within(node, 'a:referanseDokumentfil') ?? '', within(node, 'a:sjekksum') ?? ''] as const,
    );
    return {
      journalpostKey: texts('/a:arkivmelding/a:registrering/a:referanseEksternNoekkel/m:noekkel')[0] ?? '',
      caseNumber: path.split('/').slice(1, 3).join('/'),
      publicTitle: texts('/a:arkivmelding/a:registrering/a:offentligTittel')[0] ?? '',
      classification: all('//a:klassifikasjon').map((node) => `${within(node, 'a:klassifikasjonssystemID')}/${within(node, 'a:klasseID')}`),
      correspondents: all('//a:korrespondansepart').map((node) => ({
        name: within(node, 'a:korrespondansepartNavn') ?? '',
        shielded: within(node, 'a:erSkjermet') === 'true',
      })),
      documentAccessCodes: all('//a:dokumentbeskrivelse').map((node) => within(node, 'a:skjerming/a:tilgangsrestriksjon/m:kode')),
      checksums: await Promise.all(
        sums.map(async ([file, stated]) => ({ stated, actual: sha256(await readFile(join(root, path, '../dokumenter', file))) })),
      ),
    };
  } finally {
    document.dispose();
  }
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

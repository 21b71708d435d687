import { createHash } from 'node:crypto';

import type { ArchivePlan } from '@sporvalg/core';
import type { ArchiveReceipt } from '@sporvalg/ports';

import { eksternNoekkel, element, kode, writeXml } from './element.js';
import { KVITTERING_NAMESPACE } from './namespaces.js';

/** `arkivmelding-kvittering.xml`: the receipt in the protocol's own form, for archivists and for other systems. */
export function buildKvittering(plan: ArchivePlan, receipt: ArchiveReceipt): string {
  const { keys, journalpost, saksmappe, documents } = plan;
  return writeXml(
    KVITTERING_NAMESPACE,
    element('arkivmeldingKvittering', [
      element(
        'mappeKvittering',
        [
          element('systemID', systemId(keys.saksmappe)),
          eksternNoekkel('referanseEksternNoekkel', keys.system, keys.saksmappe),
          element('opprettetEllerEksisterende', receipt.journalpostNumber === 1 ? 'Opprettet' : 'Eksisterende'),
          element('saksaar', receipt.caseNumber.year),
          element('sakssekvensnummer', receipt.caseNumber.sequence),
          element('saksdato', saksmappe.saksdato),
        ],
        'saksmappeKvittering',
      ),
      element(
        'registreringKvittering',
        [
          element('systemID', systemId(keys.journalpost)),
          element('arkivertDato', receipt.archivedAt),
          ...documents.map(({ key, nummer }) =>
            element('dokumentbeskrivelseKvittering', [
              element('systemID', systemId(key)),
              element('dokumentnummer', nummer),
              element('dokumentobjekt', [element('systemID', systemId(`${key}:objekt`)), element('versjonsnummer', 1)]),
            ]),
          ),
          eksternNoekkel('referanseEksternNoekkel', keys.system, keys.journalpost),
          element('opprettetEllerEksisterende', 'Opprettet'),
          element('journalaar', receipt.journalNumber.year),
          element('journalsekvensnummer', receipt.journalNumber.sequence),
          element('journalpostnummer', receipt.journalpostNumber),
          kode('journalposttype', journalpost.journalposttype),
          kode('journalstatus', journalpost.journalstatus),
        ],
        'journalpostKvittering',
      ),
    ]),
  );
}

/** A UUID (RFC 9562, version 8) that follows from the external key, so that a key has one id for ever. */
function systemId(key: string): string {
  const hex = createHash('sha256').update(key).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

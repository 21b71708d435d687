import type { ArchivePlan, PlannedCorrespondent, PlannedDocument, PlannedShielding } from '@sporvalg/core';
import type { ArchiveDelivery, DocumentContent } from '@sporvalg/ports';

import { eksternNoekkel, element, kode, optional, writeXml, type XmlElement } from './element.js';
import { OPPRETT_NAMESPACE } from './namespaces.js';

/**
 * `arkivmelding.xml` of message `no.ks.fiks.arkiv.v1.arkivering.arkivmelding.opprett`: one case with
 * one incoming journalpost and all its documents. Element order is that of the XSD; the archive's own
 * fields (`systemID`, numbers) are left to the archive.
 *
 * @param delivery already checked by `deliveryFaults`
 */
export function buildArkivmelding({ plan, documents }: ArchiveDelivery): string {
  return writeXml(
    OPPRETT_NAMESPACE,
    element('arkivmelding', [
      element('system', plan.keys.system),
      element('antallFiler', documents.length),
      saksmappe(plan),
      journalpost(plan, new Map(documents.map((document) => [document.nummer, document]))),
    ]),
  );
}

function saksmappe({ saksmappe: mappe, keys }: ArchivePlan): XmlElement {
  return element(
    'mappe',
    [
      element('tittel', mappe.tittel),
      element('offentligTittel', mappe.offentligTittel),
      kode('arkivdel', mappe.arkivdel),
      skjerming(mappe.skjerming),
      ...mappe.klassifikasjon.map(({ system, klasse, tittel, skjermet }) =>
        element('klassifikasjon', [
          element('klassifikasjonssystemID', system),
          element('klasseID', klasse),
          optional('tittel', tittel),
          skjermet ? element('erSkjermet', true) : undefined,
        ]),
      ),
      eksternNoekkel('referanseEksternNoekkel', keys.system, keys.saksmappe),
      kode('mappetype', mappe.mappetype),
      element('saksdato', mappe.saksdato),
      administrativEnhet(mappe.administrativEnhet),
      element('journalenhet', mappe.journalenhet),
      kode('saksstatus', mappe.saksstatus),
    ],
    'saksmappe',
  );
}

function journalpost(plan: ArchivePlan, contents: ReadonlyMap<number, DocumentContent>): XmlElement {
  const { journalpost: post, keys, documents } = plan;
  return element(
    'registrering',
    [
      element('referanseForelderMappe', [eksternNoekkel('m:referanseEksternNoekkel', keys.system, keys.saksmappe)]),
      skjerming(post.skjerming),
      ...documents.map((document) => dokumentbeskrivelse(document, keys.system, contents.get(document.nummer))),
      element('tittel', post.tittel),
      element('offentligTittel', post.offentligTittel),
      ...post.korrespondanseparter.map(korrespondansepart),
      eksternNoekkel('referanseEksternNoekkel', keys.system, keys.journalpost),
      kode('journalposttype', post.journalposttype),
      kode('journalstatus', post.journalstatus),
      element('dokumentetsDato', post.dokumentetsDato),
      element('mottattDato', post.mottattDato),
      element('antallVedlegg', documents.filter(({ rolle }) => rolle === 'V').length),
      element('journalenhet', post.journalenhet),
    ],
    'journalpost',
  );
}

function dokumentbeskrivelse(document: PlannedDocument, system: string, content: DocumentContent | undefined): XmlElement {
  return element('dokumentbeskrivelse', [
    kode('dokumenttype', document.dokumenttype),
    kode('dokumentstatus', 'F'),
    element('tittel', document.tittel),
    kode('tilknyttetRegistreringSom', document.rolle),
    element('dokumentnummer', document.nummer),
    skjerming(document.skjerming),
    element('dokumentobjekt', [
      element('versjonsnummer', 1),
      kode('variantformat', document.variantformat),
      kode('format', document.format),
      optional('formatDetaljer', document.formatDetaljer),
      element('mimeType', document.mimeType),
      element('filnavn', document.filnavn),
      element('referanseDokumentfil', document.referanse),
      optional('sjekksum', content?.sha256),
      element('sjekksumAlgoritme', 'SHA-256'),
      optional('filstoerrelse', content?.bytes.byteLength),
    ]),
    eksternNoekkel('referanseEksternNoekkel', system, document.key),
  ]);
}

function korrespondansepart(part: PlannedCorrespondent): XmlElement {
  return element('korrespondansepart', [
    kode('korrespondanseparttype', part.type),
    part.behandlingsansvarlig ? element('erBehandlingsansvarlig', true) : undefined,
    element('korrespondansepartNavn', part.navn),
    optional('organisasjonid', part.organisasjonsnummer),
    optional('personid', part.personId),
    optional('kontaktperson', part.kontaktperson),
    part.administrativEnhet === undefined ? undefined : administrativEnhet(part.administrativEnhet),
    part.skjermet ? element('erSkjermet', true) : undefined,
    element('erPersonnavn', part.erPerson),
  ]);
}

function administrativEnhet(identifikator: string): XmlElement {
  return element('administrativEnhet', [element('m:identifikator', identifikator)]);
}

function skjerming(shielding: PlannedShielding | undefined): XmlElement | undefined {
  return (
    shielding &&
    element('skjerming', [kode('tilgangsrestriksjon', shielding.tilgangskode), element('skjermingshjemmel', shielding.hjemmel)])
  );
}

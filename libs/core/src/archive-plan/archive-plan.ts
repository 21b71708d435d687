/**
 * What an archive is to receive for one submission, free of any archive's format. Made by a pure
 * function from the submission and `archive.json`; adapters turn it into their own messages.
 * Noark's words are kept (see docs/glossary.md).
 */
export interface ArchivePlan {
  readonly keys: ArchiveKeys;
  readonly saksmappe: PlannedSaksmappe;
  readonly journalpost: PlannedJournalpost;
  /** First is the main document (H), the rest attachments (V); numbered from 1 in this order. */
  readonly documents: readonly PlannedDocument[];
  /** Set when part of the application stands in a shielded document of its own. */
  readonly shieldedPart?: ShieldedPart;
}

/** Which part of an application the public is not shown. */
export interface ShieldedPart {
  /** Ids of the pages the application has of it, in order. */
  readonly pages: readonly string[];
  /** Ids of components on those pages that are public all the same. */
  readonly publicFields: readonly string[];
}

/** Stable external keys; one per level, never reused across levels, never made from a person's number. */
export interface ArchiveKeys {
  readonly system: 'Sporvalg';
  /** `sak:<municipality>:<submission uuid>` */
  readonly saksmappe: string;
  /** `jp:<reference>` */
  readonly journalpost: string;
}

export interface PlannedShielding {
  readonly tilgangskode: string;
  /** The legal text itself. */
  readonly hjemmel: string;
}

export interface PlannedSaksmappe {
  readonly tittel: string;
  readonly offentligTittel: string;
  readonly arkivdel: string;
  readonly mappetype: string;
  readonly klassifikasjon: readonly {
    readonly system: string;
    readonly klasse: string;
    readonly tittel?: string;
    readonly skjermet: boolean;
  }[];
  /** ISO day, Europe/Oslo. */
  readonly saksdato: string;
  readonly administrativEnhet: string;
  readonly journalenhet: string;
  readonly saksstatus: string;
  readonly skjerming?: PlannedShielding;
}

export interface PlannedJournalpost {
  readonly tittel: string;
  readonly offentligTittel: string;
  readonly journalposttype: 'I';
  readonly journalstatus: string;
  /** ISO day, Europe/Oslo. */
  readonly dokumentetsDato: string;
  /** ISO instant with Europe/Oslo offset. */
  readonly mottattDato: string;
  readonly journalenhet: string;
  readonly skjerming?: PlannedShielding;
  readonly korrespondanseparter: readonly PlannedCorrespondent[];
}

export interface PlannedCorrespondent {
  readonly type: 'EA' | 'EM' | 'IM';
  readonly navn: string;
  readonly personId?: string;
  readonly organisasjonsnummer?: string;
  readonly erPerson: boolean;
  readonly skjermet: boolean;
  readonly behandlingsansvarlig: boolean;
  readonly administrativEnhet?: string;
  readonly kontaktperson?: string;
}

export interface PlannedDocument {
  /** `dok:<reference>:<n>` */
  readonly key: string;
  readonly nummer: number;
  readonly tittel: string;
  readonly dokumenttype: string;
  readonly rolle: 'H' | 'V';
  /** Where the bytes come from. */
  readonly content: PrintedApplication | { readonly kind: 'attachment'; readonly attachmentId: string };
  /** Name a person sees, with extension; never carries a national identity or organisation number. */
  readonly filnavn: string;
  /** Plain ASCII name inside the delivery: `01-soknad.pdf`. */
  readonly referanse: string;
  /** `A` for archive format, `P` for what the citizen uploaded in another format. */
  readonly variantformat: 'A' | 'P';
  readonly format: string;
  readonly formatDetaljer?: string;
  readonly mimeType: string;
  readonly skjerming?: PlannedShielding;
}

/** A document made by us: `open` leaves out what is shielded, `shielded` holds what `open` leaves out. */
export interface PrintedApplication {
  readonly kind: 'application';
  readonly pages: 'all' | 'open' | 'shielded';
}

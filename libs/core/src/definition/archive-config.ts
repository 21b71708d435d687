import type { Expression } from './expression-json.js';

/**
 * `archive.json`: how an application becomes a case in the municipal archive. Noark's words are kept
 * in Norwegian, since archivists read this file. A municipality overrides single values in its overlay.
 *
 * Titles are templates: `{stedet.navn}` is replaced by the answer's display value.
 */
export interface ArchiveConfig {
  /** One entry per combination of tracks that is archived alike; the first that covers all chosen tracks applies. */
  readonly profiles: readonly ArchiveProfile[];
  /** FileUpload component id → how its files are archived. */
  readonly attachments: Readonly<Record<string, ArchiveAttachment>>;
}

export interface ArchiveProfile {
  readonly tracks: readonly string[];
  /** Applies only when true; absent means always. */
  readonly when?: Expression;
  readonly saksmappe: {
    readonly tittel: string;
    readonly offentligTittel: string;
  };
  readonly journalpost: {
    readonly tittel: string;
    readonly offentligTittel: string;
    readonly dokumenttype: string;
  };
  /** Parties who send together with the applicant; those the answers do not name are left out. */
  readonly medavsendere?: readonly Medavsender[];
  /** In order of precedence: primary, secondary, … */
  readonly klassifikasjon: readonly Klassifikasjon[];
  readonly arkivdel: string;
  readonly mappetype: string;
  readonly journalenhet: string;
  readonly administrativEnhet: string;
  readonly journalstatus: string;
  readonly saksstatus: string;
  /** Set when the whole journalpost is exempt from public access. */
  readonly skjerming?: Skjerming;
  /** Set when the journalpost is open but some pages of the application are exempt. */
  readonly skjermetDel?: SkjermetDel;
}

/** Model paths of a party's name and number. A party without `organisasjonsnummer` is a natural person. */
export interface Medavsender {
  readonly navn: string;
  readonly fodselsnummer?: string;
  readonly organisasjonsnummer?: string;
}

/** Pages that stand in a shielded document of their own, right after a main document that leaves them out. */
export interface SkjermetDel {
  /** Page ids. */
  readonly sider: readonly string[];
  /** Component ids on those pages that the main document shows all the same; of a person looked up, the name only. */
  readonly offentligeFelter?: readonly string[];
  readonly tittel: string;
  readonly dokumenttype: string;
  readonly skjerming: Skjerming;
}

export interface Klassifikasjon {
  readonly system: string;
  /** A class id, or a template such as `{eiendom.gardsnummer}/{eiendom.bruksnummer}`. */
  readonly klasse: string;
  readonly tittel?: string;
  readonly skjermet?: boolean;
}

export interface Skjerming {
  /** Access code, e.g. `13` or `UO`; the municipality's table decides. */
  readonly tilgangskode: string;
  /** Id into the legal bases. */
  readonly hjemmel: string;
}

export interface ArchiveAttachment {
  readonly tittel: string;
  readonly dokumenttype: string;
  readonly skjerming?: Skjerming;
}

import type { ArchiveProfile, Skjerming } from './archive-config.js';
import type { Option } from './component.js';
import type { Language } from './text.js';

/**
 * A municipality's overlay (`municipalities/<number>.json`): everything that differs between
 * municipalities, and nothing that changes a question or its meaning.
 */
export interface Municipality {
  /** Four digits, SSB. */
  readonly number: string;
  readonly name: string;
  readonly organisationNumber: string;
  readonly contact: { readonly email: string; readonly phone: string; readonly address: string; readonly web: string };
  readonly accessibilityStatementUrl: string;
  readonly privacyUrl: string;
  /** File name under `municipalities/logos`, if the municipality has given one. */
  readonly logo?: string;
  /** Accent colour, six-digit hex. */
  readonly accentColour?: string;
  readonly languages: readonly Language[];
  /** Services that are on; tracks not listed are off. */
  readonly services: Readonly<Record<string, { readonly tracks: readonly string[] }>>;
  /** Read by expressions as `["frontendSettings", key]`. Keyed `<service>.<name>` where one service owns it. */
  readonly parameters: Readonly<Record<string, string | number | boolean>>;
  /** Text overrides: language → text id → value. */
  readonly texts?: Readonly<Partial<Record<Language, Readonly<Record<string, string>>>>>;
  /** The choices this municipality offers: service → code list → choices, in its order. */
  readonly options?: Readonly<Record<string, Readonly<Record<string, readonly MunicipalityChoice[]>>>>;
  readonly archive: MunicipalityArchive;
}

/** The value of a choice the service has, or a choice of the municipality's own. */
export type MunicipalityChoice = Option['value'] | MunicipalityOption;

export interface MunicipalityOption {
  readonly value: Option['value'];
  /** By language. */
  readonly label: LocalText;
  readonly description?: LocalText;
}

export type LocalText = Readonly<Partial<Record<Language, string>>>;

export interface MunicipalityArchive {
  /** Which adapter delivers: `folder` for now. */
  readonly adapter: string;
  /** Codes for `format` by MIME type; that of `application/pdf` is the code for PDF/A. They differ between archives. */
  readonly formatCodes: Readonly<Record<string, string>>;
  /** Per service: values that replace those of the profile. */
  readonly overrides?: Readonly<
    Record<string, Partial<Omit<ArchiveProfile, 'tracks' | 'when' | 'saksmappe' | 'journalpost' | 'medavsendere' | 'skjermetDel'>>>
  >;
  /** Access code used where a document must be shielded and the definition names none. */
  readonly defaultSkjerming: Skjerming;
}

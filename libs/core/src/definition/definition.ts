import type { ArchiveConfig } from './archive-config.js';
import type { Option } from './component.js';
import type { MapData } from './map-data.js';
import type { Municipality } from './municipality.js';
import type { Page } from './page.js';
import type { Prefill } from './prefill.js';
import type { LegalBasis, Rates } from './reference-data.js';
import type { Calculation, CheckRule, ExpressionValidation } from './rules.js';
import type { ServiceManifest } from './service.js';
import type { Language, Texts } from './text.js';

/** JSON Schema 2020-12 of the answers (`model.schema.json`). */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** What a citizen's browser needs to render an application: one service for one municipality. */
export interface FormDefinition {
  readonly service: ServiceManifest;
  /** SHA-256, hex, of the whole definition as published (all files, canonical JSON), municipality overlay apart. */
  readonly hash: string;
  readonly model: JsonSchema;
  /** By page id, shared parts already expanded. */
  readonly pages: Readonly<Record<string, Page>>;
  readonly texts: Readonly<Partial<Record<Language, Texts>>>;
  readonly options: Readonly<Record<string, readonly Option[]>>;
  /** By id; absent where the service draws nothing beforehand. */
  readonly maps?: Readonly<Record<string, MapData>>;
  readonly validations: readonly ExpressionValidation[];
  readonly calculations: readonly Calculation[];
  readonly prefill: Prefill;
  readonly municipality: MunicipalityFace;
  /** `frontendSettings` for expressions: municipality parameters and rates (`sats.<id>`, in øre). */
  readonly parameters: Readonly<Record<string, string | number | boolean>>;
}

/** The part of a municipality that a citizen sees. */
export type MunicipalityFace = Pick<
  Municipality,
  'number' | 'name' | 'organisationNumber' | 'contact' | 'accessibilityStatementUrl' | 'privacyUrl' | 'logo' | 'accentColour' | 'languages'
>;

/** A form definition with what only the caseworker and the archive use. Never sent to a citizen. */
export interface EffectiveDefinition extends FormDefinition {
  readonly checks: readonly CheckRule[];
  readonly archive: ArchiveConfig;
  readonly legalBases: readonly LegalBasis[];
  readonly municipalityArchive: Municipality['archive'];
}

/** A service definition as its folder holds it, before a municipality is chosen. */
export interface ServiceDefinition extends Omit<EffectiveDefinition, 'municipality' | 'parameters' | 'municipalityArchive'> {
  readonly rates: readonly Rates[];
}

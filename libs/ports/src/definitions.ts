/**
 * Where service definitions come from: raw files by path relative to the definitions root
 * (`skjenkebevilling/service.json` → text). Parsing and checking belong to the core.
 */
export interface DefinitionSource {
  read(): Promise<ReadonlyMap<string, string>>;
}

import type { NamedExample } from '../example.js';
import { fileKind } from '../file-kind.js';
import { FileReader } from '../file-reader.js';
import { byPlace, type Finding } from '../finding.js';
import { readDefinitions, type ParsedDefinitions, type ParseOptions } from '../parse-definitions.js';
import { checkArchive } from './check-archive.js';
import { checkBindings } from './check-bindings.js';
import { checkAddedLists } from './check-added-lists.js';
import { checkComponents } from './check-components.js';
import { checkPointers } from './check-pointers.js';
import { createCheckContext, type CheckContext } from './check-context.js';
import { checkDemands } from './check-demands.js';
import { checkExamples } from './check-examples.js';
import { checkExpressions } from './check-expressions.js';
import { checkFlow } from './check-flow.js';
import { callsIn, expressionSites } from './expression-sites.js';
import { checkLegal } from './check-legal.js';
import { checkPages } from './check-pages.js';
import { checkParameters } from './check-parameters.js';
import { checkPatterns } from './check-patterns.js';
import { checkPlainLanguage } from './check-plain-language.js';
import { checkRings } from './check-rings.js';
import { checkSending } from './check-sending.js';
import { checkLegalBases, checkMunicipality, checkRates } from './check-shared.js';
import { checkTextOverrides } from './check-text-overrides.js';
import { checkTextValues } from './check-text-values.js';
import { checkTexts } from './check-texts.js';
import { checkTrackSelection } from './check-track-selection.js';
import { checkVisibility } from './check-visibility.js';
import { explore } from './explored.js';

/** Judges single files against their schemas; made in `@sporvalg/core/definition-check`. */
export interface FileSchemaCheck {
  (reader: FileReader): readonly Finding[];
}

export interface CheckOptions extends ParseOptions {
  readonly schemas: FileSchemaCheck;
  /** ISO day; decides which rates apply while the track selection is explored. */
  readonly today: string;
}

/** Findings that the schema check says better: about the same fault, with more places and remedies. */
const COVERED_BY_SCHEMA = new Set(['definition.shape']);

/**
 * Everything that is wrong with a definitions folder: JSON, shape, and whether it holds together.
 * Pure, and never throws.
 */
export function checkFiles(files: ReadonlyMap<string, string>, options: CheckOptions): ParsedDefinitions {
  const reader = new FileReader(files);
  const parsed = readDefinitions(reader, options);
  const schemaFindings = options.schemas(reader);
  const misshapen = new Set(schemaFindings.filter(({ severity }) => severity === 'error').map(({ file }) => file));
  for (const service of parsed.services) {
    const context = createCheckContext(reader, service, parsed.municipalities, options.today);
    const canRunPatterns = checkService(context, parsed.examples);
    // An example is not run with values of the wrong shape, nor where it could hold just the text that makes a pattern hang.
    if (canRunPatterns && !isBuiltOn(misshapen, context.folder)) {
      checkSending(
        context,
        parsed.examples.filter(({ file }) => !misshapen.has(file)),
      );
    }
  }
  const folders = [...new Set(reader.paths.flatMap((path) => serviceOf(path) ?? []))];
  for (const municipality of parsed.municipalities) checkMunicipality(reader, municipality, parsed.services, folders);
  const first = parsed.services[0];
  if (first) {
    checkRates(reader, first.rates, options.today);
    checkLegalBases(reader, first.legalBases);
  }
  return { ...parsed, findings: merged(reader.findings, schemaFindings) };
}

function serviceOf(path: string): string | undefined {
  const kind = fileKind(path);
  return 'service' in kind ? kind.service : undefined;
}

/** Whether a service would be run with one of the files. */
function isBuiltOn(files: ReadonlySet<string>, folder: string): boolean {
  return [...files].some(
    (file) => fileKind(file).kind !== 'example' && [folder, 'shared', 'municipalities'].includes(file.split('/')[0] ?? ''),
  );
}

/** @returns whether all patterns of the service's data model are safe to run */
function checkService(context: CheckContext, examples: readonly NamedExample[]): boolean {
  checkUse(context);
  checkFlow(context);
  checkPages(context);
  checkComponents(context);
  checkPointers(context);
  checkAddedLists(context);
  checkRings(context);
  checkBindings(context);
  checkExpressions(context);
  checkParameters(context);
  const canRunPatterns = checkPatterns(context);
  checkTexts(context);
  checkTextValues(context);
  checkPlainLanguage(context);
  checkUnusedOptions(context);
  checkLegal(context);
  checkArchive(context);
  const explored = explore(context);
  checkTrackSelection(context, explored);
  checkVisibility(context, explored);
  checkDemands(context, explored);
  checkTextOverrides(context);
  checkExamples(context, examples);
  return canRunPatterns;
}

function checkUse(context: CheckContext): void {
  if (context.municipalities.length > 0) return;
  const message = `Ingen kommune har slått på ${context.folder}.`;
  const remedy = 'Legg tjenesten til under «services» i en kommune.';
  context.report({ code: 'service.unused', severity: 'warning', message, remedy }, { in: context.service.service, key: 'id' });
}

function checkUnusedOptions(context: CheckContext): void {
  const labelled = expressionSites(context)
    .flatMap(({ expression }) => callsIn(expression))
    .flatMap((call) => (call[0] === 'optionLabel' && typeof call[1] === 'string' ? [call[1]] : []));
  const used = new Set([...labelled, ...context.components.flatMap(({ node }) => node.optionsId ?? [])]);
  for (const [id, options] of Object.entries(context.service.options)) {
    const isOwn = context.fileOf(options).startsWith(`${context.folder}/`);
    if (!isOwn || used.has(id)) continue;
    context.report(
      { code: 'options.unused', severity: 'hint', message: `Kodelisten «${id}» er ikke i bruk.`, remedy: 'Fjern filen.' },
      { in: options },
    );
  }
}

/** One list without doubles: services that share a part would report its faults once each. */
function merged(own: readonly Finding[], fromSchemas: readonly Finding[]): readonly Finding[] {
  const faultyFiles = new Set(fromSchemas.map(({ file }) => file));
  const kept = own.filter(({ code, file }) => !(COVERED_BY_SCHEMA.has(code) && faultyFiles.has(file)));
  const places = new Set(kept.map(placeKey));
  const unique = new Map(
    [...kept, ...fromSchemas.filter((finding) => !places.has(placeKey(finding)))].map((finding) => [identity(finding), finding]),
  );
  return [...unique.values()].sort(byPlace);
}

function placeKey({ file, line, column }: Finding): string {
  return `${file}:${line}:${column}`;
}

function identity(finding: Finding): string {
  return `${placeKey(finding)} ${finding.code} ${finding.message}`;
}

import { genericPath } from '../../application/model-path.js';
import { schemaAt } from '../../application/model-schema.js';
import { variablePath } from '../../application/text-resource.js';
import type { ComponentNode } from '../component.js';
import { partTexts } from '../container-parts.js';
import type { Language, TextResource, Texts, TextVariable } from '../text.js';
import { suggestion, type CheckContext } from './check-context.js';
import { callsIn, expressionSites, literalResults, rowSource, ROW_TEXTS } from './expression-sites.js';
import { isKnownSetting, knownSettings, missingIn } from './known-settings.js';
import { modelPaths } from './model-paths.js';
import { TRACK_UNAVAILABLE_TEXT } from '../effective-definition.js';

const COMPLETE: readonly Language[] = ['nb', 'nn', 'en'];
const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { nb: 'bokmål', nn: 'nynorsk', en: 'engelsk', sma: 'sørsamisk' };

/** What Altinn's instance context holds here; there are no Altinn instances and no party ids. */
const INSTANCE_KEYS: readonly string[] = ['appId', 'instanceOwnerName', 'instanceOwnerPartyType'];

type Visit = (id: string, place: { in: object; key?: string | number }) => void;

/** Every text named is written, in every language, with a value for each placeholder; the rest is pointed out. */
export function checkTexts(context: CheckContext): void {
  const nb = context.service.texts.nb ?? {};
  const used = new Set<string>();
  const visit: Visit = (id, place) => {
    used.add(id);
    if (Object.hasOwn(nb, id)) return;
    const remedy = suggestion(id, Object.keys(nb), 'Legg teksten til i texts/nb.json, nn.json og en.json.');
    context.report({ code: 'text.missing', message: `Teksten «${id}» finnes ikke på bokmål.`, remedy }, place);
  };
  visitManifestTexts(context, visit);
  visitComponentTexts(context, visit);
  visitRuleTexts(context, visit);
  visitModelTexts(context.service.model, visit);
  visitExpressionTexts(context, visit);
  checkTranslations(context, nb);
  checkUnused(context, nb, used);
}

function visitManifestTexts({ service: { service: manifest, pages } }: CheckContext, visit: Visit): void {
  visit(manifest.title, { in: manifest, key: 'title' });
  if (manifest.description !== undefined) visit(manifest.description, { in: manifest, key: 'description' });
  for (const section of manifest.startPage) {
    visit(section.heading, { in: section, key: 'heading' });
    visit(section.body, { in: section, key: 'body' });
  }
  const { words = {} } = manifest;
  for (const [phrase, id] of Object.entries(words)) visit(id, { in: words, key: phrase });
  for (const group of manifest.pageGroups ?? []) visit(group.title, { in: group, key: 'title' });
  for (const track of manifest.tracks) {
    visit(track.title, { in: track, key: 'title' });
    if (track.description !== undefined) visit(track.description, { in: track, key: 'description' });
  }
  for (const outcome of manifest.trackSelection.outcomes) {
    if ('guidance' in outcome) visit(outcome.guidance, { in: outcome, key: 'guidance' });
    else visit(outcome.reason, { in: outcome, key: 'reason' });
  }
  for (const page of Object.values(pages)) visit(`page.${page.id}`, { in: page });
}

function visitComponentTexts(context: CheckContext, visit: Visit): void {
  for (const { node } of context.components) {
    const bindings = node.textResourceBindings ?? {};
    for (const [slot, text] of Object.entries(bindings)) {
      if (typeof text === 'string') visit(text, { in: bindings, key: slot });
    }
    visitTableTexts(node, visit);
    for (const { id, place } of partTexts(node)) visit(id, place);
    const rows = rowSource(node);
    for (const slot of ROW_TEXTS) {
      const text = rows?.[slot];
      if (rows && typeof text === 'string') visit(text, { in: rows, key: slot });
    }
  }
  const lists = [
    ...Object.values(context.service.options),
    ...context.components.flatMap(({ node }) => (node.options ? [node.options] : [])),
  ];
  for (const option of lists.flat()) {
    visit(option.label, { in: option, key: 'label' });
    if (option.description !== undefined) visit(option.description, { in: option, key: 'description' });
    if (option.helpText !== undefined) visit(option.helpText, { in: option, key: 'helpText' });
  }
}

/** Headings of a List and of a Subform, and the fixed rows of a group's table. */
function visitTableTexts(node: ComponentNode, visit: Visit): void {
  const { type, tableHeaders = {}, tableColumns = {}, rowsBefore = [], rowsAfter = [] } = node;
  if (type === 'List') for (const [column, text] of Object.entries(tableHeaders)) visit(text, { in: tableHeaders, key: column });
  for (const { heading, emptyText } of Object.values(tableColumns))
    for (const text of [heading, emptyText]) if (text !== undefined) visit(text, { in: node, key: 'tableColumns' });
  for (const cell of [...rowsBefore, ...rowsAfter].flatMap(({ cells }) => cells)) {
    if (cell?.text !== undefined) visit(cell.text, { in: cell, key: 'text' });
  }
}

function visitRuleTexts({ service }: CheckContext, visit: Visit): void {
  for (const validation of service.validations) visit(validation.message, { in: validation, key: 'message' });
  for (const check of service.checks) {
    for (const slot of ['title', 'textPassed', 'textFailed'] as const) visit(check[slot], { in: check, key: slot });
  }
}

function visitModelTexts(schema: object, visit: Visit): void {
  for (const [key, value] of Object.entries(schema)) {
    if (key === 'errorMessage' && typeof value === 'string') visit(value, { in: schema, key });
    else if (typeof value === 'object' && value !== null) visitModelTexts(value as object, visit);
  }
}

function visitExpressionTexts(context: CheckContext, visit: Visit): void {
  for (const { expression, use: usedAs } of expressionSites(context)) {
    for (const call of callsIn(expression)) if (call[0] === 'text' && typeof call[1] === 'string') visit(call[1], { in: call, key: 1 });
    if (usedAs !== 'text-id') continue;
    for (const { text, container, index } of literalResults(expression)) visit(text, { in: container, key: index });
  }
}

function checkTranslations(context: CheckContext, nb: Texts): void {
  for (const language of COMPLETE) {
    const texts = context.service.texts[language] ?? {};
    for (const resource of Object.values(texts)) checkPlaceholders(context, resource);
    if (language === 'nb') continue;
    for (const resource of Object.values(nb)) {
      if (Object.hasOwn(texts, resource.id)) continue;
      const message = `Teksten «${resource.id}» mangler på ${LANGUAGE_NAMES[language]}.`;
      const remedy = `Legg den til i texts/${language}.json.`;
      context.report({ code: 'text.missing-translation', message, remedy }, { in: resource, key: 'id' });
    }
    for (const resource of Object.values(texts)) {
      if (Object.hasOwn(nb, resource.id)) continue;
      const message = `Teksten «${resource.id}» finnes på ${LANGUAGE_NAMES[language]}, men ikke på bokmål.`;
      const remedy = suggestion(resource.id, Object.keys(nb), 'Fjern den, eller skriv den på bokmål.');
      context.report({ code: 'text.without-original', message, remedy }, { in: resource, key: 'id' });
    }
  }
}

function checkPlaceholders(context: CheckContext, resource: TextResource): void {
  const indexes = [...resource.value.matchAll(/\{(\d+)\}/g)].map((match) => Number(match[1]));
  const count = resource.variables?.length ?? 0;
  const beyond = indexes.find((index) => index >= count);
  if (beyond !== undefined) {
    const message = `Teksten har {${beyond}}, men ${count === 0 ? 'ingen «variables»' : `bare ${count} i «variables»`}.`;
    context.report(
      { code: 'text.variables', message, remedy: 'Legg til variabelen, eller fjern plassholderen.' },
      { in: resource, key: 'value' },
    );
  }
  for (const variable of resource.variables ?? []) {
    const known = variableKeys(context, variable);
    if (!known) continue;
    const message = `Variabelen «${variable.key}» finnes ikke i ${variable.dataSource}.`;
    const remedy = suggestion(variable.key, known, 'Rett navnet.');
    context.report({ code: 'text.unknown-variable', message, remedy }, { in: variable, key: 'key' });
  }
}

/** What a variable could have named; `undefined` when it names something that is there. */
function variableKeys(context: CheckContext, { key, dataSource }: TextVariable): readonly string[] | undefined {
  if (dataSource.startsWith('dataModel.')) {
    const isKnown = schemaAt(context.service.model, genericPath(variablePath(key))) !== undefined;
    return isKnown ? undefined : modelPaths(context.service.model);
  }
  if (dataSource === 'instanceContext') return INSTANCE_KEYS.includes(key) ? undefined : INSTANCE_KEYS;
  if (dataSource !== 'applicationSettings') return undefined;
  return isKnownSetting(context, key) || missingIn(context, key).length === 0 ? undefined : knownSettings(context);
}

function checkUnused(context: CheckContext, nb: Texts, used: ReadonlySet<string>): void {
  const prefixes = computedPrefixes(context);
  for (const resource of Object.values(nb)) {
    const { id } = resource;
    const isOwn = context.fileOf(resource).startsWith(`${context.folder}/`);
    if (!isOwn || used.has(id) || id === TRACK_UNAVAILABLE_TEXT || prefixes.some((prefix) => id.startsWith(prefix))) continue;
    const message = `Teksten «${id}» er ikke i bruk.`;
    context.report({ code: 'text.unused', severity: 'hint', message, remedy: 'Fjern den fra alle språk.' }, { in: resource, key: 'id' });
  }
}

/** Beginnings of text ids that expressions put together: `["concat", "gebyr.", …]`. */
function computedPrefixes(context: CheckContext): readonly string[] {
  return expressionSites(context)
    .flatMap(({ expression }) => callsIn(expression))
    .flatMap((call) => (call[0] === 'concat' && typeof call[1] === 'string' && call[1].endsWith('.') ? [call[1]] : []));
}

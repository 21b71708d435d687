import type { CheckContext } from './check-context.js';
import { literalResults } from './expression-sites.js';
import { optionsOf } from './service-index.js';
import { takesFiles } from '../component-kinds.js';

/**
 * A municipality may explain a question in its own words, never ask another: the question itself, its
 * choices and what a declaration says are the same everywhere, or the answers cannot be compared.
 */
export function checkTextOverrides(context: CheckContext): void {
  const questions = questionTexts(context);
  for (const municipality of context.municipalities) {
    for (const overrides of Object.values(municipality.texts ?? {})) {
      for (const id of Object.keys(overrides).filter((text) => questions.has(text))) {
        const message = `Teksten «${id}» er et spørsmål eller et svarvalg i ${context.folder} og kan ikke endres av en kommune.`;
        const remedy = 'Endre hjelpeteksten eller ingressen i stedet.';
        context.report({ code: 'municipality.changes-question', message, remedy }, { in: overrides, key: id, part: 'key' });
      }
    }
  }
}

function questionTexts(context: CheckContext): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { node } of context.components) {
    const isQuestion = Object.keys(node.dataModelBindings ?? {}).length > 0 || takesFiles(node.type);
    const title = node.textResourceBindings?.['title'];
    if (isQuestion && typeof title === 'string') ids.add(title);
    if (isQuestion) for (const { text } of literalResults(title)) ids.add(text);
    for (const option of optionsOf(context.service, node) ?? []) ids.add(option.label);
  }
  return ids;
}

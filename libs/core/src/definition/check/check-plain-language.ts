import type { Language, TextResource, Texts } from '../text.js';
import type { CheckContext } from './check-context.js';
import { languageHints } from './plain-language/language-hints.js';

/** Hints about texts that are harder to read than they need be (klart språk). */
export function checkPlainLanguage(context: CheckContext): void {
  const buttons = buttonTexts(context);
  for (const [language, texts] of Object.entries(context.service.texts) as readonly (readonly [Language, Texts])[]) {
    for (const resource of Object.values(texts)) {
      for (const hint of languageHints(resource.value, language, buttons.has(resource.id))) report(context, resource, hint);
    }
  }
}

function report(context: CheckContext, resource: TextResource, { rule, message, remedy }: ReturnType<typeof languageHints>[number]): void {
  context.report({ code: `language.${rule}`, severity: 'hint', message, remedy }, { in: resource, key: 'value' });
}

function buttonTexts({ components }: CheckContext): ReadonlySet<string> {
  const buttons = components.filter(({ node }) => node.type === 'Link' && (node.style ?? 'link') !== 'link');
  return new Set(buttons.flatMap(({ node }) => Object.values(node.textResourceBindings ?? {})).filter((id) => typeof id === 'string'));
}

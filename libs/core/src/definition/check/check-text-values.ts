import type { Language, TextResource, Texts } from '../text.js';
import type { CheckContext } from './check-context.js';

/** Placeholders in a text, those by number and those by name. */
const PLACEHOLDER = /\{([^{}\s]+)\}/gu;

/** What a text says can be said: it is not empty, its placeholders are filled, and it is in the language of its file. */
export function checkTextValues(context: CheckContext): void {
  const messages = messageTexts(context);
  const { texts } = context.service;
  for (const [language, resources] of Object.entries(texts) as readonly (readonly [Language, Texts])[]) {
    for (const resource of Object.values(resources)) {
      checkBlank(context, resource);
      checkNames(context, resource, messages);
      if (language !== 'nb') checkAgainstOriginal(context, resource, originalOf(resource, texts.nb));
      checkLanguage(context, resource, language);
    }
  }
}

function originalOf({ id }: TextResource, nb: Texts | undefined): TextResource | undefined {
  return nb && Object.hasOwn(nb, id) ? nb[id] : undefined;
}

/** Texts shown as messages about a field get its name as `{label}`, and what its schema demands. */
function messageTexts({ service, components }: CheckContext): ReadonlySet<string> {
  const own = components.flatMap(({ node }) => Object.entries(node.textResourceBindings ?? {}));
  const required = own.flatMap(([slot, id]) => (slot.endsWith('Validation') && typeof id === 'string' ? [id] : []));
  return new Set([...service.validations.map(({ message }) => message), ...required, ...errorMessages(service.model)]);
}

function errorMessages(schema: object): readonly string[] {
  return Object.entries(schema).flatMap(([key, value]: [string, unknown]) => {
    if (key === 'errorMessage' && typeof value === 'string') return [value];
    return typeof value === 'object' && value !== null ? errorMessages(value) : [];
  });
}

function checkBlank(context: CheckContext, resource: TextResource): void {
  if (resource.value.trim() !== '') return;
  const message = `Teksten «${resource.id}» er tom.`;
  context.report({ code: 'text.blank', message, remedy: 'Skriv teksten, eller fjern det som viser den.' }, { in: resource, key: 'value' });
}

function checkNames(context: CheckContext, resource: TextResource, messages: ReadonlySet<string>): void {
  const named = [...resource.value.matchAll(PLACEHOLDER)].map(([, name = '']) => name).find((name) => !/^\d+$/u.test(name));
  if (named === undefined || messages.has(resource.id)) return;
  const message = `{${named}} blir stående som det er i teksten «${resource.id}».`;
  const remedy = 'Bruk {0} med «variables». Bare feilmeldinger kan ha {label}.';
  context.report({ code: 'text.unknown-placeholder', message, remedy }, { in: resource, key: 'value' });
}

function checkAgainstOriginal(context: CheckContext, resource: TextResource, original: TextResource | undefined): void {
  if (!original) return;
  const [own, wanted] = [resource, original].map(({ value }) => new Set([...value.matchAll(PLACEHOLDER)].map(([whole]) => whole)));
  const lacking = [...(wanted ?? [])].find((placeholder) => !own?.has(placeholder));
  const extra = [...(own ?? [])].find((placeholder) => !wanted?.has(placeholder));
  if (lacking === undefined && extra === undefined) return;
  const message =
    lacking === undefined
      ? `Teksten «${resource.id}» har ${extra ?? ''}, men det har ikke bokmålsteksten.`
      : `Teksten «${resource.id}» mangler ${lacking}, som bokmålsteksten har.`;
  context.report(
    { code: 'text.placeholders-differ', severity: 'warning', message, remedy: 'La alle språk si det samme.' },
    { in: resource, key: 'value' },
  );
}

/** Words that one language has and the other never. */
const FOREIGN: Partial<Record<Language, { readonly words: RegExp; readonly looksLike: string }>> = {
  nb: {
    words: /(?<!\p{L})(ikkje|eg|kva|kven|korleis|kvifor|nokon|noko|frå|berre|vere|søkjer|søkjar|saman|ei(n|t))(?!\p{L})/iu,
    looksLike: 'nynorsk',
  },
  nn: {
    words: /(?<!\p{L})(ikke|jeg|hva|hvem|hvordan|hvorfor|hvilke[nt]?|hvor|noen|noe|mye|bare|være|søker du|sammen|fra)(?!\p{L})/iu,
    looksLike: 'bokmål',
  },
  en: { words: /(?<!\p{L})(ikke|ikkje|og|eller|søknad|søknaden|kommunen|hva|kva|fra|frå)(?!\p{L})/iu, looksLike: 'norsk' },
};

function checkLanguage(context: CheckContext, resource: TextResource, language: Language): void {
  const foreign = FOREIGN[language];
  const word = foreign?.words.exec(plain(resource.value))?.[0];
  if (!foreign || word === undefined) return;
  const message = `«${word}» er ${foreign.looksLike}, men teksten «${resource.id}» står i ${language}.json.`;
  context.report(
    { code: 'text.wrong-language', severity: 'warning', message, remedy: 'Oversett teksten.' },
    { in: resource, key: 'value' },
  );
}

/** Text without addresses, quotations and names set in code, which keep the language they have. */
function plain(text: string): string {
  return text.replaceAll(/\]\([^()]*\)|https?:\S+|«[^«»]*»|"[^"]*"|“[^“”]*”|`[^`]*`/gu, ' ');
}

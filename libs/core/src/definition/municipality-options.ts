import type { Option } from './component.js';
import type { ServiceDefinition } from './definition.js';
import type { LocalText, MunicipalityChoice, MunicipalityOption } from './municipality.js';
import type { Language, TextResource, Texts } from './text.js';

type OwnOptions = Readonly<Record<string, readonly MunicipalityChoice[]>> | undefined;

/**
 * A service's code lists as one municipality offers them: its own choices, in its order, with the texts of those the
 * service does not have. A value the service has keeps the service's label, so that it means the same everywhere.
 */
export function withOwnOptions(
  service: Pick<ServiceDefinition, 'options' | 'texts'>,
  own: OwnOptions,
): Pick<ServiceDefinition, 'options' | 'texts'> {
  if (!own) return service;
  const options: Record<string, readonly Option[]> = { ...service.options };
  const texts: Partial<Record<Language, Record<string, TextResource>>> = {};
  for (const [id, choices] of Object.entries(own)) {
    const known = Object.hasOwn(service.options, id) ? service.options[id] : undefined;
    if (!known) continue;
    options[id] = choices.flatMap((choice) => {
      const option = known.find(({ value }) => value === valueOf(choice));
      if (option) return [option];
      return isOwnOption(choice) ? [addOption(texts, id, choice)] : [];
    });
  }
  return { options, texts: withAdded(service.texts, texts) };
}

export function isOwnOption(choice: MunicipalityChoice): choice is MunicipalityOption {
  return typeof choice === 'object';
}

export function valueOf(choice: MunicipalityChoice): Option['value'] {
  return isOwnOption(choice) ? choice.value : choice;
}

type AddedTexts = Partial<Record<Language, Record<string, TextResource>>>;

function addOption(texts: AddedTexts, list: string, { value, label, description }: MunicipalityOption): Option {
  const id = `kommune.options.${list}.${value}`;
  const add = (textId: string, local: LocalText): string => {
    for (const [language, text] of Object.entries(local)) (texts[language as Language] ??= {})[textId] = { id: textId, value: text };
    return textId;
  };
  return { value, label: add(id, label), ...(description && { description: add(`${id}.description`, description) }) };
}

function withAdded(texts: ServiceDefinition['texts'], added: AddedTexts): ServiceDefinition['texts'] {
  const all: Partial<Record<Language, Texts>> = { ...texts };
  for (const language of Object.keys(added) as Language[]) all[language] = { ...all[language], ...added[language] };
  return all;
}

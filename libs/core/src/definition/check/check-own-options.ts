import { schemaAt } from '../../application/model-schema.js';
import type { FileReader } from '../file-reader.js';
import { isOwnOption, valueOf } from '../municipality-options.js';
import type { Municipality, MunicipalityChoice } from '../municipality.js';
import type { ServiceDefinition } from '../definition.js';
import { suggestion } from './check-context.js';
import { choosesSeveral } from '../component-kinds.js';

/** The choices a municipality offers are choices the service has, or new ones that the data model allows. */
export function checkOwnOptions(reader: FileReader, { options = {} }: Municipality, services: readonly ServiceDefinition[]): void {
  for (const [id, lists] of Object.entries(options)) {
    const service = services.find((candidate) => candidate.service.id === id);
    if (!service) {
      const ids = services.map((candidate) => candidate.service.id);
      const remedy = suggestion(id, ids, 'Fjern den, eller rett tjenesten først.');
      const place = { in: options, key: id, part: 'key' } as const;
      reader.report({ code: 'municipality.unknown-service', message: `Tjenesten «${id}» finnes ikke.`, remedy }, place);
      continue;
    }
    for (const [list, choices] of Object.entries(lists)) {
      if (Object.hasOwn(service.options, list)) choices.forEach((_, index) => checkChoice(reader, service, list, choices, index));
      else {
        const remedy = suggestion(list, Object.keys(service.options), 'Fjern den.');
        const place = { in: lists, key: list, part: 'key' } as const;
        reader.report({ code: 'options.unknown', message: `${id} har ikke kodelisten «${list}».`, remedy }, place);
      }
    }
  }
}

function checkChoice(
  reader: FileReader,
  service: ServiceDefinition,
  list: string,
  choices: readonly MunicipalityChoice[],
  index: number,
): void {
  const choice = choices[index];
  if (choice === undefined) return;
  const place = { in: choices, key: index };
  const value = valueOf(choice);
  const known = (service.options[list] ?? []).map((option) => option.value);
  const shown = JSON.stringify(value);
  if (choices.slice(0, index).some((earlier) => valueOf(earlier) === value)) {
    reader.report({ code: 'municipality.option-twice', message: `Valget ${shown} står to ganger.`, remedy: 'Fjern det ene.' }, place);
  }
  if (known.includes(value)) {
    if (!isOwnOption(choice)) return;
    const message = `Tjenesten har valget ${shown} fra før. En kommune kan ikke la det bety noe annet.`;
    reader.report({ code: 'municipality.changes-question', message, remedy: `Skriv bare ${shown}.` }, place);
  } else if (!isOwnOption(choice)) {
    const remedy = suggestion(String(value), known.map(String), 'Rett verdien, eller gi valget en «label».');
    reader.report({ code: 'municipality.unknown-option', message: `«${list}» har ikke valget ${shown}.`, remedy }, place);
  } else if (!isAllowed(service, list, value)) {
    const message = `Valget ${shown} er ikke blant verdiene datamodellen tillater.`;
    reader.report({ code: 'options.not-in-model', message, remedy: 'Legg verdien til i «enum», eller fjern valget.' }, place);
  }
}

const JSON_TYPES: Readonly<Record<string, readonly string[]>> = { string: ['string'], number: ['number', 'integer'], boolean: ['boolean'] };

/** Whether every answer that may be chosen from the list can hold the value. Checkboxes keep their choices in one text. */
function isAllowed({ pages, model }: ServiceDefinition, list: string, value: string | number | boolean): boolean {
  const components = Object.values(pages).flatMap((page) => page.layout.filter((node) => node.optionsId === list));
  return components.every(({ type, dataModelBindings }) => {
    const schema = schemaAt(model, dataModelBindings?.['simpleBinding'] ?? '');
    if (!schema) return true;
    if (choosesSeveral(type)) return typeof value === 'string' && !value.includes(',');
    const isOfType = JSON_TYPES[typeof value]?.includes(String(schema['type'])) ?? false;
    return isOfType && (!Array.isArray(schema['enum']) || schema['enum'].includes(value));
  });
}

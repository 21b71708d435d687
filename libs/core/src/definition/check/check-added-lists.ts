import { typeAt } from '../../application/model-schema.js';
import { fieldOf, fieldsOfList } from '../add-to-list.js';
import type { ComponentNode } from '../component.js';
import { suggestion, type CheckContext } from './check-context.js';

/** An AddToList can ask for all that the items of its list hold. */
export function checkAddedLists(context: CheckContext): void {
  for (const { node } of context.components) {
    const path = node.dataModelBindings?.['group'];
    if (node.type !== 'AddToList' || path === undefined) continue;
    // A binding that reaches no list at all is told of with the bindings.
    if (typeAt(context.service.model, path) === 'array') checkFields(context, node, path);
  }
}

function checkFields(context: CheckContext, node: ComponentNode, path: string): void {
  const fields = fieldsOfList(context.service.model, path) ?? {};
  const names = Object.keys(fields);
  if (names.length === 0) {
    const message = `«${path}» er en liste uten felt, så det er ingenting å fylle ut i dialogen.`;
    const remedy = 'La «items» i datamodellen være et objekt med «properties».';
    context.report({ code: 'list.no-fields', message, remedy }, { in: node, key: 'dataModelBindings' });
  }
  for (const [name, schema] of Object.entries(fields)) {
    if (fieldOf(schema, '')) continue;
    const message = `AddToList kan ikke spørre om «${path}.${name}», som er ${JSON.stringify(schema['type'] ?? 'uten type')} i datamodellen.`;
    const remedy = 'Bruk tekst, tall, dato eller ja/nei, eller en RepeatingGroup med komponentene skrevet ut.';
    context.report({ code: 'list.unknown-field', message, remedy }, { in: node, key: 'dataModelBindings' });
  }
  node.requiredFields?.forEach((name, index, all) => {
    if (names.includes(name)) return;
    const message = `Radene i «${path}» har ikke feltet «${name}».`;
    context.report({ code: 'path.unknown', message, remedy: suggestion(name, names, 'Rett navnet.') }, { in: all, key: index });
  });
}

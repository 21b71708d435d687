import { addsRows } from '../component-kinds.js';
import { schemaAt, typeAt } from '../../application/model-schema.js';
import type { ComponentNode, RowOptions } from '../component.js';
import { suggestion, type CheckContext } from './check-context.js';
import { rowSource } from './expression-sites.js';
import { modelPaths } from './model-paths.js';

/** Altinn's parameters to a service that gives choices. Code lists are files here, and nothing reads these. */
const NO_EFFECT = ['mapping', 'queryParameters', 'secure'];

/** Choices taken from rows come from a group that is there, and are stored as what the answer can hold. */
export function checkOptionSources(context: CheckContext): void {
  for (const { node } of context.components) {
    const rows = rowSource(node);
    if (rows) checkSource(context, node, rows);
    for (const name of NO_EFFECT.filter((property) => Object.hasOwn(node, property))) {
      const message = `«${name}» har ingen virkning. Kodelister er filer her og hentes ikke fra en tjeneste.`;
      const remedy = 'Fjern den. Bruk «optionFilter» eller kommunens «options».';
      context.report({ code: 'component.no-effect', severity: 'warning', message, remedy }, { in: node, key: name, part: 'key' });
    }
  }
}

function checkSource(context: CheckContext, node: ComponentNode, source: RowOptions): void {
  const { model } = context.service;
  const groups = context.components.flatMap((other) => (addsRows(other.node.type) ? (other.node.dataModelBindings?.['group'] ?? []) : []));
  if (!groups.includes(source.group)) {
    const message = `Ingen RepeatingGroup er bundet til «${source.group}», så listen blir alltid tom.`;
    const remedy = suggestion(source.group, groups, 'Bruk listen til en RepeatingGroup.');
    context.report({ code: 'options.unknown-group', message, remedy }, { in: source, key: 'group' });
    return;
  }
  if (schemaAt(model, source.value) === undefined || !source.value.startsWith(`${source.group}.`)) {
    const inRows = modelPaths(model).filter((path) => path.startsWith(`${source.group}.`));
    const message = `«${source.value}» er ikke et felt i radene til «${source.group}».`;
    const remedy = suggestion(source.value, inRows, 'Bruk et felt i radene.');
    context.report({ code: 'path.unknown', message, remedy }, { in: source, key: 'value' });
    return;
  }
  const stored = node.dataModelBindings?.['simpleBinding'];
  const [from, to] = [typeAt(model, source.value), stored === undefined ? undefined : typeAt(model, stored)];
  if (from === undefined || to === undefined || from === to || (from === 'integer' && to === 'number')) return;
  const message = `Valgene er ${from} i datamodellen, men «${stored ?? ''}» er ${to}.`;
  context.report({ code: 'options.value-type', message, remedy: 'La valgene og svaret ha samme type.' }, { in: source, key: 'value' });
}

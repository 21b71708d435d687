import { suggestion, type CheckContext } from './check-context.js';
import type { IndexedComponent } from './service-index.js';
import { optionsOf } from './service-index.js';
import { isChoice, tagsFiles } from '../component-kinds.js';

/** Ids, children, choices, maps and times. */
export function checkComponents(context: CheckContext): void {
  const seen = new Map<string, IndexedComponent>();
  for (const component of context.components) {
    const { node, page } = component;
    const first = seen.get(node.id);
    if (first) {
      const message = `Id «${node.id}» er brukt to ganger; den andre er på siden «${first.page.id}».`;
      context.report({ code: 'component.duplicate-id', message, remedy: 'Gi en av dem en ny id.' }, { in: node, key: 'id' });
    } else seen.set(node.id, component);
    checkChildren(context, component, new Set(page.layout.map(({ id }) => id)));
    checkOptions(context, component);
    checkMap(context, component);
    checkTimeFormat(context, component);
  }
}

function checkChildren(context: CheckContext, { node }: IndexedComponent, onPage: ReadonlySet<string>): void {
  const { children } = node;
  if (!children) return;
  children.forEach((child, index) => {
    const place = { in: children, key: index };
    if (child === node.id) {
      context.report(
        { code: 'component.own-child', message: `Gruppen «${node.id}» har seg selv som barn.`, remedy: 'Fjern den fra «children».' },
        place,
      );
    } else if (!onPage.has(child)) {
      const message = `«${child}» finnes ikke på denne siden.`;
      context.report(
        { code: 'component.unknown-child', message, remedy: suggestion(child, onPage, 'Rett id-en, eller legg til komponenten.') },
        place,
      );
    } else if (context.byId.get(child)?.parent?.node !== node) {
      const message = `«${child}» hører allerede til gruppen «${context.byId.get(child)?.parent?.node.id ?? ''}».`;
      context.report({ code: 'component.two-parents', message, remedy: 'La én gruppe ha den.' }, place);
    }
  });
}

function checkMap(context: CheckContext, { node }: IndexedComponent): void {
  const known = Object.keys(context.service.maps ?? {});
  if (node.mapId === undefined || known.includes(node.mapId)) return;
  const remedy = suggestion(node.mapId, known, `Lag maps/${node.mapId}.json.`);
  context.report({ code: 'map.unknown', message: `Kartet «${node.mapId}» finnes ikke.`, remedy }, { in: node, key: 'mapId' });
}

/** Times are written as Norwegian is, whatever the format asks for. The one that times are stored in asks for nothing else. */
function checkTimeFormat(context: CheckContext, { node }: IndexedComponent): void {
  if (node.type !== 'TimePicker' || node.format === undefined || node.format === 'HH:mm') return;
  const message = `«format» har ingen virkning. Klokkeslett blir vist som 18.30 og lagret som 18:30, ikke som «${node.format}».`;
  context.report({ code: 'component.no-effect', severity: 'warning', message, remedy: 'Fjern den.' }, { in: node, key: 'format' });
}

function checkOptions(context: CheckContext, { node }: IndexedComponent): void {
  if (!isChoice(node.type) && !tagsFiles(node.type) && node.type !== 'List' && node.type !== 'Option') return;
  const { optionsId } = node;
  if (optionsId !== undefined && !Object.hasOwn(context.service.options, optionsId)) {
    const known = Object.keys(context.service.options);
    const message = `Kodelisten «${optionsId}» finnes ikke.`;
    const remedy = suggestion(optionsId, known, `Lag options/${optionsId}.json.`);
    context.report({ code: 'options.unknown', message, remedy }, { in: node, key: 'optionsId' });
  } else if (!optionsOf(context.service, node) && node.source === undefined) {
    context.report(
      { code: 'options.missing', message: `«${node.id}» har ingen valg.`, remedy: 'Sett «optionsId» eller «options».' },
      { in: node },
    );
  }
}

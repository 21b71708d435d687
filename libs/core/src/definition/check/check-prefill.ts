import { addsRows } from '../component-kinds.js';
import { typeAt } from '../../application/model-schema.js';
import { suggestion, type CheckContext } from './check-context.js';

/** A list from a register goes into a repeating group that citizens see, and every field of it into that group's rows. */
export function checkPrefillLists(context: CheckContext): void {
  const { model, prefill } = context.service;
  const groups = context.components
    .filter((component) => component.groups.length === 0 && addsRows(component.node.type))
    .flatMap(({ node }) => node.dataModelBindings?.['group'] ?? []);
  const lists = prefill.lists ?? [];
  lists.forEach((list, index) => {
    if (lists.slice(0, index).some(({ group }) => group === list.group)) {
      const message = `To lister fyller «${list.group}».`;
      context.report({ code: 'prefill.two-lists', message, remedy: 'Behold den ene.' }, { in: list, key: 'group' });
    }
    if (!groups.includes(list.group)) {
      const message = `Ingen RepeatingGroup er bundet til «${list.group}», så radene ville verken blitt vist eller sendt.`;
      const remedy = suggestion(list.group, groups, 'Lag en RepeatingGroup med «group» bundet til listen.');
      context.report({ code: 'prefill.no-group', message, remedy }, { in: list, key: 'group' });
      return;
    }
    const listAround = (path: string): string | undefined =>
      [...path.matchAll(/\./g)].map((dot) => path.slice(0, dot.index)).findLast((above) => typeAt(model, above) === 'array');
    for (const [field, path] of Object.entries(list.fields)) {
      if (listAround(path) === list.group) continue;
      const message = `«${path}» ligger ikke i radene til «${list.group}».`;
      const remedy = `Bruk et felt rett under «${list.group}».`;
      context.report({ code: 'prefill.not-in-row', message, remedy }, { in: list.fields, key: field });
    }
  });
}

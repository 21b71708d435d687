import type { CheckContext } from './check-context.js';
import type { IndexedComponent } from './service-index.js';

/** Components that say or ask nothing by themselves. */
const FRAMES: ReadonlySet<string> = new Set(['Heading', 'Divider', 'Group', 'RepeatingGroup', 'AddToList', 'Subform', 'Likert']);

/** A page holds something to answer or to read, and no answer is asked for twice. */
export function checkPages(context: CheckContext): void {
  for (const page of Object.values(context.service.pages)) {
    if (page.layout.some((node) => !FRAMES.has(node.type))) continue;
    const message = `Siden «${page.id}» har ingenting å svare på eller lese.`;
    context.report({ code: 'page.empty', message, remedy: 'Legg til felt eller tekst, eller fjern siden.' }, { in: page, key: 'layout' });
  }
  checkSharedAnswers(context);
}

/** Two fields that are shown in one application and keep their answers in one place would write over each other. */
function checkSharedAnswers(context: CheckContext): void {
  for (const [path, components] of context.byPath) {
    const asking = components.filter(({ node }) => node.dataModelBindings?.['simpleBinding'] === path && node.readOnly !== true);
    asking.slice(1).forEach((component, at) => {
      const before = asking.slice(0, at + 1).find((other) => areShownTogether(context, other, component));
      if (!before) return;
      const { node } = component;
      const message = `«${node.id}» og «${before.node.id}» lagrer begge i «${path}» og vises i samme søknad.`;
      const place = { in: node.dataModelBindings ?? node, key: 'simpleBinding' };
      context.report({ code: 'binding.shared', severity: 'warning', message, remedy: 'Gi dem hver sin sti, eller fjern den ene.' }, place);
    });
  }
}

function areShownTogether({ service }: CheckContext, one: IndexedComponent, other: IndexedComponent): boolean {
  if (!isAlike(one, other)) return false;
  if (one.page === other.page) return true;
  return service.service.tracks.some(({ pages }) => pages.includes(one.page.id) && pages.includes(other.page.id));
}

/** Whether the same conditions stand on both, and on all around them. */
function isAlike(one: IndexedComponent, other: IndexedComponent): boolean {
  if (JSON.stringify(one.node.hidden ?? false) !== JSON.stringify(other.node.hidden ?? false)) return false;
  if (one.parent && other.parent) return one.parent === other.parent || isAlike(one.parent, other.parent);
  return !one.parent && !other.parent && JSON.stringify(one.page.hidden ?? false) === JSON.stringify(other.page.hidden ?? false);
}

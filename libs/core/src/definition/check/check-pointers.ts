import { addsRows, isNotShown, takesFiles } from '../component-kinds.js';
import type { ComponentNode, ComponentType } from '../component.js';
import { pageSteps } from '../page-steps.js';
import { suggestion, type CheckContext } from './check-context.js';

/** What components point at by id is there, and a citizen is shown what the designer put on the page. */
export function checkPointers(context: CheckContext): void {
  const check = pointerCheck(context);
  for (const { node } of context.components) {
    checkSummary(check, node);
    checkParts(context, check, node);
    const uploads = check.components(({ type }) => takesFiles(type));
    node.dataTypeIds?.forEach((id, index, all) => check.among(uploads, id, { in: all, key: index }));
    if (node.type === 'SimpleTable') checkTable(context, check, node);
    checkShown(context, node);
  }
}

type Place = { readonly in: object; readonly key: string | number };

interface PointerCheck {
  readonly pages: readonly string[];
  components(isMeant?: (node: ComponentNode) => boolean): readonly string[];
  among(known: readonly string[], id: string | undefined, place: Place): void;
}

function pointerCheck(context: CheckContext): PointerCheck {
  return {
    pages: Object.keys(context.service.pages),
    components: (isMeant = () => true) => context.components.flatMap(({ node }) => (isMeant(node) ? [node.id] : [])),
    among(known, id, place) {
      if (id === undefined || known.includes(id)) return;
      const message = `«${id}» finnes ikke, eller kan ikke brukes her.`;
      context.report({ code: 'component.unknown-target', message, remedy: suggestion(id, known, 'Rett id-en.') }, place);
    },
  };
}

function checkSummary(check: PointerCheck, node: ComponentNode): void {
  const { target, componentRef, excludedChildren, overrides = [] } = node;
  check.among(check.components(), componentRef, { in: node, key: 'componentRef' });
  if (target?.type === 'page') check.among(check.pages, target.id ?? '', { in: target, key: 'id' });
  if (target?.type === 'component') check.among(check.components(), target.id ?? '', { in: target, key: 'id' });
  excludedChildren?.forEach((id, index, all) => check.among(check.components(), id, { in: all, key: index }));
  for (const override of overrides) {
    check.among(check.components(), override.componentId, { in: override, key: 'componentId' });
    check.among(check.pages, override.pageId, { in: override, key: 'pageId' });
  }
}

const MEDIA: ReadonlySet<ComponentType> = new Set<ComponentType>(['Image', 'Audio', 'Video']);

function checkParts(context: CheckContext, check: PointerCheck, node: ComponentNode): void {
  const tabs = (node.tabs ?? []).map(({ id }) => id);
  check.among(tabs, node.defaultTab, { in: node, key: 'defaultTab' });
  node.tabs?.forEach((tab, index) => {
    if (tabs.indexOf(tab.id) === index) return;
    const message = `Fanen «${tab.id}» står to ganger.`;
    context.report({ code: 'component.duplicate-id', message, remedy: 'Gi en av dem en ny id.' }, { in: tab, key: 'id' });
  });
  const media = check.components(({ type }) => MEDIA.has(type));
  for (const card of node.cards ?? []) check.among(media, card.media, { in: card, key: 'media' });
  for (const cell of (node.rows ?? []).flatMap(({ cells }) => cells))
    if (cell) check.among(check.components(), cell.labelFrom, { in: cell, key: 'labelFrom' });
}

/** Settings that need a service of the municipality's own, which nothing here asks. */
const NO_EFFECT = ['externalApi', 'enableEdit', 'enableDelete'];

function checkTable(context: CheckContext, check: PointerCheck, node: ComponentNode): void {
  const groups = context.components.flatMap((other) => (addsRows(other.node.type) ? (other.node.dataModelBindings?.['group'] ?? []) : []));
  const bindings = node.dataModelBindings ?? {};
  check.among(groups, bindings['tableData'] ?? '', { in: bindings, key: 'tableData' });
  for (const name of NO_EFFECT.filter((property) => Object.hasOwn(node, property))) {
    const message = `«${name}» har ingen virkning. Tabellen viser radene i en RepeatingGroup, og de endres der.`;
    context.report(
      { code: 'component.no-effect', severity: 'warning', message, remedy: 'Fjern den.' },
      { in: node, key: name, part: 'key' },
    );
  }
}

const REMEDIES: Partial<Record<ComponentType, string>> = {
  Button: 'Fjern den. Oppsummeringen har knappen som sender.',
  NavigationBar: 'Fjern den. Alle sider har steg.',
  NavigationButtons: 'Fjern den. Alle sider har «Neste» og «Forrige».',
  PDFPreviewButton: 'Fjern den, eller bruk PrintButton. Søkeren får PDF når søknaden er sendt.',
};

function checkShown(context: CheckContext, node: ComponentNode): void {
  const doesNothing = node.type === 'CustomButton' && !pageSteps(node);
  if (!isNotShown(node.type) && !doesNothing) return;
  const why = doesNothing ? 'handlingene i den kjøres av Altinn' : 'den trenger noe Sporvalg ikke har, eller finnes alt på alle sider';
  const message = `Søkeren ser ikke «${node.id}» (${node.type}): ${why}.`;
  const remedy = REMEDIES[node.type] ?? 'Fjern den, eller løs det på en annen måte.';
  context.report({ code: 'component.not-shown', severity: 'warning', message, remedy }, { in: node, key: 'type' });
}

import { placeholders } from '../../archive-plan/title-template.js';
import type { ArchiveProfile, SkjermetDel } from '../archive-config.js';
import { suggestion, type CheckContext } from './check-context.js';

/** What is set apart exists, belongs to the profile's tracks, and does not come out in a title. */
export function checkShieldedPart(context: CheckContext, profile: ArchiveProfile, part: SkjermetDel): void {
  if (profile.skjerming) {
    const message = 'Hele journalposten er skjermet, så søknaden blir ikke delt.';
    context.report({ code: 'archive.part-unused', severity: 'warning', message, remedy: 'Fjern «skjermetDel».' }, { in: part });
  }
  part.sider.forEach((page, index) => checkPage(context, profile, page, { in: part.sider, key: index }));
  part.offentligeFelter?.forEach((id, index) => checkField(context, part, id, { in: part.offentligeFelter ?? part, key: index }));
  for (const holder of [profile.saksmappe, profile.journalpost]) {
    for (const field of ['tittel', 'offentligTittel'] as const) checkTitle(context, part, holder[field], { in: holder, key: field });
  }
  checkTitle(context, part, part.tittel, { in: part, key: 'tittel' });
}

type Place = { in: object; key: string | number };

function checkPage({ service, report }: CheckContext, { tracks }: ArchiveProfile, page: string, place: Place): void {
  if (!Object.hasOwn(service.pages, page)) {
    const remedy = suggestion(page, Object.keys(service.pages), 'Fjern den.');
    report({ code: 'archive.unknown-page', message: `Siden «${page}» finnes ikke.`, remedy }, place);
    return;
  }
  const { tracks: all, trackSelection } = service.service;
  const belongs = page === trackSelection.page || all.some((track) => tracks.includes(track.id) && track.pages.includes(page));
  if (belongs) return;
  const message = `Ingen av profilens spor har siden «${page}».`;
  report({ code: 'archive.page-not-in-tracks', message, remedy: 'Fjern den, eller legg den til i et spor.' }, place);
}

function checkField({ byId, components, report }: CheckContext, { sider }: SkjermetDel, id: string, place: Place): void {
  const component = byId.get(id);
  if (component && sider.includes(component.page.id)) return;
  const onThePages = components.filter(({ page }) => sider.includes(page.id)).map(({ node }) => node.id);
  const message = component ? `«${id}» står ikke på en av sidene som er skjermet.` : `Komponenten «${id}» finnes ikke.`;
  report({ code: 'archive.unknown-field', message, remedy: suggestion(id, onThePages, 'Fjern den.') }, place);
}

/** The journalpost is open, and so are all its titles. */
function checkTitle({ byPath, report }: CheckContext, part: SkjermetDel, template: string, place: Place): void {
  for (const path of placeholders(template)) {
    const asked = byPath.get(path) ?? [];
    const isPublic = ({ node, page }: (typeof asked)[number]) =>
      !part.sider.includes(page.id) || (part.offentligeFelter?.includes(node.id) ?? false);
    if (asked.length === 0 || asked.some(isPublic)) continue;
    const message = `«{${path}}» står på en skjermet side og kan ikke stå i en tittel.`;
    report({ code: 'archive.shielded-in-title', message, remedy: 'Ta det ut av tittelen.' }, place);
  }
}

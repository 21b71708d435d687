import { suggestion, type CheckContext } from './check-context.js';
import { takesFiles } from '../component-kinds.js';

/** Pages, tracks, attachments and outcomes: everything named exists, and everything that exists is reached. */
export function checkFlow(context: CheckContext): void {
  checkPages(context);
  checkPageGroups(context);
  checkTracks(context);
  checkOutcomes(context);
}

function checkPages(context: CheckContext): void {
  const { service: manifest, pages } = context.service;
  const known = Object.keys(pages);
  const named = (page: string, place: { in: object; key: string | number }): void => {
    if (Object.hasOwn(pages, page)) return;
    const remedy = suggestion(page, known, `Lag pages/${page}.json.`);
    context.report({ code: 'page.unknown', message: `Siden «${page}» finnes ikke.`, remedy }, place);
  };
  named(manifest.trackSelection.page, { in: manifest.trackSelection, key: 'page' });
  manifest.pageOrder.forEach((page, index) => named(page, { in: manifest.pageOrder, key: index }));
  for (const track of manifest.tracks) track.pages.forEach((page, index) => named(page, { in: track.pages, key: index }));
  for (const group of manifest.pageGroups ?? []) group.pages.forEach((page, index) => named(page, { in: group.pages, key: index }));

  const inTracks = new Set([manifest.trackSelection.page, ...manifest.tracks.flatMap((track) => track.pages)]);
  for (const page of Object.values(pages)) {
    if (!inTracks.has(page.id)) {
      const message = `Ingen spor har siden «${page.id}». Den blir aldri vist.`;
      context.report({ code: 'page.unreachable', message, remedy: 'Legg den til i et spor, eller fjern filen.' }, { in: page });
    } else if (!manifest.pageOrder.includes(page.id)) {
      const message = `Siden «${page.id}» mangler i «pageOrder».`;
      context.report(
        { code: 'page.not-in-order', message, remedy: 'Legg den inn der søkeren skal møte den.' },
        { in: manifest, key: 'pageOrder' },
      );
    }
  }
}

/** A heading stands once: over pages that follow each other, none of which another heading has. */
function checkPageGroups(context: CheckContext): void {
  const { pageOrder, pageGroups = [] } = context.service.service;
  const taken = new Set<string>();
  for (const { pages } of pageGroups) {
    const places = pages.map((page) => pageOrder.indexOf(page));
    pages.forEach((page, index) => {
      const place = { in: pages, key: index };
      if (taken.has(page)) {
        const message = `Siden «${page}» står i to grupper.`;
        context.report({ code: 'page-group.duplicate', message, remedy: 'La den stå i én.' }, place);
      } else if (index > 0 && places[index] !== -1 && places[index] !== (places[index - 1] ?? 0) + 1) {
        const message = `Siden «${page}» kommer ikke rett etter «${pages[index - 1]}» i «pageOrder», så overskriften ville stått to ganger.`;
        context.report({ code: 'page-group.split', message, remedy: 'Skriv sidene i den rekkefølgen søkeren møter dem.' }, place);
      }
      taken.add(page);
    });
  }
}

function checkTracks(context: CheckContext): void {
  const { service: manifest } = context.service;
  const ids = manifest.tracks.map(({ id }) => id);
  manifest.tracks.forEach((track, index) => {
    if (ids.indexOf(track.id) !== index) {
      context.report(
        { code: 'track.duplicate', message: `Sporet «${track.id}» står to ganger.`, remedy: 'Gi det en ny id.' },
        { in: track, key: 'id' },
      );
    }
    track.attachments.forEach((id, at) => checkAttachment(context, id, { in: track.attachments, key: at }));
    track.combinableWith?.forEach((id, at) => checkTrackId(context, id, { in: track.combinableWith ?? track, key: at }));
    const foreign = track.applicants.find((party) => !manifest.applicants.includes(party));
    if (foreign !== undefined) {
      const message = `Sporet er for «${foreign}», men tjenesten er det ikke.`;
      context.report(
        { code: 'track.applicant', message, remedy: 'Legg til søkertypen i tjenestens «applicants».' },
        { in: track, key: 'applicants' },
      );
    }
  });
}

function checkAttachment(context: CheckContext, id: string, place: { in: object; key: number }): void {
  const found = context.byId.get(id);
  if (found && takesFiles(found.node.type)) return;
  const uploads = context.components.filter(({ node }) => takesFiles(node.type)).map(({ node }) => node.id);
  const message = found ? `«${id}» er ikke en FileUpload-komponent.` : `Vedlegget «${id}» finnes ikke på noen side.`;
  context.report(
    { code: 'attachment.unknown', message, remedy: suggestion(id, uploads, 'Legg til en FileUpload med denne id-en.') },
    place,
  );
}

/** Reports a track id that the service does not have. */
export function checkTrackId(context: CheckContext, id: string, place: { in: object; key: string | number }): void {
  const known = context.service.service.tracks.map((track) => track.id);
  if (known.includes(id)) return;
  const remedy = suggestion(id, known, `Sporene er ${known.join(', ')}.`);
  context.report({ code: 'track.unknown', message: `Sporet «${id}» finnes ikke.`, remedy }, place);
}

function checkOutcomes(context: CheckContext): void {
  const { outcomes } = context.service.service.trackSelection;
  for (const outcome of outcomes) {
    if ('guidance' in outcome) continue;
    outcome.tracks.forEach((id, index) => checkTrackId(context, id, { in: outcome.tracks, key: index }));
    checkCombination(context, outcome.tracks);
  }
  const checks = new Set<string>();
  for (const check of context.service.checks) {
    if (checks.has(check.id)) {
      const message = `Kontrollen «${check.id}» står to ganger.`;
      context.report({ code: 'check.duplicate-id', message, remedy: 'Gi den ene en ny id, eller fjern den.' }, { in: check, key: 'id' });
    }
    checks.add(check.id);
    check.tracks?.forEach((id, index) => checkTrackId(context, id, { in: check.tracks ?? check, key: index }));
  }
}

function checkCombination(context: CheckContext, ids: readonly string[]): void {
  const tracks = ids.flatMap((id) => context.service.service.tracks.find((track) => track.id === id) ?? []);
  for (const [index, one] of tracks.entries()) {
    for (const other of tracks.slice(index + 1)) {
      const combinable = one.combinableWith?.includes(other.id) || other.combinableWith?.includes(one.id);
      if (combinable || one.id === other.id) continue;
      const message = `Sporene «${one.id}» og «${other.id}» kan ikke sendes sammen.`;
      context.report({ code: 'track.not-combinable', message, remedy: 'Sett «combinableWith», eller del utfallet.' }, { in: ids });
    }
  }
}

import { schemaAt } from '../../application/model-schema.js';
import { placeholders } from '../../archive-plan/title-template.js';
import type { ArchiveAttachment, ArchiveProfile, Medavsender, Skjerming } from '../archive-config.js';
import { suggestion, type CheckContext } from './check-context.js';
import { checkTrackId } from './check-flow.js';
import { checkLegalBasis } from './check-legal.js';
import { checkShieldedPart } from './check-shielded-part.js';
import { modelPaths } from './model-paths.js';
import { takesFiles } from '../component-kinds.js';

/** What a title may name beside the answers. */
const RESERVED = ['soker.navn', 'kommune.navn'];
/** Numbers that identify a person or a firm; they must never stand in a title. */
const IDENTIFIER_FORMATS = new Set(['fodselsnummer', 'organisasjonsnummer']);
const IDENTIFIER_SLOTS = new Set(['person_lookup_ssn', 'organization_lookup_orgnr']);

/** Every application and attachment can be archived, under titles that name nobody's number. */
export function checkArchive(context: CheckContext): void {
  const { profiles, attachments } = context.service.archive;
  for (const profile of profiles) checkProfile(context, profile);
  for (const combination of combinations(context)) checkCoverage(context, profiles, combination);
  checkUploads(context, attachments);
}

function checkProfile(context: CheckContext, profile: ArchiveProfile): void {
  profile.tracks.forEach((id, index) => checkTrackId(context, id, { in: profile.tracks, key: index }));
  for (const holder of [profile.saksmappe, profile.journalpost]) {
    for (const field of ['tittel', 'offentligTittel'] as const) checkTemplate(context, holder[field], { in: holder, key: field }, true);
  }
  checkSomeClass(context, profile);
  for (const klasse of profile.klassifikasjon)
    checkTemplate(context, klasse.klasse, { in: klasse, key: 'klasse' }, klasse.skjermet !== true);
  for (const party of profile.medavsendere ?? []) checkParty(context, party);
  checkShielding(context, profile.skjerming);
  if (profile.skjermetDel) {
    const { skjermetDel } = profile;
    checkTemplate(context, skjermetDel.tittel, { in: skjermetDel, key: 'tittel' }, true);
    checkShielding(context, skjermetDel.skjerming);
    checkShieldedPart(context, profile, skjermetDel);
  }
}

/** A class that an answer fills is left out when the answer is; then another must be there, or the case has none. */
function checkSomeClass(context: CheckContext, { klassifikasjon }: ArchiveProfile): void {
  const [first] = klassifikasjon;
  if (!first || klassifikasjon.some(({ klasse }) => placeholders(klasse).every((path) => isAlwaysAnswered(context, path)))) return;
  const message = 'Klassen fylles av et svar som kan mangle. Da får saken ingen klasse.';
  const remedy = 'Gjør feltet påkrevd, eller legg til en fast klasse.';
  context.report({ code: 'archive.class-may-be-missing', severity: 'warning', message, remedy }, { in: first, key: 'klasse' });
}

function isAlwaysAnswered(context: CheckContext, path: string): boolean {
  if (RESERVED.includes(path)) return true;
  return (context.byPath.get(path) ?? []).some(({ node }) => node.required === true);
}

function checkTemplate(context: CheckContext, template: string, place: { in: object; key: string }, isOpen: boolean): void {
  const { model } = context.service;
  for (const path of placeholders(template)) {
    if (RESERVED.includes(path)) continue;
    const schema = schemaAt(model, path);
    if (schema === undefined) {
      const remedy = suggestion(path, [...modelPaths(model), ...RESERVED], 'Rett stien.');
      context.report({ code: 'archive.unknown-path', message: `«{${path}}» finnes ikke i datamodellen.`, remedy }, place);
    } else if (isOpen && isIdentifier(context, path, schema['format'])) {
      const message = `«{${path}}» er et fødsels- eller organisasjonsnummer og kan ikke stå her.`;
      context.report({ code: 'archive.identifier', message, remedy: 'Bruk navnet, eller skjerm klassen.' }, place);
    }
  }
}

/** The name and the number are answers, and the name is not the number. */
function checkParty(context: CheckContext, party: Medavsender): void {
  const { model } = context.service;
  for (const field of ['navn', 'fodselsnummer', 'organisasjonsnummer'] as const) {
    const path = party[field];
    if (path === undefined) continue;
    const schema = schemaAt(model, path);
    if (schema === undefined) {
      const remedy = suggestion(path, modelPaths(model), 'Rett stien.');
      context.report({ code: 'archive.unknown-path', message: `«${path}» finnes ikke i datamodellen.`, remedy }, { in: party, key: field });
    } else if (field === 'navn' && isIdentifier(context, path, schema['format'])) {
      const message = `«${path}» er et fødsels- eller organisasjonsnummer, ikke et navn.`;
      context.report({ code: 'archive.identifier', message, remedy: 'Bruk stien til navnet.' }, { in: party, key: field });
    }
  }
}

function isIdentifier(context: CheckContext, path: string, format: unknown): boolean {
  if (IDENTIFIER_FORMATS.has(String(format))) return true;
  return (context.byPath.get(path) ?? []).some(({ node }) =>
    Object.entries(node.dataModelBindings ?? {}).some(([slot, bound]) => bound === path && IDENTIFIER_SLOTS.has(slot)),
  );
}

function checkShielding(context: CheckContext, skjerming: Skjerming | undefined): void {
  if (skjerming) checkLegalBasis(context, skjerming.hjemmel, { in: skjerming, key: 'hjemmel' });
}

/** Sets of tracks that may be sent: each alone, those of an outcome, and two that may be combined. */
function combinations({ service: { service: manifest } }: CheckContext): readonly (readonly string[])[] {
  const single = manifest.tracks.map(({ id }) => [id]);
  const chosen = manifest.trackSelection.outcomes.flatMap((outcome) => ('tracks' in outcome ? [outcome.tracks] : []));
  const paired = manifest.tracks.flatMap(({ id, combinableWith = [] }) => combinableWith.map((other) => [id, other]));
  const unique = new Map([...single, ...chosen, ...paired].map((tracks) => [[...tracks].sort().join('+'), tracks] as const));
  return [...unique.values()];
}

function checkCoverage(context: CheckContext, profiles: readonly ArchiveProfile[], tracks: readonly string[]): void {
  const covering = profiles.filter((profile) => tracks.every((track) => profile.tracks.includes(track)));
  if (covering.some((profile) => profile.when === undefined)) return;
  const names = tracks.join(' + ');
  const place = { file: `${context.folder}/archive.json` };
  if (covering.length === 0) {
    const message = `Ingen profil dekker ${names}. En slik søknad kan ikke arkiveres.`;
    context.report({ code: 'archive.missing-profile', message, remedy: 'Legg sporet til i en profils «tracks».' }, place);
  } else {
    const message = `${names} dekkes bare av profiler med «when». Stemmer ingen av dem, kan søknaden ikke arkiveres.`;
    const remedy = 'Legg til en profil uten «when» til slutt.';
    context.report({ code: 'archive.conditional-profile', severity: 'warning', message, remedy }, { in: covering[0] ?? profiles });
  }
}

function checkUploads(context: CheckContext, attachments: Readonly<Record<string, ArchiveAttachment>>): void {
  const uploads = context.components.filter(({ node }) => takesFiles(node.type));
  const ids = uploads.map(({ node }) => node.id);
  for (const { node } of uploads) {
    if (Object.hasOwn(attachments, node.id)) continue;
    const message = `Vedlegget «${node.id}» mangler i archive.json.`;
    context.report({ code: 'archive.missing-attachment', message, remedy: 'Legg det til under «attachments».' }, { in: node, key: 'id' });
  }
  for (const [id, attachment] of Object.entries(attachments)) {
    if (!ids.includes(id)) {
      const place = { in: attachments, key: id, part: 'key' } as const;
      const message = `Ingen side har vedlegget «${id}».`;
      context.report({ code: 'archive.unknown-attachment', message, remedy: suggestion(id, ids, 'Fjern det.') }, place);
    }
    checkTemplate(context, attachment.tittel, { in: attachment, key: 'tittel' }, true);
    checkShielding(context, attachment.skjerming);
  }
}

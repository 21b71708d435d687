import type { ArchiveAttachment, ArchiveProfile } from '../definition/archive-config.js';
import { attachmentTag } from '../application/attachment-tag.js';
import type { EffectiveDefinition } from '../definition/definition.js';
import type { SubmittedAttachment, Submission } from '../application/submission.js';
import type { PlannedDocument, PlannedShielding, PrintedApplication, ShieldedPart } from './archive-plan.js';
import { extensionFor, fileName } from './file-name.js';
import { shieldingFrom } from './profile.js';
import { titleFrom } from './title-template.js';

/** Caseworkers and archivists read bokmål whatever language the citizen wrote in. */
const ARCHIVE_LANGUAGE = 'nb';

type Display = (path: string) => string;

/** Format codes where the municipality has none of its own. */
const FORMATS: Readonly<Record<string, string>> = { 'application/pdf': 'PDF', 'image/jpeg': 'JPEG', 'image/png': 'PNG' };

/**
 * The application as documents made by us: the main document, and after it the part that is exempt when only a part is.
 * Always PDF/A-2a, always archive format.
 */
export function applicationDocuments(
  effective: EffectiveDefinition,
  submission: Submission,
  { journalpost, skjermetDel }: ArchiveProfile,
  display: Display,
  { skjerming, shieldedPart }: { readonly skjerming: PlannedShielding | undefined; readonly shieldedPart: ShieldedPart | undefined },
): readonly PlannedDocument[] {
  const printed = (nummer: number, { tittel, dokumenttype }: Titled, pages: PrintedApplication['pages']) =>
    printedDocument(effective, submission, { nummer, tittel: titleFrom(tittel, display), dokumenttype, pages });
  const main = { ...printed(1, journalpost, skjerming ? 'all' : 'open'), ...(skjerming && { skjerming }) };
  if (!skjermetDel || !shieldedPart) return [main];
  return [main, { ...printed(2, skjermetDel, 'shielded'), skjerming: shieldingFrom(skjermetDel.skjerming, effective, submission) }];
}

type Titled = Pick<PlannedDocument, 'tittel' | 'dokumenttype'>;

function printedDocument(
  effective: EffectiveDefinition,
  submission: Submission,
  { nummer, tittel, dokumenttype, pages }: Titled & Pick<PlannedDocument, 'nummer'> & Pick<PrintedApplication, 'pages'>,
): PlannedDocument {
  return {
    key: `dok:${submission.reference}:${nummer}`,
    nummer,
    tittel,
    dokumenttype,
    rolle: nummer === 1 ? 'H' : 'V',
    content: { kind: 'application', pages },
    ...fileName(tittel, nummer, 'pdf'),
    variantformat: 'A',
    format: effective.municipalityArchive.formatCodes['application/pdf'] ?? 'PDF/A',
    formatDetaljer: 'PDF/A-2a',
    mimeType: 'application/pdf',
  };
}

/** The citizen's files, in the order sent, as attachments in the format they were uploaded in. */
export function attachedDocuments(
  effective: EffectiveDefinition,
  submission: Submission,
  display: Display,
  { skjerming, after }: { readonly skjerming: PlannedShielding | undefined; readonly after: number },
): readonly PlannedDocument[] {
  const titlesSoFar = new Map<string, number>();
  return submission.attachments.map((attachment, index) => {
    const config = attachmentConfig(effective, attachment);
    const own = config.skjerming && shieldingFrom(config.skjerming, effective, submission);
    const shielding = own ?? skjerming;
    const nummer = after + index + 1;
    const tag = attachmentTag(effective, ARCHIVE_LANGUAGE, attachment);
    const kind = titleFrom(config.tittel, display);
    const tittel = numbered(tag === undefined ? kind : `${kind}: ${tag}`, titlesSoFar);
    return {
      key: `dok:${submission.reference}:${nummer}`,
      nummer,
      tittel,
      dokumenttype: config.dokumenttype,
      rolle: 'V',
      content: { kind: 'attachment', attachmentId: attachment.id },
      ...fileName(tittel, nummer, extensionFor(attachment.mimeType, attachment.fileName)),
      // Nobody has checked that an upload is PDF/A, so it is a production format until somebody has.
      variantformat: 'P',
      format: uploadedFormat(attachment.mimeType, effective),
      mimeType: attachment.mimeType,
      ...(shielding && { skjerming: shielding }),
    };
  });
}

/**
 * How a FileUpload's files are archived. A component the configuration does not name is archived as
 * a shielded attachment: showing too much cannot be undone, showing too little can.
 */
function attachmentConfig(effective: EffectiveDefinition, attachment: SubmittedAttachment): ArchiveAttachment {
  const { attachments } = effective.archive;
  for (let key = attachment.nodeKey; ; key = key.replace(/-\d+$/u, '')) {
    const config = Object.hasOwn(attachments, key) ? attachments[key] : undefined;
    if (config) return config;
    if (!/-\d+$/u.test(key)) break;
  }
  return { tittel: 'Vedlegg', dokumenttype: 'VEDLEGG', skjerming: effective.municipalityArchive.defaultSkjerming };
}

/** The municipality's code for `application/pdf` is its code for PDF/A, which nobody has checked that an upload is. */
function uploadedFormat(mimeType: string, effective: EffectiveDefinition): string {
  const codes = effective.municipalityArchive.formatCodes;
  const own = mimeType !== 'application/pdf' && Object.hasOwn(codes, mimeType) ? codes[mimeType] : undefined;
  return own ?? FORMATS[mimeType] ?? mimeType;
}

/** Several files of one kind are told apart: `Plantegning`, `Plantegning (2)`. */
function numbered(tittel: string, seen: Map<string, number>): string {
  const count = (seen.get(tittel) ?? 0) + 1;
  seen.set(tittel, count);
  return count === 1 ? tittel : `${tittel} (${count})`;
}

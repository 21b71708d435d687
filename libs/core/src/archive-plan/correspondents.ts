import type { Submission } from '../application/submission.js';
import type { ArchiveProfile, Medavsender } from '../definition/archive-config.js';
import type { EffectiveDefinition } from '../definition/definition.js';
import { readPath } from '../expressions/data-path.js';
import type { PlannedCorrespondent } from './archive-plan.js';

/**
 * Whom the journalpost is from and to: the applicant, parties who send together with the applicant, and the municipality.
 *
 * @param exempt the whole post is exempt from public access, and natural persons with it
 */
export function correspondents(
  effective: EffectiveDefinition,
  submission: Submission,
  profile: ArchiveProfile,
  exempt: boolean,
): readonly PlannedCorrespondent[] {
  const others = (profile.medavsendere ?? []).flatMap((party) => coSender(submission, party, exempt) ?? []);
  return [sender(submission, exempt), ...others, receiver(effective, profile)];
}

function sender({ applicant }: Submission, exempt: boolean): PlannedCorrespondent {
  if (applicant.type === 'person') {
    return {
      type: 'EA',
      navn: applicant.name,
      personId: applicant.personId,
      erPerson: true,
      skjermet: exempt,
      behandlingsansvarlig: false,
    };
  }
  return {
    type: 'EA',
    navn: applicant.name,
    ...(applicant.organisationNumber !== undefined && { organisasjonsnummer: applicant.organisationNumber }),
    erPerson: false,
    skjermet: false,
    behandlingsansvarlig: false,
    // An organisation is not shielded, so in an exempt post its contact person stands in the document only.
    ...(!exempt && { kontaktperson: applicant.personName }),
  };
}

/** A party the answers name; nobody when they do not. */
function coSender({ answers }: Submission, party: Medavsender, exempt: boolean): PlannedCorrespondent | undefined {
  const text = (path: string | undefined) => {
    const value = path === undefined ? undefined : readPath(answers, path);
    return typeof value === 'string' ? value.trim() : '';
  };
  const [navn, personId, organisasjonsnummer] = [party.navn, party.fodselsnummer, party.organisasjonsnummer].map(text);
  if (!navn) return undefined;
  const erPerson = party.organisasjonsnummer === undefined;
  return {
    type: 'EA',
    navn,
    ...(personId && { personId }),
    ...(organisasjonsnummer && { organisasjonsnummer }),
    erPerson,
    skjermet: erPerson && exempt,
    behandlingsansvarlig: false,
  };
}

function receiver({ municipality }: EffectiveDefinition, profile: ArchiveProfile): PlannedCorrespondent {
  return {
    type: 'IM',
    navn: `${municipality.name} kommune`,
    erPerson: false,
    skjermet: false,
    behandlingsansvarlig: true,
    administrativEnhet: profile.administrativEnhet,
  };
}

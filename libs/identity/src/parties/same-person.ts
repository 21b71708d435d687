import type { OrganisationRole } from '@sporvalg/ports';

/** A person as Folkeregisteret knows them. */
export interface KnownPerson {
  readonly firstName: string;
  readonly middleName?: string;
  readonly lastName: string;
  /** ISO day. */
  readonly bornOn: string;
}

/** Words of a name, free of case, hyphens and extra space. */
const fold = (name: string | undefined): string =>
  (name ?? '')
    .normalize('NFC')
    .toLocaleLowerCase('nb')
    .replace(/[\s\-–]+/g, ' ')
    .trim();

/**
 * Whether a role in Enhetsregisteret's open API is held by this person. That API has no identity numbers, so
 * name and date of birth must both agree; a middle name may be missing on one side, but not differ.
 */
export function holdsRole(person: KnownPerson, role: OrganisationRole): boolean {
  const holder = role.person;
  if (!holder || holder.deceased || holder.bornOn !== person.bornOn) return false;
  const whole = (one: KnownPerson | typeof holder) => fold(`${one.firstName} ${one.middleName ?? ''} ${one.lastName}`);
  if (whole(person) === whole(holder)) return true;
  const [middle, otherMiddle] = [fold(person.middleName), fold(holder.middleName)];
  return (
    fold(person.firstName) === fold(holder.firstName) &&
    fold(person.lastName) === fold(holder.lastName) &&
    (middle === '' || otherMiddle === '')
  );
}

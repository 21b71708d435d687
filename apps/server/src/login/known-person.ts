import type { KnownPerson } from '@sporvalg/identity';
import { RegisterUnavailableError, type PersonRegister } from '@sporvalg/ports';

/**
 * The logged-in person by Folkeregisteret: name and date of birth, which Enhetsregisteret's roles are
 * matched with. Undefined when the register is away or does not know both.
 */
export async function knownPerson(register: PersonRegister, nationalIdentityNumber: string): Promise<KnownPerson | undefined> {
  try {
    const answer = await register.person(nationalIdentityNumber, ['navn', 'foedsel']);
    if (answer.status === 'not-found') return undefined;
    const { firstName, middleName, lastName, bornOn } = answer.value;
    return firstName && lastName && bornOn ? { firstName, lastName, bornOn, ...(middleName && { middleName }) } : undefined;
  } catch (error) {
    if (error instanceof RegisterUnavailableError) return undefined;
    throw error;
  }
}

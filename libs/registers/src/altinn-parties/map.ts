import type { AuthorizedOrganisation } from '@sporvalg/ports';

import type { Party } from './response.js';

/** Persons one may represent, and organisations shown only because a sub-unit of theirs is open, are left out. */
export const toOrganisations = (parties: readonly Party[]): readonly AuthorizedOrganisation[] =>
  parties.flatMap(({ type, organizationNumber, name, isDeleted, onlyHierarchyElementWithNoAccess }) =>
    type === 'Organization' && organizationNumber && !onlyHierarchyElementWithNoAccess
      ? [{ organisationNumber: organizationNumber, name, deleted: isDeleted }]
      : [],
  );

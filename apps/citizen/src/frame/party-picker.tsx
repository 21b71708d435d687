import { Select } from '@digdir/designsystemet-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';

import { client, rememberCsrfToken } from '../api/client.js';
import { sessionQuery } from '../api/queries.js';
import { useLanguage } from '../language/language.js';
import type { LoggedIn } from '../session/session.js';

/** Whom the citizen acts for: plain words where it is given, a list where there is a choice. */
export function PartyPicker({ session, mayChange }: { readonly session: LoggedIn; readonly mayChange: boolean }) {
  const { t } = useLanguage();
  const choose = useChooseParty();
  if (!mayChange || session.parties.length < 2) return <span className="frame-party">{session.actingFor.name}</span>;
  return (
    <label className="frame-party">
      <span className="ds-sr-only">{t('app.actingFor.change')}</span>
      <Select
        data-size="sm"
        value={session.actingFor.id}
        disabled={choose.isPending}
        onChange={(event) => choose.mutate(event.target.value)}
      >
        {session.parties.map((party) => (
          <Select.Option key={party.id} value={party.id}>
            {party.name}
          </Select.Option>
        ))}
      </Select>
    </label>
  );
}

/** Changes whom the citizen acts for; lists of drafts and submissions follow. */
export function useChooseParty() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (partyId: string) => client.actFor(partyId),
    onSuccess: async (session) => {
      rememberCsrfToken(session.authenticated ? session.csrfToken : undefined);
      queries.setQueryData(sessionQuery.queryKey, session);
      await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] === 'drafts' || queryKey[0] === 'submissions' });
    },
  });
}

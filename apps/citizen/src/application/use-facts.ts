import type { DraftView } from '@sporvalg/contract';
import type { NodeState, PageState, RegisterFact, UnconfirmedValue } from '@sporvalg/core';
import type { LookupQuery, LookupResult } from '@sporvalg/renderer';
import { useCallback, useRef, useState } from 'react';

import { client } from '../api/client.js';

export interface Facts {
  readonly facts: readonly RegisterFact[];
  readonly unconfirmed: readonly UnconfirmedValue[];
  lookUp(nodeKey: string, query: LookupQuery): Promise<LookupResult>;
}

/** What registers have said about this draft, and the way to ask them. The server keeps the same list and is the judge. */
export function useFacts(draft: DraftView, pages: readonly PageState[]): Facts {
  const [facts, setFacts] = useState<readonly RegisterFact[]>(draft.facts);
  const [unconfirmed, setUnconfirmed] = useState<readonly UnconfirmedValue[]>(draft.unconfirmed);
  const latestPages = useRef(pages);
  latestPages.current = pages;

  const lookUp = useCallback(
    async (nodeKey: string, query: LookupQuery): Promise<LookupResult> => {
      const bindings = bindingsOf(latestPages.current, nodeKey);
      const result: LookupResult = await client
        .lookUp(draft.id, { nodeKey, query })
        .catch(() => ({ status: 'unavailable', source: 'sporvalg' }));
      const paths = new Set(Object.values(bindings));
      if (result.status === 'not-found' || result.status === 'unavailable') {
        const { status: reason, source } = result;
        setUnconfirmed((known) => [
          ...known.filter(({ path }) => !paths.has(path)),
          ...[...paths].map((path) => ({ path, source, reason })),
        ]);
        return result;
      }
      const { source, retrievedAt } = result;
      const answers = result.status === 'found' ? [result.values] : result.choices.map((choice) => choice.values);
      const learnt = answers.flatMap((values) =>
        Object.entries(bindings).flatMap(([slot, path]) =>
          values[slot] === undefined ? [] : [{ path, value: values[slot], source, retrievedAt }],
        ),
      );
      setFacts((known) => [...known.filter(({ path }) => !paths.has(path)), ...learnt]);
      setUnconfirmed((known) => known.filter(({ path }) => !paths.has(path)));
      return result;
    },
    [draft.id],
  );
  return { facts, unconfirmed, lookUp };
}

function bindingsOf(pages: readonly PageState[], nodeKey: string): Readonly<Record<string, string>> {
  const search = (nodes: readonly NodeState[]): NodeState | undefined => {
    for (const node of nodes) {
      const found = node.key === nodeKey ? node : search([...node.children, ...node.rows.flatMap((row) => row.nodes)]);
      if (found) return found;
    }
    return undefined;
  };
  return search(pages.flatMap((page) => page.nodes))?.bindings ?? {};
}

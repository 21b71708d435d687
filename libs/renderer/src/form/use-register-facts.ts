import {
  inTheirRows,
  withRowIds,
  type Evaluation,
  type NodeState,
  type PageState,
  type RegisterFact,
  type UnconfirmedValue,
} from '@sporvalg/core';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';

import type { LookupQuery, LookupResult } from '../services.js';

/** What registers have said, by path; in rows by the row's id, so that it stays with it. */
export interface KnownFacts {
  readonly facts: readonly RegisterFact[];
  readonly unconfirmed: readonly UnconfirmedValue[];
}

/** Facts stand at the paths they have now. */
export interface RegisterFacts extends KnownFacts {
  lookUp(nodeKey: string, query: LookupQuery): Promise<LookupResult>;
}

/** Asks the registers on behalf of one component. Never rejects: trouble is `unavailable`. */
export interface AskRegisters {
  /** @param bindings the component's binding slots and their concrete paths */
  (nodeKey: string, query: LookupQuery, bindings: Readonly<Record<string, string>>): Promise<LookupResult>;
}

/** What registers have said about this application, and the way to ask them. In a submission the server keeps the same list and is the judge. */
export function useRegisterFacts(known: KnownFacts, { pages, answers }: Evaluation, ask: AskRegisters): RegisterFacts {
  const [learnt, setLearnt] = useState<KnownFacts>({ facts: known.facts, unconfirmed: known.unconfirmed });
  const latest = useRef({ pages, answers, ask });
  useEffect(() => {
    latest.current = { pages, answers, ask };
  });
  const lookUp = useCallback(async (nodeKey: string, query: LookupQuery) => {
    const bindings = bindingsOf(latest.current.pages, nodeKey);
    // The rows may have moved by the time the answer comes.
    const bound = mapValues(bindings, (path) => withRowIds(latest.current.answers, path));
    const result = await latest.current.ask(nodeKey, query, bindings);
    setLearnt((before) => factsAfter(before, bound, result));
    return result;
  }, []);
  const facts = useMemo(() => inTheirRows(answers, learnt.facts), [answers, learnt.facts]);
  const unconfirmed = useMemo(() => inTheirRows(answers, learnt.unconfirmed), [answers, learnt.unconfirmed]);
  return { facts, unconfirmed, lookUp };
}

/** What is known after a register has answered, in place of all that was known about the paths it was asked about. */
function factsAfter(before: KnownFacts, bindings: Readonly<Record<string, string>>, result: LookupResult): KnownFacts {
  const paths = new Set(Object.values(bindings));
  const unconfirmed = before.unconfirmed.filter(({ path }) => !paths.has(path));
  if (result.status === 'not-found' || result.status === 'unavailable') {
    const { status: reason, source } = result;
    return { facts: before.facts, unconfirmed: [...unconfirmed, ...[...paths].map((path) => ({ path, source, reason }))] };
  }
  const { source, retrievedAt } = result;
  const answers = result.status === 'found' ? [result.values] : result.choices.map((choice) => choice.values);
  const facts = answers.flatMap((values) =>
    Object.entries(bindings).flatMap(([slot, path]) =>
      values[slot] === undefined ? [] : [{ path, value: values[slot], source, retrievedAt }],
    ),
  );
  return { facts: [...before.facts.filter(({ path }) => !paths.has(path)), ...facts], unconfirmed };
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

function mapValues(of: Readonly<Record<string, string>>, change: (value: string) => string): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(of).map(([key, value]) => [key, change(value)]));
}

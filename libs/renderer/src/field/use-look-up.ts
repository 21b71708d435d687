import { useCallback, useEffect, useRef, useState } from 'react';

import type { RenderEnvironment } from '../components/component.js';
import type { LookupQuery, LookupResult } from '../services.js';

export type LookUpState = { readonly status: 'idle' } | { readonly status: 'asking' } | LookupResult;

export interface LookUp {
  readonly state: LookUpState;
  /** Asks the register; an answer that comes after a newer question is dropped, and given as `undefined`. */
  ask(query: LookupQuery): Promise<LookupResult | undefined>;
  reset(): void;
}

/** One register question at a time on behalf of a component. */
export function useLookUp(nodeKey: string, services: Pick<RenderEnvironment['services'], 'lookUp'>): LookUp {
  const [state, setState] = useState<LookUpState>({ status: 'idle' });
  const turn = useRef(0);
  useEffect(
    () => () => {
      turn.current += 1;
    },
    [],
  );

  const ask = useCallback(
    async (query: LookupQuery) => {
      turn.current += 1;
      const mine = turn.current;
      setState({ status: 'asking' });
      const result = await services.lookUp(nodeKey, query);
      if (turn.current !== mine) return undefined;
      setState(result);
      return result;
    },
    [nodeKey, services],
  );
  const reset = useCallback(() => {
    turn.current += 1;
    setState({ status: 'idle' });
  }, []);
  return { state, ask, reset };
}

import { useCallback, useState } from 'react';

const STORED = 'sporvalg.municipality';

/** The municipality chosen once and remembered in this browser; `?kommune=` in the address overrules. */
export function useMunicipality(): readonly [string | undefined, (number: string) => void] {
  const [number, setNumber] = useState<string | undefined>(
    () => new URLSearchParams(location.search).get('kommune') ?? localStorage.getItem(STORED) ?? undefined,
  );
  const choose = useCallback((chosen: string) => {
    localStorage.setItem(STORED, chosen);
    setNumber(chosen);
  }, []);
  return [number, choose];
}

import { Heading } from '@digdir/designsystemet-react';
import { useEffect, useRef, type ReactNode } from 'react';

let firstPage = true;

/**
 * A page's heading. Names the tab, and takes focus when one comes from another page, so that a screen
 * reader begins here.
 *
 * @param tab what the tab says, most particular first
 */
export function PageTitle({ children, tab }: { readonly children: ReactNode; readonly tab: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = tab;
  }, [tab]);
  useEffect(() => {
    if (firstPage) firstPage = false;
    else {
      heading.current?.focus({ preventScroll: true });
      scrollTo({ top: 0 });
    }
  }, []);
  return (
    <Heading level={1} data-size="md" ref={heading} tabIndex={-1} className="page-title">
      {children}
    </Heading>
  );
}

import { Heading } from '@digdir/designsystemet-react';
import { useEffect, useRef, type ReactNode } from 'react';

let firstPage = true;

/**
 * A page's heading. Names the tab, and takes focus when the citizen comes from another page, so that a
 * screen reader begins here.
 *
 * @param tab what the tab says, most particular first; the heading itself unless given
 */
export function PageTitle({
  children,
  tab,
  size = 'lg',
}: {
  readonly children: ReactNode;
  readonly tab: string;
  readonly size?: 'lg' | 'md';
}) {
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
    <Heading level={1} data-size={size} ref={heading} tabIndex={-1} className="page-title">
      {children}
    </Heading>
  );
}

import { Heading } from '@digdir/designsystemet-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';

export interface PageHeadingProps {
  /** The page the form opened with: nobody has come to it from another. */
  readonly isFirst: boolean;
  readonly children: ReactNode;
}

/** A page's heading, which takes focus when one comes to it from another page, as it does for a citizen. */
export function PageHeading({ isFirst, children }: PageHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [wasFirst] = useState(isFirst);
  useEffect(() => {
    if (wasFirst) return;
    // Never out of the tool around the form: there a page may change because a setting did.
    if (document.hasFocus()) heading.current?.focus({ preventScroll: true });
    scrollTo({ top: 0 });
  }, [wasFirst]);
  return (
    <Heading level={1} data-size="lg" ref={heading} tabIndex={-1} className="form-heading">
      {children}
    </Heading>
  );
}

import { PREVIEW_EVENTS, type PreviewDefinitions, type PreviewFindings } from '@sporvalg/contract';
import { useEffect, useState } from 'react';

export interface LiveDefinitions {
  /** Absent until the first answer. */
  readonly definitions: PreviewDefinitions | undefined;
  /** Of the last check that is done; while the next is under way they stand. */
  readonly findings: PreviewFindings | undefined;
  readonly isChecked: boolean;
  /** When the definitions were last read. */
  readonly readAt: Date | undefined;
  /** False while the command that serves the preview cannot be reached. */
  readonly isConnected: boolean;
}

/** What stands on disk, told anew at every save. The browser connects again by itself when the command is back. */
export function useLiveDefinitions(): LiveDefinitions {
  const [live, setLive] = useState<LiveDefinitions>({
    definitions: undefined,
    findings: undefined,
    isChecked: false,
    readAt: undefined,
    isConnected: true,
  });
  useEffect(() => {
    const events = new EventSource(PREVIEW_EVENTS);
    const change = (part: Partial<LiveDefinitions>) => setLive((before) => ({ ...before, ...part }));
    const read = (event: Event) => JSON.parse((event as MessageEvent<string>).data) as unknown;
    events.addEventListener('open', () => change({ isConnected: true }));
    events.addEventListener('error', () => change({ isConnected: false }));
    events.addEventListener('definitions', (event) =>
      change({ definitions: read(event) as PreviewDefinitions, readAt: new Date(), isChecked: false }),
    );
    events.addEventListener('findings', (event) => change({ findings: read(event) as PreviewFindings, isChecked: true }));
    return () => events.close();
  }, []);
  return live;
}

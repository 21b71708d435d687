import { createContext, use } from 'react';

/** What the inbox remembers while a submission is open: kept in this window and nowhere else. */
export interface InboxMemory {
  /** Words searched for: names, so they never enter the address. */
  text: string;
  /** The address query it stood at. */
  search: string;
  /** The submission last opened, where `j` and `k` go on from. */
  openedId?: string;
}

export const InboxMemoryContext = createContext<InboxMemory>({ text: '', search: '' });

export function useInboxMemory(): InboxMemory {
  return use(InboxMemoryContext);
}

export function newInboxMemory(): InboxMemory {
  return { text: '', search: '' };
}

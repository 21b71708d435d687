import type { CaseworkerSession } from '@sporvalg/contract';
import type { InboxQuery } from '@sporvalg/contract/client';

import { STATE_WORDS, STATES, type DeliveryStateName } from '../delivery/delivery-state.js';

export type Services = Extract<CaseworkerSession, { authenticated: true }>['services'];

/** What the inbox shows, as its address says: bookmarked and shared, so never anything about a person. */
export interface InboxView {
  readonly state?: DeliveryStateName;
  readonly service?: string;
  readonly track?: string;
  /** From 1. */
  readonly page: number;
}

export const PAGE_SIZE = 50;
const LAST_PAGE = 2_000;

/** Reads the address. What it says that does not exist is left out. */
export function viewFrom(search: URLSearchParams, services: Services): InboxView {
  const state = STATES.find((candidate) => STATE_WORDS[candidate] === search.get('tilstand'));
  const service = services.find(({ id }) => id === search.get('tjeneste'));
  const track = service?.tracks.find(({ id }) => id === search.get('spor'));
  const page = Number(search.get('side') ?? 1);
  return {
    ...(state && { state }),
    ...(service && { service: service.id }),
    ...(track && { track: track.id }),
    page: Number.isInteger(page) && page >= 1 && page <= LAST_PAGE ? page : 1,
  };
}

/** The address of a view; the first page of everything has an empty one. */
export function searchOf({ state, service, track, page }: InboxView): URLSearchParams {
  const search = new URLSearchParams();
  if (state) search.set('tilstand', STATE_WORDS[state]);
  if (service) search.set('tjeneste', service);
  if (service && track) search.set('spor', track);
  if (page > 1) search.set('side', String(page));
  return search;
}

/** Address of the inbox with this query. */
export function inboxAddress(search: string): string {
  return search === '' ? '/' : `/?${search}`;
}

/** What to ask the server; the words searched for come from the field, not from the address. */
export function queryOf({ page, ...filters }: InboxView, text: string): InboxQuery {
  const sought = text.trim();
  return { ...filters, ...(sought && { text: sought }), limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE };
}

export function isNarrowed({ state, service }: InboxView, text: string): boolean {
  return state !== undefined || service !== undefined || text.trim() !== '';
}

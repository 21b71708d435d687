import type { Submission } from '@sporvalg/core';
import type { Clock } from '../clock.js';
import type {
  AttachmentStore,
  DefinitionArchive,
  Draft,
  DraftStore,
  Outbox,
  SessionStore,
  SubmissionStore,
  SubmitCommand,
} from '../stores.js';

/** Stores that share one place, so that a submission takes its draft and attachments with it. */
export interface StoresUnderTest {
  readonly drafts: DraftStore;
  readonly attachments: AttachmentStore;
  readonly submissions: SubmissionStore;
  readonly outbox: Outbox;
  readonly sessions: SessionStore;
  readonly definitions: DefinitionArchive;
  readonly clock: SettableClock;
}

/** Gives empty stores, with a clock of their own that the stores go by. */
export type MakeStores = () => Promise<StoresUnderTest>;

export interface SettableClock extends Clock {
  advance(ms: number): void;
}

/** Stands still at an instant until told to move. */
export function createSettableClock(start = '2026-11-20T09:00:00.000Z'): SettableClock {
  let now = Date.parse(start);
  return {
    now: () => new Date(now),
    advance: (ms) => {
      now += ms;
    },
  };
}

export const MINUTE_MS = 60_000;

export type NewDraft = Parameters<DraftStore['create']>[0];

export function newDraft(changes: Partial<NewDraft> = {}): NewDraft {
  return {
    id: crypto.randomUUID(),
    owner: { personKey: 'key-of-kari' },
    serviceId: 'skjenkebevilling',
    definitionHash: 'a'.repeat(64),
    municipalityNumber: '1813',
    language: 'nb',
    answers: { arrangement: { navn: 'Bryggefest på Tømmerkaia' } },
    promisedLater: [],
    facts: [],
    unconfirmed: [],
    ...changes,
  };
}

/** The command that sends a draft, with nothing attached unless `changes` says so. */
export function commandFor(draft: Draft, changes: Partial<Omit<Submission, 'reference'>> = {}): SubmitCommand {
  return {
    draftId: draft.id,
    draftRevision: draft.revision,
    owner: draft.owner,
    idempotencyKey: crypto.randomUUID(),
    requestHash: 'b'.repeat(64),
    submission: {
      id: crypto.randomUUID(),
      serviceId: draft.serviceId,
      definitionVersion: '1.0.0',
      definitionHash: draft.definitionHash,
      municipalityNumber: draft.municipalityNumber,
      tracks: ['skjenking-arrangement'],
      applicant: { type: 'person', name: 'Kari Vakkerblomst', personId: '12838510068', personName: 'Kari Vakkerblomst' },
      language: draft.language,
      answers: draft.answers,
      attachments: [],
      promisedLater: draft.promisedLater,
      facts: draft.facts,
      unconfirmed: draft.unconfirmed,
      submittedAt: '2026-11-20T09:00:00.000Z',
      ...changes,
    },
  };
}

/** Bytes as they come from a request: in parts that know nothing of how they are stored. */
export async function* parts(...bytes: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* bytes;
}

/** `length` bytes that differ, so that parts put together in the wrong order show. */
export function patternBytes(length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, at) => (at * 31 + (at >> 8)) & 0xff);
}

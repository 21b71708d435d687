import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { RegisterUnavailableError, type LookupOptions, type RegisterAnswer } from '../registers.js';

/** `busy-once` is one 429 with Retry-After; `unsteady-once` one 5xx; `silent` no answer within the client's time limit. */
export type RegisterTrouble = 'down' | 'malformed' | 'silent' | 'busy-once' | 'unsteady-once' | 'redirecting';

/** A register client and the register it talks to, as a contract test needs them. */
export interface RegisterClientSubject {
  /** Register id, as answers and errors name it. */
  readonly register: string;
  /** Looks up something the register has. Must not be answered from memory. */
  found(options?: LookupOptions): Promise<RegisterAnswer<unknown>>;
  /** Looks up something the register does not have. */
  notFound(options?: LookupOptions): Promise<RegisterAnswer<unknown>>;
  /** Everything in those look-ups that tells who they are about, addresses called included. */
  readonly personal: readonly string[];
  /** Longest a look-up may take when the register is silent, in milliseconds. */
  readonly silenceMs: number;
  trouble(kind: RegisterTrouble): void;
  /** The register is well, and whatever the client remembers of trouble is forgotten. */
  recover(): void;
  /** Requests the register has had so far. */
  requests(): number;
  stop(): Promise<void>;
}

/** Allowance for a machine busy with other things. */
const SLOW_MACHINE_MS = 2000;
const ISO_INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** What every register client promises, whichever register it is. */
export function describeRegisterClient(name: string, start: () => Promise<RegisterClientSubject>): void {
  describe(`${name}, as any register client`, () => {
    let subject: RegisterClientSubject;
    beforeAll(async () => {
      subject = await start();
    });
    afterEach(() => subject.recover());
    afterAll(() => subject.stop());

    const failure = async (): Promise<Error> =>
      subject.found().then(
        () => expect.fail('answered as if nothing was wrong'),
        (error: Error) => error,
      );
    const requestsDuring = async (work: () => Promise<unknown>) => {
      const before = subject.requests();
      await work();
      return subject.requests() - before;
    };

    it('gives what is found with its source and the time', async () => {
      const answer = await subject.found();
      expect(answer).toMatchObject({ status: 'found', source: subject.register });
      expect(answer.retrievedAt).toMatch(ISO_INSTANT);
    });

    it('gives what is not found as an answer, with its source and the time', async () => {
      const answer = await subject.notFound();
      expect(answer).toMatchObject({ status: 'not-found', source: subject.register });
      expect(answer.retrievedAt).toMatch(ISO_INSTANT);
    });

    it.each(['down', 'malformed', 'redirecting'] as const)('says the register is unavailable when it is %s', async (kind) => {
      subject.trouble(kind);
      const error = await failure();
      expect(error).toBeInstanceOf(RegisterUnavailableError);
      expect(error).toMatchObject({ register: subject.register, code: 'register.unavailable', kind: 'unavailable' });
    });

    it('gives up on a silent register within its time limit', async () => {
      subject.trouble('silent');
      const began = performance.now();
      expect(await failure()).toBeInstanceOf(RegisterUnavailableError);
      expect(performance.now() - began).toBeLessThan(subject.silenceMs + SLOW_MACHINE_MS);
    });

    it.each(['busy-once', 'unsteady-once'] as const)('tries once more when the register is %s', async (kind) => {
      const usual = await requestsDuring(() => subject.found());
      subject.recover();
      subject.trouble(kind);
      const requests = await requestsDuring(async () => expect(await subject.found()).toMatchObject({ status: 'found' }));
      expect(requests).toBe(usual + 1);
    });

    it('tries no more than twice', async () => {
      subject.trouble('down');
      expect(await requestsDuring(failure)).toBe(2);
    });

    it('leaves a register alone that has failed time after time', async () => {
      subject.trouble('down');
      for (let attempt = 0; attempt < 6; attempt += 1) await failure();
      expect(await requestsDuring(failure)).toBe(0);
    });

    it('stops when the caller stops', async () => {
      const aborted = new AbortController();
      aborted.abort(new Error('the caller left'));
      await expect(subject.found({ signal: aborted.signal })).rejects.toThrow('the caller left');

      subject.trouble('silent');
      const leaving = new AbortController();
      const asked = subject.found({ signal: leaving.signal });
      leaving.abort(new Error('the caller left'));
      await expect(asked).rejects.toThrow('the caller left');
    });

    it.each(['down', 'malformed', 'silent', 'redirecting'] as const)(
      'tells nothing about whom it asked when the register is %s',
      async (kind) => {
        subject.trouble(kind);
        const said = everythingSaidBy(await failure());
        for (const personal of subject.personal) expect(said).not.toContain(personal);
      },
    );
  });
}

/** Messages, stacks and own properties of an error and all its causes. */
function everythingSaidBy(error: unknown): string {
  if (!(error instanceof Error)) return JSON.stringify(error) ?? '';
  return [error.message, error.stack, JSON.stringify({ ...error }), error.cause === undefined ? '' : everythingSaidBy(error.cause)].join(
    '\n',
  );
}

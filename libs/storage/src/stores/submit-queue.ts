import type { SubmissionRecord } from '@sporvalg/ports';
import { StorageUnavailableError, translated } from '../database/storage-errors.js';
import type { NumberedCommand } from './submit.js';

type SubmitTogether = (commands: readonly NumberedCommand[]) => Promise<readonly (SubmissionRecord | undefined)[]>;

interface Waiting {
  readonly numbered: NumberedCommand;
  readonly resolve: (record: SubmissionRecord | undefined) => void;
  readonly reject: (error: unknown) => void;
}

/** Statements at work at once: some are prepared while others wait for the disk. */
const AT_WORK = 4;
/** Sizes of statement, so that the database prepares few. */
const SIZES = [8, 4, 2, 1];

/**
 * Sends at once what comes when there is room, and together what has gathered meanwhile: on the day everybody applies,
 * ten submissions in one transaction cost little more than one. One that the database refuses does not take the others
 * with it: after a refusal each is sent by itself.
 *
 * @returns sends one command; resolves with undefined when nothing was written
 */
export function createSubmitQueue(submitTogether: SubmitTogether): (numbered: NumberedCommand) => Promise<SubmissionRecord | undefined> {
  const waiting: Waiting[] = [];
  let atWork = 0;

  function next(): void {
    while (atWork < AT_WORK && waiting.length > 0) {
      const batch = waiting.splice(
        0,
        SIZES.find((size) => size <= waiting.length),
      );
      atWork++;
      void send(batch).finally(() => {
        atWork--;
        next();
      });
    }
  }

  async function send(batch: readonly Waiting[]): Promise<void> {
    try {
      const records = await submitTogether(batch.map((each) => each.numbered));
      batch.forEach((each, at) => each.resolve(records[at]));
    } catch (error) {
      const unavailable = translated(error) instanceof StorageUnavailableError;
      if (batch.length === 1 || unavailable) for (const each of batch) each.reject(error);
      else for (const each of batch) await send([each]);
    }
  }

  return (numbered) =>
    new Promise((resolve, reject) => {
      waiting.push({ numbered, resolve, reject });
      // What comes in the same turn of the event loop goes together.
      if (waiting.length === 1) setImmediate(next);
    });
}

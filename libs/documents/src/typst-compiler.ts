import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

import { DocumentRenderError } from './typst-error.js';

export interface TypstJob {
  readonly template: string;
  /** JSON, read by the template as `sys.inputs.data`. */
  readonly data: string;
  /** Unix seconds; the document's creation time. */
  readonly creationTimestamp: number;
  /** `a-2a` or `ua-1`. */
  readonly standard: string;
}

export interface TypstCompilerOptions {
  readonly fontFolders: readonly string[];
  /** A process that has grown past this is replaced before the next document. */
  readonly recycleAboveBytes: number;
  /** A process unused for this long ends and gives its memory back. */
  readonly idleMs: number;
  /** A document that takes longer is given up and its process ended. */
  readonly timeoutMs: number;
}

interface Answer {
  readonly id: number;
  readonly pdf?: Uint8Array;
  readonly error?: string;
  readonly rssBytes: number;
}

/** One Typst process, one document at a time, replaced when it has grown, hung or died. */
export interface TypstCompiler {
  /** @throws DocumentRenderError */
  pdf(job: TypstJob): Promise<Uint8Array>;
  close(): Promise<void>;
}

const PROGRAM = fileURLToPath(new URL('typst-process.mjs', import.meta.url));

export function createTypstCompiler(options: TypstCompilerOptions): TypstCompiler {
  let child: ChildProcess | undefined;
  let idle: NodeJS.Timeout | undefined;
  let turn: Promise<unknown> = Promise.resolve();
  let jobs = 0;

  function running(): ChildProcess {
    clearTimeout(idle);
    child ??= start(options.fontFolders);
    return child;
  }

  function stop(): void {
    clearTimeout(idle);
    child?.kill('SIGKILL');
    child = undefined;
  }

  async function attempt(job: TypstJob): Promise<Answer> {
    const process = running();
    // Keeps the parent alive while a document is under way, and only then.
    process.ref();
    process.channel?.ref();
    try {
      return await ask(process, { ...job, id: (jobs += 1) }, options.timeoutMs);
    } catch (error) {
      stop();
      throw error;
    } finally {
      process.unref();
      process.channel?.unref();
    }
  }

  async function run(job: TypstJob): Promise<Uint8Array> {
    // Once more, in a new process: the first may have been killed by the system or by its age.
    const { pdf, error, rssBytes } = await attempt(job).catch(() => attempt(job));
    if (rssBytes > options.recycleAboveBytes) stop();
    else idle = setTimeout(stop, options.idleMs).unref();
    if (!pdf) throw new DocumentRenderError('Typst refused the document', { cause: error });
    return Uint8Array.from(pdf);
  }

  return {
    pdf(job) {
      const result = turn.then(() => run(job));
      turn = result.catch(() => undefined);
      return result;
    },
    async close() {
      await turn;
      stop();
    },
  };
}

function start(fontFolders: readonly string[]): ChildProcess {
  const child = fork(PROGRAM, [...fontFolders], { serialization: 'advanced', execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  child.on('error', () => undefined);
  return child;
}

function ask(child: ChildProcess, job: TypstJob & { readonly id: number }, timeoutMs: number): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => settle(() => reject(new DocumentRenderError(`No document within ${timeoutMs} ms`))), timeoutMs);
    const onMessage = (answer: Answer) => {
      if (answer.id === job.id) settle(() => resolve(answer));
    };
    const onExit = () => settle(() => reject(new DocumentRenderError('The Typst process ended before it answered')));
    function settle(outcome: () => void): void {
      clearTimeout(timer);
      child.off('message', onMessage);
      child.off('exit', onExit);
      outcome();
    }
    child.on('message', onMessage);
    child.on('exit', onExit);
    child.send(job, (error) => error && onExit());
  });
}

import { type ChildProcess } from 'node:child_process';
export declare const ROOT: string;
/** A process of the product started from source. */
export interface RunningProcess {
  readonly child: ChildProcess;
  /** Sends the signal (SIGTERM unless told) and waits until the process is gone. */
  stop(signal?: NodeJS.Signals): Promise<void>;
}
export interface ProcessOptions {
  readonly entry: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
  /** Where output goes; `pipe` leaves it to the caller. */
  readonly output?: 'inherit' | 'ignore' | 'pipe';
}
/** Starts a TypeScript entry of the workspace, as `npm start` does. */
export declare function startProcess({ entry, env, args, output }: ProcessOptions): RunningProcess;
/**
 * Waits until `url` answers 200.
 *
 * @throws when the process ends first or `timeoutMs` runs out; the message names the address
 */
export declare function waitUntilReady(url: string, running: RunningProcess, timeoutMs: number): Promise<void>;
export interface ProductOptions {
  readonly port: number;
  readonly dataDir: string;
  readonly output?: 'inherit' | 'ignore';
  readonly env?: Readonly<Record<string, string>>;
}
export interface Product {
  readonly url: string;
  readonly sandboxUrl: string;
  readonly server: RunningProcess;
  readonly sandbox: RunningProcess;
  stop(): Promise<void>;
}
/** Starts the sandbox and the server and waits until `GET /api/ready` is 200. */
export declare function startProduct({ port, dataDir, output, env }: ProductOptions): Promise<Product>;

import type { LookupOptions, RegisterAnswer, Registers } from '@sporvalg/ports';
import type { RegisterClientSubject, RegisterTrouble } from '@sporvalg/ports/contract-tests';

import { sandboxAddresses } from '../addresses.js';
import { createRegisters } from '../registers.js';
import type { MaskinportenSettings } from './maskinporten.js';

/** As much of a running sandbox as the contract test needs; given by each `client.test.ts`. */
interface RunningSandbox<Register extends string> {
  readonly origin: string;
  readonly key: MaskinportenSettings['key'];
  readonly faults: {
    set(fault: { register: Register; mode: SandboxMode; times?: number }): void;
    clear(): void;
    requests(register: Register): number;
  };
  close(): Promise<void>;
}
type SandboxMode = 'down' | 'garbage' | 'slow' | 'limited' | 'redirect';

const TROUBLE: Record<RegisterTrouble, { readonly mode: SandboxMode; readonly times?: number }> = {
  down: { mode: 'down' },
  malformed: { mode: 'garbage' },
  silent: { mode: 'slow' },
  'busy-once': { mode: 'limited', times: 1 },
  'unsteady-once': { mode: 'down', times: 1 },
  redirecting: { mode: 'redirect' },
};

/** Long, so that a busy machine is not taken for a silent register; short where silence is what is tested. */
const TIMEOUT_MS = 10_000;
const SILENCE_MS = 400;

/** One register client against a sandbox in this process, for `describeRegisterClient`. Retries do not wait. */
export function sandboxedSubject<Register extends string>(options: {
  readonly sandbox: RunningSandbox<Register>;
  readonly register: Register;
  readonly clientId: string;
  readonly found: (registers: Registers, lookup?: LookupOptions) => Promise<RegisterAnswer<unknown>>;
  readonly notFound: (registers: Registers, lookup?: LookupOptions) => Promise<RegisterAnswer<unknown>>;
  readonly personal: readonly string[];
}): RegisterClientSubject {
  const { sandbox, register, clientId } = options;
  const fresh = (timeoutMs: number) =>
    createRegisters({
      addresses: sandboxAddresses(sandbox.origin),
      maskinporten: { clientId, key: sandbox.key },
      clock: { now: () => new Date() },
      timeoutMs,
      outbound: { sleep: async () => undefined },
    });
  let registers = fresh(TIMEOUT_MS);

  return {
    register,
    found: (lookup) => options.found(registers, lookup),
    notFound: (lookup) => options.notFound(registers, lookup),
    personal: options.personal,
    silenceMs: SILENCE_MS,
    trouble: (kind) => {
      if (kind === 'silent') registers = fresh(SILENCE_MS);
      sandbox.faults.set({ register, ...TROUBLE[kind] });
    },
    recover: () => {
      sandbox.faults.clear();
      registers = fresh(TIMEOUT_MS);
    },
    requests: () => sandbox.faults.requests(register),
    stop: () => sandbox.close(),
  };
}

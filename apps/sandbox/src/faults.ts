import { setTimeout as delay } from 'node:timers/promises';

import { Router, json, type RequestHandler, type Response } from 'express';
import { z } from 'zod';

export const REGISTERS = [
  'enhetsregisteret',
  'kartverket-adresser',
  'folkeregisteret',
  'krr',
  'kartverket-stedsnavn',
  'kartverket-eiendom',
  'kjoretoyregisteret',
  'maskinporten',
  'altinn',
  'idporten',
  'ansatt',
] as const;
export type RegisterName = (typeof REGISTERS)[number];

/**
 * How a register may misbehave: `down` 503, `slow` the right answer late, `garbage` an HTML page with 200,
 * `truncated` half a JSON document, `empty` a JSON object without fields, `limited` 429 with Retry-After 1,
 * `dropped` the connection closed without an answer, `redirect` 302 to somewhere else.
 */
const Fault = z.object({
  register: z.enum(REGISTERS),
  mode: z.enum(['down', 'slow', 'garbage', 'truncated', 'empty', 'limited', 'dropped', 'redirect']),
  delayMs: z.int().min(0).max(120_000).default(30_000),
  /** Number of requests it hits before the register is well again; absent lasts until it is switched off. */
  times: z.int().min(1).optional(),
});
export type Fault = z.input<typeof Fault>;

export interface Faults {
  set(fault: Fault): void;
  clear(register?: RegisterName): void;
  list(): readonly Fault[];
  /** Requests a register has had since the start, misbehaving or not. */
  requests(register: RegisterName): number;
  /** Stands in front of a register and misbehaves as told. */
  gate(register: RegisterName): RequestHandler;
}

export function createFaults(): Faults {
  const active = new Map<RegisterName, z.output<typeof Fault>>();
  const requests = new Map<RegisterName, number>();

  const use = (register: RegisterName) => {
    const fault = active.get(register);
    if (fault?.times === 1) active.delete(register);
    else if (fault?.times) active.set(register, { ...fault, times: fault.times - 1 });
    return fault;
  };

  return {
    set: (fault) => void active.set(fault.register, Fault.parse(fault)),
    clear: (register) => (register ? void active.delete(register) : active.clear()),
    list: () => [...active.values()],
    requests: (register) => requests.get(register) ?? 0,
    gate: (register) => async (_request, response, next) => {
      requests.set(register, (requests.get(register) ?? 0) + 1);
      const fault = use(register);
      if (!fault) return next();
      if (fault.mode !== 'slow') return misbehave(fault.mode, response);
      const gone = new AbortController();
      response.once('close', () => gone.abort());
      await delay(fault.delayMs, undefined, { signal: gone.signal, ref: false }).catch(() => undefined);
      if (!response.destroyed) next();
    },
  };
}

function misbehave(mode: Exclude<Fault['mode'], 'slow'>, response: Response): void {
  const answers: Record<typeof mode, () => void> = {
    down: () => response.status(503).json({ melding: 'Tjenesten er nede for vedlikehold' }),
    garbage: () => response.type('html').send('<!doctype html><title>Feil</title><p>Noe gikk galt.'),
    truncated: () => response.type('json').send('{"organisasjonsnummer":"3100'),
    empty: () => response.json({}),
    limited: () => response.status(429).set('Retry-After', '1').json({ melding: 'For mange kall' }),
    dropped: () => response.socket?.destroy(),
    redirect: () => response.redirect(302, '/sandbox/ready'),
  };
  answers[mode]();
}

/** `GET`, `PUT` and `DELETE /sandbox/faults`: lists, sets and clears faults. `DELETE` takes `?register=`, or clears all. */
export function faultsRouter(faults: Faults): Router {
  const router = Router();
  router.get('/', (_request, response) => void response.json({ faults: faults.list() }));
  router.put('/', json(), (request, response) => {
    const fault = Fault.safeParse(request.body);
    if (!fault.success) return void response.status(400).json({ code: 'fault.invalid', detail: z.prettifyError(fault.error) });
    faults.set(fault.data as Fault);
    response.status(204).end();
  });
  router.delete('/', (request, response) => {
    const register = z.enum(REGISTERS).optional().safeParse(request.query['register']);
    if (!register.success) return void response.status(400).json({ code: 'fault.invalid', detail: 'No such register' });
    faults.clear(register.data);
    response.status(204).end();
  });
  return router;
}

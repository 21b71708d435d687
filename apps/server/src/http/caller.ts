import type { Actor } from '@sporvalg/identity';
import type { Session } from '@sporvalg/ports';
import type { Citizen } from '@sporvalg/runtime';
import type { Response } from 'express';

/** The live session behind a request, as access rules and use cases see it. */
export interface Caller {
  readonly session: Session;
  readonly actor: Actor;
  /** Set for citizens' sessions. */
  readonly citizen?: Citizen;
}

const KEY = 'caller';

export function setCaller(response: Response, caller: Caller): void {
  response.locals[KEY] = caller;
}

export function callerOf(response: Response): Caller | undefined {
  return response.locals[KEY] as Caller | undefined;
}

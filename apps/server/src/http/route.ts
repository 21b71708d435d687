import { ACTIONS, can, type AccessObject, type Action } from '@sporvalg/identity';
import { Router, type Request, type Response } from 'express';
import type { z } from 'zod';

import { callerOf, type Caller } from './caller.js';
import { LoginRequiredError, NotFoundError } from './errors.js';

/** What a route tells about itself: who may call it, and for the API document what goes in and out. */
export interface RouteDeclaration {
  readonly method: 'get' | 'post' | 'put' | 'delete';
  /** Express path; parameters as `:name`. */
  readonly path: string;
  readonly summary: string;
  /** `public` is open to all; any other is decided by `can`. */
  readonly action: Action | 'public';
  readonly request?: z.ZodType;
  readonly response?: z.ZodType;
  readonly status?: number;
}

/** Object a guarded route works on: what `can` needs, and the thing itself for the handler. */
export interface Loaded<T> {
  readonly access: AccessObject;
  readonly value: T;
}

export interface PublicContext {
  readonly request: Request;
  readonly response: Response;
}

export interface GuardedContext<T> extends PublicContext {
  readonly caller: Caller;
  readonly object: T;
}

export interface Route {
  readonly declaration: RouteDeclaration;
  readonly run: (request: Request, response: Response) => Promise<void>;
}

/** A route anybody may call. */
export function publicRoute(
  declaration: Omit<RouteDeclaration, 'action'>,
  handle: (context: PublicContext) => Promise<void> | void,
): Route {
  return { declaration: { ...declaration, action: 'public' }, run: async (request, response) => handle({ request, response }) };
}

/**
 * A route for a logged-in caller. `load` finds what the route works on; a caller who may not act on it
 * gets the same 404 as for something that is not there.
 */
export function guardedRoute<T>(
  declaration: Omit<RouteDeclaration, 'action'> & { readonly action: Action },
  load: (request: Request, caller: Caller) => Promise<Loaded<T> | undefined>,
  handle: (context: GuardedContext<T>) => Promise<void> | void,
): Route {
  return {
    declaration,
    run: async (request, response) => {
      const caller = callerOf(response);
      if (!caller) throw new LoginRequiredError();
      const loaded = await load(request, caller);
      if (!loaded || !can(caller.actor, declaration.action, loaded.access)) throw new NotFoundError();
      await handle({ request, response, caller, object: loaded.value });
    },
  };
}

/**
 * Mounts routes.
 *
 * @throws Error when a route declares no known action, so that the server does not start with an open door
 */
export function mount(routes: readonly Route[]): Router {
  const router = Router({ caseSensitive: true });
  for (const { declaration, run } of routes) {
    const { method, path, action } = declaration;
    if (action !== 'public' && !ACTIONS.includes(action)) throw new Error(`${method.toUpperCase()} ${path} declares no known action`);
    router[method](path, (request, response) => run(request, response));
  }
  return router;
}

import { SporvalgError } from '@sporvalg/core';

/** The database as configured must not be used; the message names the setting. */
export class StorageSetupError extends SporvalgError {
  override readonly name = 'StorageSetupError';
  readonly code = 'storage.setup';
  readonly kind = 'unavailable';
}

/** The database cannot answer now: down, restarting, full. Nothing was acknowledged; trying again may help. */
export class StorageUnavailableError extends SporvalgError {
  override readonly name = 'StorageUnavailableError';
  readonly code = 'storage.unavailable';
  readonly kind = 'unavailable';
}

/** Classes of SQLSTATE (first two characters) that say "not now": connection, resources, operator, system. */
const UNAVAILABLE_CLASSES = new Set(['08', '53', '57', '58']);
const SOCKET_ERRORS = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENOTFOUND', 'EAI_AGAIN']);
/** `pg` throws these as plain errors without a code. */
const DRIVER_MESSAGES = /Connection terminated|timeout exceeded when trying to connect|not queryable|pool after calling end/;

/** A failure of the database's as a StorageUnavailableError; every other error as it is. */
export function translated(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof SporvalgError) return error;
  const { code } = error as { code?: string };
  const unavailable =
    (code !== undefined && (SOCKET_ERRORS.has(code) || (code.length === 5 && UNAVAILABLE_CLASSES.has(code.slice(0, 2))))) ||
    DRIVER_MESSAGES.test(error.message);
  return unavailable ? new StorageUnavailableError(`The database cannot answer now (${code ?? error.message})`, { cause: error }) : error;
}

/** The same store; failures of the database come out as StorageUnavailableError. */
export function translatingErrors<Store extends object>(store: Store): Store {
  return new Proxy(store, {
    get(target, name, receiver) {
      const value: unknown = Reflect.get(target, name, receiver);
      if (typeof value !== 'function') return value;
      return async (...args: unknown[]) => {
        try {
          return (await value.apply(target, args)) as unknown;
        } catch (error) {
          throw translated(error);
        }
      };
    },
  });
}

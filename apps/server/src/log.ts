import { pino } from 'pino';

/** What the server needs of a logger. Fields are chosen one by one; bodies, addresses and names never are. */
export interface Log {
  info(fields: Readonly<Record<string, unknown>>, message: string): void;
  warn(fields: Readonly<Record<string, unknown>>, message: string): void;
  error(fields: Readonly<Record<string, unknown>>, message: string): void;
}

/** JSON lines on standard output. An error keeps its type, code and stack, not what it carried. */
export function createLog(level: string): Log {
  return pino({
    level,
    base: null,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    serializers: {
      err: (error: unknown) =>
        error instanceof Error
          ? { type: error.name, ...('code' in error && { code: error.code }), stack: framesOf(error) }
          : { type: typeof error },
    },
  });
}

const MOST_FRAMES = 8;

/** Where it happened. The lines before the frames are the message, which may carry what somebody typed. */
function framesOf({ stack }: Error): readonly string[] {
  return (stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, MOST_FRAMES)
    .map((line) => line.trim());
}

import type { Request } from 'express';

/** The value of a cookie, if the browser sent it; the first one where several have the name. */
export function cookieFrom(request: Request, name: string): string | undefined {
  const pair = request
    .get('Cookie')
    ?.split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(`${name}=`));
  return pair?.slice(name.length + 1) || undefined;
}

/**
 * A path within the product to return to after login, or `/` when what was asked for would lead elsewhere.
 *
 * @param asked anything a browser may have sent
 */
export function localPath(asked: unknown): string {
  if (typeof asked !== 'string' || !/^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(asked)) return '/';
  const origin = 'http://product.invalid';
  const url = URL.canParse(asked, origin) ? new URL(asked, origin) : undefined;
  return url?.origin === origin ? url.pathname + url.search + url.hash : '/';
}

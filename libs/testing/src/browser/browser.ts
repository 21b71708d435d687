/** What a browser without scripts does: keeps cookies per host, follows redirects, posts forms. */
export interface Browser {
  /** Follows redirects until an address under `stopAt`, which is not fetched; without `stopAt`, to the end. */
  visit(url: string, options?: { readonly stopAt?: string; readonly form?: Readonly<Record<string, string>> }): Promise<Visit>;
  /** Value of a cookie held for a host name, if there is one. */
  cookie(hostname: string, name: string): string | undefined;
}

export interface Visit {
  /** The address arrived at. */
  readonly url: string;
  /** Answer of the last address fetched. */
  readonly response: Response;
  readonly body: string;
}

const MAX_REDIRECTS = 20;

export function createBrowser(): Browser {
  const jars = new Map<string, Map<string, string>>();
  const jarOf = (url: string) => {
    const { hostname } = new URL(url);
    const jar = jars.get(hostname) ?? new Map<string, string>();
    jars.set(hostname, jar);
    return jar;
  };

  const send = async (url: string, form?: Readonly<Record<string, string>>): Promise<Response> => {
    const jar = jarOf(url);
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { Cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    });
    for (const line of response.headers.getSetCookie()) keep(jar, line);
    return response;
  };

  return {
    visit: async (url, { stopAt, form } = {}) => {
      let at = url;
      let response = await send(at, form);
      for (let hops = 0; hops < MAX_REDIRECTS && response.headers.has('location'); hops += 1) {
        at = new URL(response.headers.get('location') ?? '', at).href;
        if (stopAt && at.startsWith(stopAt)) return { url: at, response, body: '' };
        response = await send(at);
      }
      return { url: at, response, body: await response.text() };
    },
    cookie: (hostname, name) => jars.get(hostname)?.get(name),
  };
}

/** Paths are left out: the names in use are unique per host. */
function keep(jar: Map<string, string>, line: string): void {
  const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
  const [name = '', ...value] = pair.split('=');
  const expires = attributes.find((attribute) => /^expires=/i.test(attribute))?.slice('expires='.length);
  const gone = value.join('=') === '' || (expires !== undefined && Date.parse(expires) < Date.now());
  if (gone) jar.delete(name);
  else jar.set(name, value.join('='));
}

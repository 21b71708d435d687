import type { Session } from '@sporvalg/ports';

export interface SessionCookie {
  readonly name: string;
  readonly options: { readonly httpOnly: true; readonly secure: boolean; readonly sameSite: 'lax'; readonly path: '/' };
}

const cookie = (bareName: string, publicUrl: string): SessionCookie => {
  const secure = new URL(publicUrl).protocol === 'https:';
  return { name: secure ? `__Host-${bareName}` : bareName, options: { httpOnly: true, secure, sameSite: 'lax', path: '/' } };
};

/** The cookie a session token travels in; `__Host-` and Secure wherever the product is on https. */
export const sessionCookie = (kind: Session['kind'], publicUrl: string): SessionCookie => cookie(`sporvalg_${kind}`, publicUrl);

/** The cookie that ties a login in progress to the browser that began it. */
export const loginCookie = (kind: Session['kind'], publicUrl: string): SessionCookie => cookie(`sporvalg_${kind}_login`, publicUrl);

import type { RequestHandler } from 'express';
import helmet from 'helmet';

export interface SecurityHeaderOptions {
  readonly https: boolean;
  /** Where a login form may lead; issuers live on other origins. */
  readonly loginOrigins: readonly string[];
  /** Pages of this origin may stand in frames of this origin. */
  readonly framesItself?: boolean;
}

/** Headers of every answer: nothing runs, styles, frames or is fetched but what this origin serves. */
export function securityHeaders({ https, loginOrigins, framesItself = false }: SecurityHeaderOptions): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        formAction: ["'self'", ...loginOrigins],
        baseUri: ["'none'"],
        ...(framesItself && { frameSrc: ["'self'"] }),
        frameAncestors: [framesItself ? "'self'" : "'none'"],
        ...(https && { upgradeInsecureRequests: [] }),
      },
    },
    strictTransportSecurity: https ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
  });
}

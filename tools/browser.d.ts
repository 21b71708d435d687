/** Chromium with what an unprivileged or root test machine needs; never reaches out by itself. */
export declare const BROWSER_ARGS: string[];
/**
 * The browser tests use: `CHROMIUM_PATH`, one the system has, Playwright's own if it was downloaded,
 * or the one that comes with the npm package `@sparticuz/chromium`.
 *
 * @throws one sentence saying what to install when there is none
 */
export declare function findBrowser(): Promise<string>;

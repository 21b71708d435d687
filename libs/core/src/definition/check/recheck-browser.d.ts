/** The build of recheck that is JavaScript alone: it starts no process and no thread, so it may run anywhere Node does. */
declare module 'recheck/lib/browser.js' {
  const recheck: Pick<typeof import('recheck'), 'checkSync'>;
  export default recheck;
}

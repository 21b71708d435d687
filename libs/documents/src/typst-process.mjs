// @ts-check
// The Typst compiler in a process of its own: its memory grows with use and goes back to the system
// with the process, and a crash in it takes nothing else down. Plain JavaScript, so that it starts
// without a transpiler whatever started its parent.
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

/** @typedef {{ id: number, template: string, data: string, creationTimestamp: number, standard: string }} Job */

/** Results older than this many documents leave Typst's cache. */
const CACHED_DOCUMENTS = 2;

const fontPaths = process.argv.slice(2);
const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths }], workspace: process.cwd() });

process.on('message', (/** @type {Job} */ job) => {
  process.send?.({ id: job.id, ...compile(job), rssBytes: process.memoryUsage.rss() });
  compiler.evictCache(CACHED_DOCUMENTS);
});
process.on('disconnect', () => process.exit(0));

/** @param {Job} job */
function compile({ template, data, creationTimestamp, standard }) {
  try {
    const compiled = compiler.compile({ mainFileContent: template, inputs: { data } });
    if (!compiled.result) return { error: describe(compiled.takeError()) };
    return { pdf: compiler.pdf(compiled.result, { pdfStandard: standard, pdfTags: true, creationTimestamp }) };
  } catch (error) {
    return { error: String(error) };
  }
}

/** @param {import('@myriaddreamin/typst-ts-node-compiler').NodeError | null} error */
function describe(error) {
  return error ? JSON.stringify(error.shortDiagnostics) : 'no document and no diagnostics';
}

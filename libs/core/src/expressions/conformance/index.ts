export type { ConformanceResult } from './result.js';
export { runConformanceFile } from './run-conformance-file.js';

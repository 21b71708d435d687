export { runConformanceFile, type ConformanceResult } from './run-conformance-file.js';

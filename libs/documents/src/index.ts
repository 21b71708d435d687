export { DocumentRenderError } from './typst-error.js';
export { createTypstRenderer, type TypstRenderer } from './typst-renderer.js';

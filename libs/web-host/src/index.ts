export { createCompressedSender, type SendCompressed } from './compressed.js';
export { securityHeaders, type SecurityHeaderOptions } from './security-headers.js';
export { tileRouter, type RefuseTile } from './tile-router.js';
export { webApp, WebAppNotBuiltError } from './web-app.js';

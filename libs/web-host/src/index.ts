export { createCompressedSender, type SendCompressed } from './compressed.js';
export { securityHeaders, type SecurityHeaderOptions } from './security-headers.js';
export { webApp, WebAppNotBuiltError } from './web-app.js';

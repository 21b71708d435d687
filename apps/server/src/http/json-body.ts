import express, { type RequestHandler } from 'express';

import { sendProblem } from './problem-handler.js';

const LIMIT = '2mb';
/** Deeper than any data model; what is deeper is made to break something. */
const DEEPEST = 40;
/** Names that reach the prototype of an object they are assigned to. */
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Reads JSON bodies, and takes only data in them: nothing nested out of reason, no names that change
 * what objects are, no NUL, which PostgreSQL and XML both refuse.
 */
export function jsonBody(): readonly RequestHandler[] {
  return [
    express.json({ limit: LIMIT, strict: true }),
    (request, response, next) => {
      if (isPlainData(request.body)) next();
      else sendProblem(response, 400, 'request.invalid');
    },
  ];
}

/** Walks without recursion, so that depth is measured and not suffered. */
function isPlainData(body: unknown): boolean {
  const waiting: (readonly [value: unknown, depth: number])[] = [[body, 0]];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [value, depth] = next;
    if (typeof value === 'string' && value.includes('\0')) return false;
    if (typeof value !== 'object' || value === null) continue;
    if (depth >= DEEPEST) return false;
    for (const [name, inner] of Object.entries(value)) {
      if (FORBIDDEN.has(name) || name.includes('\0')) return false;
      waiting.push([inner, depth + 1]);
    }
  }
  return true;
}

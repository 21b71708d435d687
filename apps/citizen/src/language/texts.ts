import type { nb } from './nb.js';

/** Every text the citizen app says itself; the other languages have the same keys by type. */
export type AppTexts = { readonly [K in keyof typeof nb]: string };
export type AppTextKey = keyof AppTexts;

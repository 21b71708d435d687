import fc from 'fast-check';

import { expressions } from './expressions.js';
import { models } from './models.js';

/** JSON of `{ expression, model }`. */
export const pairs = fc.tuple(expressions, models).map(([json, data]) => `{"expression":${json},"model":${data}}`);

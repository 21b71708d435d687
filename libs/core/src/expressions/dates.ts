import { formatWithTokens } from './date-tokens.js';
import { defineFunction, optional, required } from './function-definition.js';
import { wallClock } from './wall-clock.js';

export const DATE_FUNCTIONS = [
  defineFunction('formatDate', {
    description:
      "A date as text by Unicode tokens such as dd.MM.yyyy, or the language's short form without them; null and blank give null.",
    arguments: [required('date', 'date'), optional('format', 'string')],
    returns: 'string',
    run(context, date, format) {
      if (date === null) return null;
      const { language, timeZone } = context.scope;
      return formatWithTokens(wallClock(date, timeZone), language, format ?? undefined);
    },
  }),
];

import { escapeHtml } from './escape-html.js';
import { fail } from './expression-error.js';
import { defineFunction, optional, required } from './function-definition.js';
import { asExpressionValue } from './value.js';

const INSTANCE_KEYS = new Set(['instanceId', 'appId', 'instanceOwnerPartyId', 'instanceOwnerPartyType', 'instanceOwnerName']);

export const CONTEXT_FUNCTIONS = [
  defineFunction('argv', {
    description:
      "A positional argument of the place the expression stands in, counted from 0; in a validation rule, 0 is the field's path.",
    arguments: [required('index', 'number')],
    returns: 'any',
    run(context, index) {
      const values = context.scope.positionalArguments ?? [];
      if (values.length === 0) return fail('No positional arguments available');
      if (index === null || !Number.isInteger(index) || index < 0 || index >= values.length) {
        return fail(`Index ${index} out of range`);
      }
      return asExpressionValue(values[index]);
    },
  }),
  defineFunction('value', {
    description: 'A named value of the place the expression stands in, such as the option being filtered.',
    arguments: [optional('key', 'string')],
    returns: 'any',
    run(context, key) {
      const given = context.scope.valueArguments ?? fail('No value arguments available');
      const name = key ?? given.defaultKey;
      if (!name) return fail('Invalid key (expected string, got null)');
      if (!Object.hasOwn(given.data, name)) {
        return fail(`Unknown key ${name}, Valid keys are: ${Object.keys(given.data).join(', ')}`);
      }
      return asExpressionValue(given.data[name]);
    },
  }),
  defineFunction('text', {
    description: 'A text by its key, in the language of the application; null for null.',
    arguments: [required('key', 'string')],
    returns: 'string',
    run(context, key) {
      const look = context.scope.text ?? fail('Texts are not available here');
      return key === null ? null : look(key);
    },
  }),
  defineFunction('language', {
    description: 'The language in use: nb, nn or en.',
    arguments: [],
    returns: 'string',
    run: (context) => context.scope.language,
  }),
  defineFunction('instanceContext', {
    description:
      'Who and what the application is for: instanceId, appId, instanceOwnerPartyId, instanceOwnerPartyType or instanceOwnerName.',
    arguments: [required('key', 'string')],
    returns: 'string',
    run(context, key) {
      if (key === null || !INSTANCE_KEYS.has(key)) return fail(`Unknown Instance context property ${key}`);
      const instance = context.scope.instanceContext ?? fail('The instance is not available here');
      return Object.hasOwn(instance, key) ? (instance[key] ?? null) : null;
    },
  }),
  defineFunction('authContext', {
    description: 'True when the user may do the action (read, write, sign, …) in the current task.',
    arguments: [required('action', 'string')],
    returns: 'boolean',
    run(context, action) {
      if (action === null) return fail('Auth context key cannot be null');
      const allowed = context.scope.authContext ?? fail('Permissions are not available here');
      if (!Object.hasOwn(allowed, action)) {
        const keys = Object.keys(allowed).join(', ');
        return fail(
          `Unknown Auth context property ${action} for task ${context.scope.currentTask ?? 'undefined'} (allowed keys are {${keys}})`,
        );
      }
      return allowed[action] === true;
    },
  }),
  defineFunction('frontendSettings', {
    description: "A setting by its key: the municipality's parameters, rates and reserved dates.",
    arguments: [required('key', 'string')],
    returns: 'any',
    run(context, key) {
      if (key === null) return fail("Value cannot be null. (Parameter 'key')");
      const look = context.scope.frontendSettings ?? fail('Settings are not available here');
      return asExpressionValue(look(key));
    },
  }),
  defineFunction('externalApi', {
    description: 'A simple value at a path in the answer from a register, as text; null where there is none.',
    arguments: [required('id', 'string'), required('path', 'string')],
    returns: 'string',
    run(context, id, path) {
      if (id === null) return fail('Expected an external API id');
      if (!path) return null;
      const look = context.scope.externalApi ?? fail('External APIs are not available here');
      const found = look(id, path);
      return !found || typeof found === 'object' ? null : String(found);
    },
  }),
  defineFunction('linkToPage', {
    description: 'An HTML link to a page of the form; the text is escaped, and true as third argument adds a way back.',
    arguments: [required('text', 'string'), required('pageId', 'string'), optional('wayBack', 'boolean')],
    returns: 'string',
    run(context, text, pageId, wayBack) {
      if (text === null || pageId === null) return null;
      const look = context.scope.linkToPage ?? fail('Links to pages are not available here');
      return link(look(pageId, wayBack === true), text, 'LinkToPotentialPage');
    },
  }),
  defineFunction('linkToComponent', {
    description: 'An HTML link to a component of the form; the text is escaped, and true as third argument adds a way back.',
    arguments: [required('text', 'string'), required('componentId', 'string'), optional('wayBack', 'boolean')],
    returns: 'string',
    run(context, text, componentId, wayBack) {
      if (text === null || componentId === null) return null;
      const look = context.scope.linkToComponent ?? fail('Links to components are not available here');
      return link(look(componentId, wayBack === true), text, 'LinkToPotentialNode');
    },
  }),
];

/** The attribute tells a renderer that the target may be hidden when the link is shown. */
function link(address: string | null, text: string, linkType: string): string | null {
  if (address === null) return null;
  const href = address.replace(/["<>]/g, (character) => encodeURIComponent(character));
  return `<a href="${href}" data-link-type="${linkType}">${escapeHtml(text)}</a>`;
}

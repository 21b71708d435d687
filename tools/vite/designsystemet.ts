import type { Plugin } from 'vite';

const BEHAVIOUR = '@digdir/designsystemet-web';

/** What makes a component work, by its folder in `designsystemet-react`: modules of `@digdir/designsystemet-web`. */
const BY_COMPONENT: Readonly<Record<string, readonly string[]>> = {
  breadcrumbs: ['ds-breadcrumbs'],
  card: ['clickdelegatefor'],
  details: ['details'],
  dialog: ['dialog'],
  'error-summary': ['ds-error-summary'],
  field: ['ds-field', 'clickdelegatefor'],
  fieldset: ['fieldset'],
  input: ['readonly'],
  pagination: ['ds-pagination'],
  popover: ['popover'],
  search: ['ds-suggestion'],
  select: ['readonly'],
  tabs: ['ds-tabs', 'focusgroup'],
  'toggle-group': ['toggle-group', 'focusgroup'],
  tooltip: ['tooltip'],
  'use-pagination': ['ds-pagination'],
};

const PACKAGE = '/designsystemet-react/dist/esm/';
/** `tabs` from `components/tabs/tabs-list.js`; nothing from a file that gathers what others export. */
const FOLDER = /designsystemet-react\/dist\/esm\/(?:components|utilities\/hooks)\/([^/]+)\/(?!index\.js)/;
const NOTHING = '\0designsystemet-nothing';

/**
 * Only the parts of Designsystemet an app uses. The package does not say that its modules are free of side effects, and
 * its components import the custom elements of all the others or trust that somebody has; together that is 60 kB gzipped
 * of a citizen's first load. Here each component brings its own. One that asks for the package and is not named above
 * gets all of it, as without this.
 */
export function designsystemet(): Plugin {
  return {
    name: 'sporvalg:designsystemet',
    enforce: 'pre',
    resolveId(source, importer = '') {
      if (source === NOTHING) return NOTHING;
      if (source !== BEHAVIOUR || !importer.includes(PACKAGE)) return undefined;
      const [, folder] = FOLDER.exec(importer) ?? [];
      if (folder === undefined) return NOTHING;
      const [own] = BY_COMPONENT[folder] ?? [];
      return own === undefined ? undefined : this.resolve(`${BEHAVIOUR}/${own}`, importer);
    },
    load: (id) => (id === NOTHING ? '' : undefined),
    transform(code, id) {
      const [, folder = ''] = FOLDER.exec(id) ?? [];
      const own = BY_COMPONENT[folder];
      return own && { code: `${own.map((module) => `import '${BEHAVIOUR}/${module}';`).join('')}${code}`, map: null };
    },
  };
}

/** Whether a module must stay in the bundle though nothing of it is used. */
export function hasSideEffects(id: string): boolean {
  return !id.includes(PACKAGE);
}

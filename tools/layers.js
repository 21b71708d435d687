/** What each layer may import. This table is the architecture; changing it needs a decision record. */
export const LAYERS = {
  core: [],
  ports: ['core'],
  contract: ['core'],
  ui: ['core'],
  runtime: ['core', 'ports'],
  adapter: ['core', 'ports'],
  testing: ['core', 'ports', 'testing'],
  app: ['core', 'ports', 'contract', 'ui', 'runtime', 'adapter'],
};

/** Where the code of a project may run. */
export const PLATFORMS = { any: ['any'], web: ['any', 'web'], node: ['any', 'node'] };

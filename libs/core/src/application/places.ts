import type { CompiledNode, CompiledPage } from './compiled-form.js';

/** How a place in a definition is named in faults. Names of the definition only: never an answer. */
export const places = {
  property: ({ page, node }: Pick<CompiledNode, 'page' | 'node'>, name: string): string => `${page.id}/${node.id}.${name}`,
  page: (page: Pick<CompiledPage, 'id'>): string => `${page.id}.hidden`,
  calculation: (path: string): string => `calculation ${path}`,
  validation: (path: string): string => `validation ${path}`,
  outcome: (index: number): string => `outcome ${index + 1}`,
} as const;

import type { ComponentNode } from './component.js';

/** A step between pages: on, back, or to the page named. */
export type PageStep = 'next' | 'previous' | { readonly page: string };

/**
 * What a CustomButton does here. Altinn's other actions run on its servers.
 *
 * @returns `undefined` when any of its actions is not a step between pages, or it has none
 */
export function pageSteps({ actions = [] }: Pick<ComponentNode, 'actions'>): readonly PageStep[] | undefined {
  const steps = actions.map(({ type, id, metadata }): PageStep | undefined => {
    if (type !== 'ClientAction') return undefined;
    if (id === 'nextPage') return 'next';
    if (id === 'previousPage') return 'previous';
    return id === 'navigateToPage' && metadata?.page !== undefined ? { page: metadata.page } : undefined;
  });
  const known = steps.filter((step) => step !== undefined);
  return known.length > 0 && known.length === steps.length ? known : undefined;
}

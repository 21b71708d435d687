import { defineLazyComponent } from '../component.js';

export const custom = defineLazyComponent('Custom', () => import('../../placeholder/placeholder.js').then((module) => module.Placeholder));

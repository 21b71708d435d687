import { defineLazyComponent } from '../component.js';

export const button = defineLazyComponent('Button', () => import('../../placeholder/placeholder.js').then((module) => module.Placeholder));

import { defineLazyComponent } from '../component.js';

export const iframe = defineLazyComponent('IFrame', () => import('../../placeholder/placeholder.js').then((module) => module.Placeholder));

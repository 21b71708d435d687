import { defineLazyComponent } from '../component.js';

export const simpleTable = defineLazyComponent('SimpleTable', () => import('./simple-table.js').then((module) => module.SimpleTable));

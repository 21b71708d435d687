import { defineLazyComponent } from '../component.js';

export const tabs = defineLazyComponent('Tabs', () => import('./tabs.js').then((module) => module.Tabs));

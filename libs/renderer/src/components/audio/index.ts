import { defineLazyComponent } from '../component.js';

export const audio = defineLazyComponent('Audio', () => import('./audio.js').then((module) => module.Audio));

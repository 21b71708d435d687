import { defineLazyComponent } from '../component.js';

export const video = defineLazyComponent('Video', () => import('./video.js').then((module) => module.Video));

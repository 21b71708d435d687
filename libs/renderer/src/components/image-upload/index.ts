import { defineLazyComponent } from '../component.js';

export const imageUpload = defineLazyComponent('ImageUpload', () => import('./image-upload.js').then((module) => module.ImageUpload));

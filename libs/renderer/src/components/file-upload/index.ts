import { defineLazyComponent } from '../component.js';

export const fileUpload = defineLazyComponent('FileUpload', () => import('./file-upload.js').then((module) => module.FileUpload));

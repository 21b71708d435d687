import { defineLazyComponent } from '../component.js';

export const fileUploadWithTag = defineLazyComponent('FileUploadWithTag', () =>
  import('./file-upload-with-tag.js').then((module) => module.FileUploadWithTag),
);

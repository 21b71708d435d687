import { defineLazyComponent } from '../component.js';

export const attachmentList = defineLazyComponent('AttachmentList', () =>
  import('./attachment-list.js').then((module) => module.AttachmentList),
);

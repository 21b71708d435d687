import { defineLazyComponent } from '../component.js';

export const signingDocumentList = defineLazyComponent('SigningDocumentList', () =>
  import('../../placeholder/placeholder.js').then((module) => module.Placeholder),
);

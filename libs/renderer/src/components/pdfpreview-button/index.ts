import { defineLazyComponent } from '../component.js';

export const pdfpreviewButton = defineLazyComponent('PDFPreviewButton', () =>
  import('../../placeholder/placeholder.js').then((module) => module.Placeholder),
);

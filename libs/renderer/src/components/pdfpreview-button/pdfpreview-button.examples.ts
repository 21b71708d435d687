import { placeholderExamples } from '../../placeholder/placeholder-examples.js';

export const examples = placeholderExamples({ id: 'pdfpreview-button', type: 'PDFPreviewButton' }, { nb: 'Se PDF', nn: 'Sjå PDF' });

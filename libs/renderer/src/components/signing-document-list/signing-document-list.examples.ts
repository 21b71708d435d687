import { placeholderExamples } from '../../placeholder/placeholder-examples.js';

export const examples = placeholderExamples(
  { id: 'signing-document-list', type: 'SigningDocumentList' },
  { nb: 'Dokumenter som skal signeres', nn: 'Dokument som skal signerast' },
);

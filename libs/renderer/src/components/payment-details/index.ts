import { defineLazyComponent } from '../component.js';

export const paymentDetails = defineLazyComponent('PaymentDetails', () =>
  import('../../placeholder/placeholder.js').then((module) => module.Placeholder),
);

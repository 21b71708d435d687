import { createForm } from '@bpmn-io/form-js-viewer';

import { FIELDS, root } from '../form-size.js';

const components = Array.from({ length: FIELDS }, (_, index) => ({
  type: 'textfield',
  id: `felt${index}`,
  key: `felt${index}`,
  label: `Spørsmål ${index}`,
  validate: { required: true, maxLength: 40 },
}));

void createForm({ container: root(), schema: { type: 'default', schemaVersion: 16, components }, data: {} });

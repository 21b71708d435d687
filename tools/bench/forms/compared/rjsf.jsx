import Form from '@rjsf/core';
import validator from '@rjsf/validator-ajv8';
import { createRoot } from 'react-dom/client';

import { FIELDS, root } from '../form-size.js';

const names = Array.from({ length: FIELDS }, (_, index) => `felt${index}`);
const schema = {
  type: 'object',
  required: names,
  properties: Object.fromEntries(names.map((name, index) => [name, { type: 'string', title: `Spørsmål ${index}`, maxLength: 40 }])),
};

createRoot(root()).render(<Form schema={schema} validator={validator} />);

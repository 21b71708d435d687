import { Model } from 'survey-core';
import { Survey } from 'survey-react-ui';
import { createRoot } from 'react-dom/client';

import { FIELDS, root } from '../form-size.js';

const elements = Array.from({ length: FIELDS }, (_, index) => ({
  type: 'text',
  name: `felt${index}`,
  title: `Spørsmål ${index}`,
  isRequired: true,
  maxLength: 40,
}));
const model = new Model({ elements });

createRoot(root()).render(<Survey model={model} />);

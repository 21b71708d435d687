import { memo, useState } from 'react';
import { createRoot } from 'react-dom/client';

import { FIELDS, root } from './form-size.js';

/** What React alone costs when nothing is done but to keep what is typed: the least any of the others can hope for. */
const Field = memo(function Field({ index, values }: { readonly index: number; readonly values: Record<string, string> }) {
  const [value, setValue] = useState('');
  const id = `felt${index}`;
  return (
    <div>
      <label htmlFor={id}>Spørsmål {index}</label>
      <input
        id={id}
        type="text"
        required
        value={value}
        onChange={(event) => {
          values[id] = event.target.value;
          setValue(event.target.value);
        }}
      />
    </div>
  );
});

function App() {
  const [values] = useState<Record<string, string>>({});
  return Array.from({ length: FIELDS }, (_, index) => <Field key={index} index={index} values={values} />);
}

createRoot(root()).render(<App />);

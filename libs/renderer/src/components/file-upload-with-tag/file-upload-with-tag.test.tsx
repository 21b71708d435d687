import { act, fireEvent, render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';

import { ErrorSummary } from '../../error-summary/error-summary.js';
import { ExampleHost } from '../../examples/example-host.js';
import type { FieldIssue } from '../../view/node-view.js';
import { examples } from './file-upload-with-tag.examples.js';

async function show(name: string) {
  const example = examples.examples.find((candidate) => candidate.name === name) ?? expect.fail(name);
  render(<ExampleHost examples={examples} example={example} />);
  await settled();
}

const settled = () => act(() => new Promise<void>((done) => void setTimeout(done, 50)));
const kindOf = (file: string) => screen.getByLabelText(`Hva er dette?: ${file}`);

it('shows the kind of every file, and asks for that of the others in words beside them', async () => {
  await show('with-error');
  expect(kindOf('plan1.pdf')).toHaveDisplayValue('Tegning');
  expect(kindOf('plan1.pdf')).toHaveAccessibleDescription('');
  expect(kindOf('uteservering.jpg')).toHaveAccessibleDescription('Velg hva «uteservering.jpg» er, under «Vedlegg til søknaden».');
});

it('asks anew for a kind that is no longer offered', async () => {
  await show('with-error');
  expect(kindOf('skisse.pdf')).toHaveDisplayValue('Velg');
  expect(kindOf('skisse.pdf')).toHaveAccessibleDescription(/«skisse.pdf»/);
});

it('keeps the kind that is chosen, and stops asking', async () => {
  await show('with-error');
  fireEvent.change(kindOf('uteservering.jpg'), { target: { value: 'bilde' } });
  await settled();
  expect(kindOf('uteservering.jpg')).toHaveDisplayValue('Bilde');
  expect(kindOf('uteservering.jpg')).toHaveAccessibleDescription('');
});

it('is led to from the error summary file by file, two of the same name as well', async () => {
  await show('with-error');
  const untagged = ['uteservering.jpg', 'skisse.pdf'].map((file) => kindOf(file));
  const message = 'Velg hva «bilde.jpg» er';
  const issues = untagged.map(
    ({ id }) => ({ nodeKey: 'bilag', severity: 'error', message, fileId: id.replace('felt-bilag-', '') }) as FieldIssue,
  );
  render(<ErrorSummary issues={issues} language="nb" attempt={1} />);

  const links = screen.getAllByRole('link', { name: message });
  expect(links).toHaveLength(2);
  links.forEach((link, index) => {
    fireEvent.click(link);
    expect(untagged[index]).toHaveFocus();
  });
});

import { act, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useMemo } from 'react';
import { describe, expect, it, vi } from 'vitest';

import { ExampleHost } from '../../examples/example-host.js';
import { useUploads } from '../../files/use-uploads.js';
import { examples } from './file-upload.examples.js';

const example = (name: string) => examples.examples.find((each) => each.name === name) ?? expect.fail(name);
const show = (name = 'default') => render(<ExampleHost examples={examples} example={example(name)} />);
const pdf = (name = 'tegning.pdf', size = 2048) => new File([new Uint8Array(size)], name, { type: 'application/pdf' });
const chooser = () => screen.getByLabelText('Velg fil: Plantegning');

describe('files', () => {
  it('are sent when chosen, and may be removed again', async () => {
    const user = userEvent.setup();
    show();
    await user.upload(chooser(), pdf());
    expect(await screen.findByRole('link', { name: 'tegning.pdf' })).toBeVisible();
    expect(screen.getByText('tegning.pdf er lastet opp.')).toBeInTheDocument();

    await user.click(screen.getByRole('button', { name: 'Fjern tegning.pdf' }));
    expect(screen.queryByRole('link', { name: 'tegning.pdf' })).toBeNull();
  });

  it('keep focus with the question as they come and go', async () => {
    const user = userEvent.setup();
    show('filled');
    await user.click(screen.getByRole('button', { name: /^Fjern/ }));
    expect(chooser()).toHaveFocus();
    await user.upload(chooser(), [pdf('en.pdf'), pdf('to.pdf')]);
    await screen.findByRole('link', { name: 'to.pdf' });
    expect(screen.queryByLabelText(/^Velg/)).toBeNull();
    expect(screen.getByRole('link', { name: 'to.pdf' })).toHaveFocus();
  });

  it('are sent when dropped', async () => {
    show();
    const zone = screen.getByText('Dra filen hit, eller').parentElement ?? expect.fail('no zone');
    fireEvent.drop(zone, { dataTransfer: { files: [pdf()] } });

    expect(await screen.findByRole('link', { name: 'tegning.pdf' })).toBeVisible();
  });

  it('of the wrong kind, empty or too large are told of before they are sent', async () => {
    const user = userEvent.setup({ applyAccept: false });
    show();
    await user.upload(chooser(), new File(['x'], 'tegning.dwg'));
    expect(screen.getByText('tegning.dwg kan ikke brukes. Filen må være PDF, JPG eller PNG.')).toBeVisible();

    await user.upload(chooser(), pdf('tom.pdf', 0));
    expect(screen.getByText('tom.pdf er tom. Velg en annen fil.')).toBeVisible();

    const large = pdf('stor.pdf');
    Object.defineProperty(large, 'size', { value: 11 * 1024 * 1024 });
    await user.upload(chooser(), large);
    expect(screen.getByText(/stor\.pdf er .* Filen kan være høyst 10 MB\./)).toBeVisible();
    expect(screen.queryByRole('link')).toBeNull();
  });

  it('beyond the number asked for are not sent', async () => {
    const user = userEvent.setup();
    show('filled');
    await user.upload(screen.getByLabelText('Velg flere filer: Plantegning'), pdf('en.pdf'));
    expect(await screen.findByRole('link', { name: 'en.pdf' })).toBeVisible();

    expect(screen.queryByLabelText(/Velg fl?ere filer|Velg fil/)).toBeNull();
  });

  it('may be promised for later, and the promise taken back', async () => {
    const user = userEvent.setup();
    show();
    await user.click(screen.getByLabelText('Jeg sender dette senere'));
    expect(screen.queryByLabelText(/Velg fil/)).toBeNull();

    await user.click(screen.getByLabelText('Jeg sender dette senere'));
    expect(chooser()).toBeInTheDocument();
  });
});

it('keeps a file that did not get through, so that it can be sent again', async () => {
  const upload = vi
    .fn()
    .mockRejectedValueOnce(new TypeError('network'))
    .mockResolvedValue({ status: 'stored', attachment: { id: 'a' } });
  function Probe() {
    const services = useMemo(
      () => ({ lookUp: vi.fn(), attachments: { upload, tag: vi.fn(), remove: vi.fn(), promise: vi.fn(), url: String } }),
      [],
    );
    const { list, send, retry } = useUploads('tegning', services);
    return (
      <>
        <button onClick={() => void send(pdf())}>send</button>
        {list.map((each) => (
          <button key={each.id} onClick={() => void retry(each)}>
            {each.state}
          </button>
        ))}
      </>
    );
  }
  render(<Probe />);
  fireEvent.click(screen.getByText('send'));
  fireEvent.click(await screen.findByText('failed'));

  expect(await screen.findByText('stored')).toBeVisible();
  await act(async () => undefined);
  expect(upload).toHaveBeenCalledTimes(2);
});

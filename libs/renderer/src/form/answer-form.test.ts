import { expect, it, vi } from 'vitest';

import { createAnswerForm } from './answer-form.js';

function watched(path: string) {
  const form = createAnswerForm({ felt1: 'a', felt10: 'b', eier: { navn: 'Kari' }, personer: [{ navn: 'Ola' }, { navn: 'Siri' }] });
  const told = vi.fn();
  return { form, told, stop: form.watch(path, told) };
}

it.each([
  ['felt1', 'felt1', true],
  ['felt1', 'felt10', false],
  ['eier', 'eier.navn', true],
  ['eier.navn', 'eier', true],
  ['personer', 'personer[1].navn', true],
  ['personer[0].navn', 'personer[1].navn', false],
])('whoever watches %s and a change to %s: told %s', (path, changed, isTold) => {
  const { form, told } = watched(path);
  form.setValue(changed, changed === 'eier' ? { navn: 'Siri' } : 'noe annet');

  expect(told).toHaveBeenCalledTimes(isTold ? 1 : 0);
});

it('tells everybody when all is replaced, and nobody who has stopped', () => {
  const { form, told, stop } = watched('felt1');
  form.reset({ felt1: 'c' });
  expect(told).toHaveBeenCalled();

  told.mockClear();
  stop();
  form.setValue('felt1', 'd');
  expect(told).not.toHaveBeenCalled();
});

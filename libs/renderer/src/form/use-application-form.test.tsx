import type { Answers } from '@sporvalg/core';
import { act, renderHook } from '@testing-library/react';
import { flushSync } from 'react-dom';
import { describe, expect, it, vi } from 'vitest';

import { exampleService } from '../examples/example-service.js';
import { useApplicationForm } from './use-application-form.js';

const painted = () => act(() => new Promise<void>((done) => void requestAnimationFrame(() => setTimeout(done))));

function open(answers: Answers = { sporvalg: { mat: true, alkohol: true } }) {
  const onAnswersChanged = vi.fn<(answers: Answers) => void>();
  const nothing: never[] = [];
  const options = {
    definition: exampleService,
    answers,
    applicant: { type: 'organisation', name: 'Havna Kro AS' },
    language: 'nb',
    today: '2026-11-20',
    attachments: nothing,
    promisedLater: nothing,
    onAnswersChanged,
  } as const;
  return { onAnswersChanged, ...renderHook(() => useApplicationForm(options)) };
}

describe('an application form', () => {
  it('tells of many changes in one frame once', async () => {
    const { result, onAnswersChanged } = open();
    act(() => {
      result.current.form.setValue('navn', 'H');
      result.current.form.setValue('navn', 'Ha');
    });
    await painted();

    expect(onAnswersChanged.mock.calls).toEqual([[{ sporvalg: { mat: true, alkohol: true }, navn: 'Ha' }]]);
  });

  it('does not take what came from elsewhere for a change of the citizen', async () => {
    const { result, onAnswersChanged } = open();
    act(() => result.current.setAnswers({ sporvalg: { mat: true, alkohol: false }, navn: 'Havna' }));
    await painted();

    expect(onAnswersChanged).not.toHaveBeenCalled();
    expect(result.current.form.getValues('navn')).toBe('Havna');
    expect(result.current.evaluation.tracks).toEqual(['servering']);
  });

  it('judges at once when asked, with what was typed a moment ago', () => {
    const { result, onAnswersChanged } = open();
    let issues: readonly string[] = [];
    act(() => {
      result.current.form.setValue('dato', '32.13.2026');
      issues = result.current.evaluateNow().issues.map((issue) => `${issue.nodeKey} ${issue.code}`);
    });

    expect(issues).toContain('dato format');
    expect(onAnswersChanged).toHaveBeenCalledOnce();
  });

  it('has drawn what was taken in a moment ago when it has been evaluated and flushed', async () => {
    vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', false);
    const { result } = open();
    await new Promise((done) => setTimeout(done, 50));
    result.current.form.setValue('navn', 'Havna');
    // Right after it is taken in, before React has drawn it.
    await new Promise<void>((done) => void requestAnimationFrame(() => setTimeout(done)));
    flushSync(() => void result.current.evaluateNow());
    vi.unstubAllGlobals();

    expect(result.current.input.answers).toMatchObject({ navn: 'Havna' });
  });

  it('tells of the last change though the page is left before the next frame', () => {
    const { result, onAnswersChanged, unmount } = open();
    act(() => result.current.form.setValue('navn', 'Havna'));
    unmount();

    expect(onAnswersChanged).toHaveBeenCalledOnce();
  });
});

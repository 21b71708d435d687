import type { Evaluation, FormDefinition } from '@sporvalg/core';

/** Id of the last step, which is no page of the definition. */
export const SUMMARY = 'oppsummering';

/** Page ids in the order a citizen meets them: track selection, the pages of the tracks, the summary. */
export function stepsOf({ service }: FormDefinition, evaluation: Evaluation): readonly string[] {
  const selection = service.trackSelection.page;
  if (evaluation.tracks.length === 0) return [selection];
  const pages = evaluation.pages.filter((page) => !page.hidden && page.id !== selection).map((page) => page.id);
  return [selection, ...pages, SUMMARY];
}

/** The step to show: the one in the address if it is there now, else where the citizen was, else the first. */
export function currentStep(steps: readonly string[], asked: string | undefined, remembered: string | undefined): string {
  const known = [asked, remembered].find((step) => step !== undefined && steps.includes(step));
  return known ?? steps[0] ?? '';
}

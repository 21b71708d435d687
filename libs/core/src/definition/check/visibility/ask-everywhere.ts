import { frontEndSetting } from '../../../application/front-end-settings.js';
import { InvalidDefinitionError } from '../../../application/invalid-definition-error.js';
import type { Explored } from '../explored.js';
import { indexComponents, type ComponentIndex } from '../service-index.js';
import { MAX_EFFORT, MAX_PATHS, observe, type Question, type Sign } from './questions.js';
import { differingStarts, search, type Start } from './search.js';
import { sliceFor, type Slice, type Target } from './slice.js';

/** Settings that are what they are: any day and any municipality would answer alike. */
const STEADY = /^(dagensDato.*|sokertype|kommunenummer|kommunenavn)$/u;

/** What a citizen is stopped by today, though another parameter or rate would let her pass. */
const TOLD_WHATEVER_THE_SETTINGS: readonly Sign[] = ['shown', 'passes'];

/** Puts the questions to every municipality and kind of applicant, until each is answered or all have been asked. */
export function askEverywhere(explored: readonly Explored[], questions: readonly Question[]): void {
  const asked = new Set<string>();
  let effort = 0;
  for (const circumstances of explored) {
    const index = indexComponents(circumstances.form.pages);
    const starts = startsOf(circumstances);
    questions.forEach((question, number) => {
      const target = question.missing.size === 0 ? undefined : offered(question.target, circumstances, index);
      const reaching = target ? starts.filter(({ tracks }) => reaches(circumstances, target, tracks)) : [];
      if (!target || reaching.length === 0) return;
      if (effort > MAX_EFFORT) {
        question.wasLeft = true;
        return;
      }
      const slice = sliceFor(circumstances.form, index, target);
      effort += slice.expressions.length + reaching.length;
      if (slice.paths.size > MAX_PATHS) {
        question.wasLeft = true;
        return;
      }
      const dependsOnSettings = [...slice.settings].some((key) => !STEADY.test(key));
      if (dependsOnSettings && !TOLD_WHATEVER_THE_SETTINGS.some((sign) => question.missing.has(sign))) return;
      question.dependsOnSettings ||= dependsOnSettings;
      const ways = differingStarts(slice, reaching);
      const sameAsBefore = JSON.stringify([number, settingsOf(slice, circumstances), ways]);
      if (asked.has(sameAsBefore)) return;
      asked.add(sameAsBefore);
      effort += ask(question, slice, index, circumstances, ways);
    });
  }
}

/** Whether these tracks have what is asked about at all. */
function reaches({ form }: Explored, { page, component }: Target, tracks: readonly string[]): boolean {
  const { trackSelection, tracks: all } = form.service;
  const active = all.filter(({ id }) => tracks.includes(id));
  const owners = component ? all.filter(({ attachments }) => attachments.includes(component.node.id)) : [];
  const hasPage = page.id === trackSelection.page || active.some(({ pages }) => pages.includes(page.id));
  return hasPage && (owners.length === 0 || owners.some((owner) => active.includes(owner)));
}

/** @returns the effort it took */
function ask(question: Question, slice: Slice, index: ComponentIndex, circumstances: Explored, starts: readonly Start[]): number {
  try {
    const { isWhole, effort } = search(slice, index, circumstances, starts, (tried) => observe(question, tried));
    question.wasAsked = true;
    question.isCertain &&= isWhole && circumstances.exploration.isComplete;
    return effort;
  } catch (error) {
    // What does not compile is told of by the checks of components and expressions.
    if (!(error instanceof InvalidDefinitionError)) throw error;
    return 0;
  }
}

/** The target as this municipality has it; nothing where it has not. */
function offered(target: Target, { form }: Explored, { byId }: ComponentIndex): Target | undefined {
  const page = Object.hasOwn(form.pages, target.page.id) ? form.pages[target.page.id] : undefined;
  if (!page || !target.component) return page && { ...target, page };
  const component = byId.get(target.component.node.id);
  return component?.page === page ? { ...target, page, component } : undefined;
}

/** Every way that leads to tracks this applicant may send. */
function startsOf({ form, applicant, exploration }: Explored): readonly Start[] {
  const { trackSelection, tracks } = form.service;
  const open = new Set(tracks.filter(({ applicants }) => applicants.includes(applicant)).map(({ id }) => id));
  return exploration.ways.flatMap(({ answers, outcome }) => {
    const decided = outcome === undefined ? undefined : trackSelection.outcomes[outcome];
    return decided && 'tracks' in decided && decided.tracks.every((id) => open.has(id)) ? [{ answers, tracks: decided.tracks }] : [];
  });
}

function settingsOf({ settings }: Slice, { form, applicant, today }: Explored): readonly unknown[] {
  return [...settings].map((key) => frontEndSetting(form, { today, applicant: { type: applicant, name: '' } }, key));
}

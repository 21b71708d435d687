import { setTimeout as delay } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { Browser } from '@playwright/test';
import { closedParty, logInToProduct, writeDraft } from '@sporvalg/testing';

import type { KillableProduct } from '../killable-product.js';
import { expectAnswers, type ExpectedAnswers } from './expected-answers.js';
import { failCallsOf, type FailingCalls } from './failing-calls.js';
import { FormInBrowser } from './form-in-browser.js';
import { answerAt, otherDevice, type OtherDevice } from './other-device.js';
import { QUESTIONS, type Interleaving, type Step } from './steps.js';

export interface Outcome {
  /** What a citizen would have lost or been told wrongly; empty when all is well. */
  readonly faults: readonly string[];
  readonly asked: boolean;
}

const PERSON = 'Siri Rolighumle';
const UNTIL_SAVED_MS = 45_000;
const LOOK_EVERY_MS = 50;

interface Scene {
  readonly form: FormInBrowser;
  readonly calls: FailingCalls;
  readonly other: OtherDevice;
  readonly expected: ExpectedAnswers;
  readonly product: KillableProduct;
  readonly faults: string[];
  readonly choice: Interleaving['choice'];
  /** Resolves when the server is there. */
  server: Promise<unknown>;
}

/** Plays one interleaving in a browser of its own, lets everything through in the end, and looks for what was lost. */
export async function runInterleaving(browser: Browser, product: KillableProduct, { steps, choice }: Interleaving): Promise<Outcome> {
  const [here, there] = [await logInToProduct(product.url, PERSON), await logInToProduct(product.url, PERSON)];
  const draft = await writeDraft(here, closedParty());
  const context = await browser.newContext({ locale: 'nb-NO', timezoneId: 'Europe/Oslo' });
  try {
    const [name = '', value = ''] = here.cookie.split('=');
    await context.addCookies([{ name, value, url: product.url }]);
    const page = await context.newPage();
    const form = new FormInBrowser(page, context, PERSON);
    const calls = await failCallsOf(page);
    await form.begin(product.url, draft.id);
    const other = otherDevice(there, draft.id);
    const scene: Scene = { form, calls, other, expected: expectAnswers(), product, faults: [], choice, server: Promise.resolve() };
    for (const step of steps) await play(scene, step);
    await letEverythingThrough(scene);
    await judge(scene);
    return { faults: scene.faults, asked: scene.expected.asked };
  } finally {
    await context.close();
  }
}

async function play(scene: Scene, step: Step): Promise<void> {
  const { form, calls, other, expected, product } = scene;
  switch (step.kind) {
    case 'type': {
      const typed = await form.type(step);
      if (!typed.endsWith(step.text)) scene.faults.push(`typed «${step.text}» in ${step.question}, and there stood «${typed}»`);
      return expected.typed(step.question, typed);
    }
    case 'open':
      return form.open(step.page, step.by);
    case 'offline':
    case 'online':
      return form.context.setOffline(step.kind === 'offline');
    case 'fail-calls':
      return calls.failNext(step.fault, step.calls);
    case 'other-device': {
      await scene.server;
      const replaced = await other.write(QUESTIONS[step.question].path, step.text);
      return expected.otherWrote(step.question, step.text, replaced);
    }
    case 'other-decides':
      await scene.server;
      await other.decide(step.decisions);
      return expected.otherDecided(step.decisions);
    case 'kill-server':
      await scene.server;
      scene.server = product.killAndRestart();
      return;
    case 'expire-session':
      return form.context.clearCookies({ name: 'sporvalg_citizen' });
    case 'look-away':
      return form.lookAway();
    case 'do-as-asked':
      await doAsAsked(scene);
  }
}

/** Logs in or chooses, if the page asks for it. */
async function doAsAsked({ form, expected, choice, calls, server }: Scene): Promise<void> {
  if (await form.isAsked()) {
    await form.choose(choice);
    return expected.chose(choice);
  }
  if (!(await form.isLoggedOut())) return;
  await server;
  calls.letThrough();
  await form.context.setOffline(false);
  // The session may have come back by itself meanwhile.
  if (await form.isLoggedOut()) await form.logIn();
}

async function letEverythingThrough(scene: Scene): Promise<void> {
  const { form, calls, server, faults } = scene;
  await server;
  calls.letThrough();
  await form.context.setOffline(false);
  const deadline = Date.now() + UNTIL_SAVED_MS;
  let said = '';
  while (Date.now() < deadline) {
    await doAsAsked(scene);
    said = await form.savedLine();
    if (/^Lagret kl\. /.test(said)) return;
    await delay(LOOK_EVERY_MS);
  }
  faults.push(`the page never said that all was saved, but «${said}»`);
}

async function judge({ form, other, expected, faults }: Scene): Promise<void> {
  const stored = await other.read();
  const wanted = [...expected.final()];
  for (const [question, text] of wanted) {
    const onServer = answerAt(stored.answers, QUESTIONS[question].path);
    if (onServer !== text) faults.push(`${question}: «${text}» was typed last, the server has «${String(onServer)}»`);
  }
  for (const [question, text] of wanted) {
    const onPage = await form.value(question);
    if (onPage !== text) faults.push(`${question}: «${text}» was typed last, the page shows «${onPage}»`);
  }
  const { promisedLater, chosenTracks } = stored;
  if (expected.decisions && !isDeepStrictEqual({ promisedLater, ...(chosenTracks && { chosenTracks }) }, expected.decisions))
    faults.push(
      `another device decided ${JSON.stringify(expected.decisions)}, the server has ${JSON.stringify({ promisedLater, chosenTracks })}`,
    );
  if (!(await form.hasStayed())) faults.push('another page stood in place of the form');
  if (expected.mustAsk && !expected.asked) faults.push('two answers collided and nobody was asked');
  if (expected.asked && !expected.mayAsk) faults.push('the citizen was asked to choose, though nobody else had written there');
  faults.push(...form.exceptions.map((message) => `exception: ${message}`));
}

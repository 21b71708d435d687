import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';

import { expectAccessible } from '../accessibility.js';
import { STORYBOOK } from './start-site.js';

interface Story {
  readonly id: string;
  readonly title: string;
  readonly name: string;
  readonly type: string;
}

/** A story is a piece of a page: what is asked of whole pages (best practice) the journeys see to. */
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 320, height: 800 };

const index = JSON.parse(readFileSync(join(STORYBOOK, 'index.json'), 'utf8')) as { readonly entries: Readonly<Record<string, Story>> };
const stories = Object.values(index.entries).filter(({ type }) => type === 'story');

test('there are stories to walk through', () => {
  expect(stories.length).toBeGreaterThan(150);
});

test('stories are drawn in the font of the product', async ({ page }) => {
  const [story] = stories;
  if (story) await open(page, story);
  const loaded = () => page.evaluate(() => [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family));
  await expect.poll(loaded).toContain('Inter Variable');
});

for (const title of new Set(stories.map((story) => story.title))) {
  test(title, async ({ page }) => {
    const complaints = listen(page);
    for (const story of stories.filter((each) => each.title === title)) {
      await test.step(story.name, async () => {
        await page.setViewportSize(WIDE);
        await open(page, story);
        await expectAccessible(page, `${story.name}, light and wide`, WCAG);
        await page.setViewportSize(NARROW);
        await page.evaluate(() => void (document.documentElement.dataset['colorScheme'] = 'dark'));
        expect.soft(await tooWide(page), `${story.name}: what does not fit in 320 px`).toEqual([]);
        await expectAccessible(page, `${story.name}, dark and 320 px wide`, WCAG);
        expect.soft(complaints.splice(0), `${story.name}: what the browser complains of`).toEqual([]);
      });
    }
  });
}

interface Channel {
  on(event: string, listener: (what: unknown) => void): void;
  emit(event: string, what: unknown): void;
}

/** A page is loaded once for the stories of a component; each of them is mounted anew in it. */
async function open(page: Page, story: Story): Promise<void> {
  if (page.url() === 'about:blank') {
    // Storybook's own scan is for people; two at a time in one page get in each other's way.
    await page.goto(`/iframe.html?id=${story.id}&viewMode=story&globals=a11y.manual:!true`);
    await expect(page.locator('body.sb-show-main main.story > *').first()).toBeAttached();
    return;
  }
  await page.evaluate(async (storyId) => {
    const channel = (window as unknown as { __STORYBOOK_ADDONS_CHANNEL__: Channel }).__STORYBOOK_ADDONS_CHANNEL__;
    await new Promise<void>((done, fail) => {
      channel.on('storyRendered', (id) => id === storyId && done());
      for (const failure of ['storyErrored', 'storyThrewException', 'storyMissing'])
        channel.on(failure, (what) => fail(new Error(`${failure}: ${JSON.stringify(what)}`)));
      channel.emit('setCurrentStory', { storyId, viewMode: 'story' });
    });
    // Answers from registers and files come a moment after the first drawing.
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50)));
  }, story.id);
}

/** Everything the browser reports as an error, from scripts and from the content security policy alike. */
function listen(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  return complaints;
}

/** The elements that push the page wider than its window; one that scrolls by itself may be wider. */
function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    if (document.documentElement.scrollWidth <= innerWidth) return [];
    return [...document.querySelectorAll('main.story *')]
      .filter((element) => element.getBoundingClientRect().right > innerWidth)
      .map((element) => `${element.tagName.toLowerCase()}.${element.className}`)
      .slice(0, 5);
  });
}

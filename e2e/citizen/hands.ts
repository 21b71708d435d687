import { expect, type FileChooser, type Locator, type Page } from '@playwright/test';

/** A file made in the test. */
export interface TestFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** How a citizen handles the page. Journeys are written once and walked by mouse and by keyboard alone. */
export interface Hands {
  /** Button, link, radio button or check box. */
  press(target: Locator): Promise<void>;
  write(field: Locator, text: string): Promise<void>;
  /** An option in a list that folds down. */
  choose(list: Locator, option: string | RegExp): Promise<void>;
  /** A hit in the list beneath a combobox that has been written in. */
  pickHit(combobox: Locator, hit: Locator): Promise<void>;
  /** @param file made in memory, or the path of one on disk */
  attach(chooser: Locator, file: TestFile | string): Promise<void>;
}

export function mouse(page: Page): Hands {
  catchFileChoosers(page);
  return {
    press: (target) => target.click(),
    write: async (field, text) => {
      await field.click();
      await field.fill(text);
    },
    choose: async (list, option) => {
      const value = await list.getByRole('option', { name: option }).getAttribute('value');
      await list.selectOption(value);
    },
    pickHit: (_combobox, hit) => hit.click(),
    attach: (chooser, file) => throughChooser(page, file, () => chooser.click()),
  };
}

/**
 * A thumb on the smallest phone. Every page that comes by is seen to fit: nothing reaches out sideways, and what is
 * pressed is large enough.
 */
export function thumb(page: Page): Hands {
  const fingers = mouse(page);
  const press = async (target: Locator) => {
    await isLargeEnough(target);
    await fitsTheWindow(target);
    await target.tap();
  };
  return {
    ...fingers,
    press,
    write: async (field, text) => {
      await press(field);
      await field.fill(text);
    },
    pickHit: (_combobox, hit) => press(hit),
    attach: (chooser, file) => throughChooser(page, file, () => press(chooser)),
  };
}

/** WCAG 2.2, 2.5.8. */
const SMALLEST_TARGET_PX = 24;

async function isLargeEnough(target: Locator): Promise<void> {
  const acrossPx = await target.evaluate((element) => {
    // A label is pressed as well as its radio button or check box.
    const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
    const boxes = [element, ...labels].map((part) => part.getBoundingClientRect());
    return Math.min(Math.max(...boxes.map(({ width }) => width)), Math.max(...boxes.map(({ height }) => height)));
  });
  expect(acrossPx, `pixels across ${target}`).toBeGreaterThanOrEqual(SMALLEST_TARGET_PX);
}

/** Nothing on the page is wider than the window. Asks through something on the page, so as not to ask the page before it. */
export async function fitsTheWindow(onPage: Locator): Promise<void> {
  const beyond = await onPage.evaluate(() => {
    const overflowPx = (document.scrollingElement?.scrollWidth ?? 0) - innerWidth;
    if (overflowPx <= 0) return [];
    const culprits = [...document.body.querySelectorAll('*')].filter((element) => element.getBoundingClientRect().right > innerWidth);
    return [`${document.title}: ${overflowPx} px`, ...culprits.slice(0, 3).map((element) => element.outerHTML.slice(0, 120))];
  });
  expect(beyond, 'what reaches out sideways').toEqual([]);
}

/** Tab, arrows, Space, Enter and typing; each stop on the way must be seen. */
export function keyboard(page: Page): Hands {
  catchFileChoosers(page);
  const { keyboard: keys } = page;
  return {
    press: async (target) => {
      await reach(page, target);
      const kind = await target.evaluate((element) => (element instanceof HTMLInputElement ? element.type : 'button'));
      if (kind === 'radio') await chooseRadio(page, target);
      else await keys.press(kind === 'checkbox' ? 'Space' : 'Enter');
    },
    write: async (field, text) => {
      await reach(page, field);
      await keys.press('ControlOrMeta+A');
      if (text === '') await keys.press('Delete');
      else await keys.type(text);
    },
    choose: async (list, option) => {
      await reach(page, list);
      const wanted = list.getByRole('option', { name: option });
      for (let step = 0; !(await wanted.evaluate((element: HTMLOptionElement) => element.selected)); step += 1) {
        expect(step, `options passed on the way to ${option}`).toBeLessThan(MOST_STOPS);
        await keys.press('ArrowDown');
      }
    },
    pickHit: async (combobox, hit) => {
      const id = (await hit.getAttribute('id')) ?? '';
      await expect(combobox).toBeFocused();
      for (let step = 0; (await combobox.getAttribute('aria-activedescendant')) !== id; step += 1) {
        expect(step, 'hits passed').toBeLessThan(MOST_STOPS);
        await keys.press('ArrowDown');
      }
      await keys.press('Enter');
    },
    attach: async (chooser, file) => {
      await reach(page, chooser);
      await throughChooser(page, file, () => keys.press('Enter'));
    },
  };
}

const MOST_STOPS = 120;

/** From now on: a dialog that opens before Playwright has begun to listen for it is the browser's own, and lost. */
function catchFileChoosers(page: Page): void {
  page.on('filechooser', () => undefined);
}

async function throughChooser(page: Page, file: TestFile | string, open: () => Promise<void>): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser') as Promise<FileChooser>, open()]);
  await chooser.setFiles(file);
}

/** Tabs to the target, backwards when it lies behind; a radio button is reached with its group. */
async function reach(page: Page, target: Locator): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    const direction = await target.evaluate(whereFrom);
    if (direction === 'here') return;
    await page.keyboard.press(direction === 'ahead' ? 'Tab' : 'Shift+Tab');
    expect(await page.evaluate(unseenFocus), 'a stop for the keyboard that cannot be seen').toBeNull();
  }
  throw new Error(`The keyboard does not reach ${target}`);
}

async function chooseRadio(page: Page, target: Locator): Promise<void> {
  const focused = () => target.evaluate((element) => element === document.activeElement);
  for (let step = 0; !(await focused()); step += 1) {
    expect(step, 'radio buttons passed').toBeLessThan(MOST_STOPS);
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Space');
}

/** Runs in the page: where the target is as seen from what has focus. */
function whereFrom(target: Element): 'here' | 'ahead' | 'behind' {
  const now = document.activeElement ?? document.body;
  const isSameGroup =
    target instanceof HTMLInputElement &&
    now instanceof HTMLInputElement &&
    target.type === 'radio' &&
    now.type === 'radio' &&
    target.name === now.name;
  if (target === now || isSameGroup) return 'here';
  return now.compareDocumentPosition(target) & (Node.DOCUMENT_POSITION_FOLLOWING | Node.DOCUMENT_POSITION_CONTAINED_BY)
    ? 'ahead'
    : 'behind';
}

/** Runs in the page: what has focus, when there is no ring of at least 2 px about it or its label, or it is out of view; else null. */
function unseenFocus(): string | null {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement) || focused === document.body) return null;
  const labels = focused instanceof HTMLInputElement ? [...(focused.labels ?? [])] : [];
  const isSeen = [focused, ...labels].some((element) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const { top, bottom, width, height } = element.getBoundingClientRect();
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && width > 0 && height > 0 && bottom > 0 && top < innerHeight;
  });
  return isSeen ? null : focused.outerHTML.slice(0, 200);
}

import { cp, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame, FrameLocator, Locator, Page } from '@playwright/test';

import { ROOT, startProcess, waitUntilReady } from '../../tools/product.js';

/** From the run's own port, clear of the products other tests start. */
const PORT_OFFSET = 40;

/** A preview of a copy of the service definitions, which the test may change as a designer would. */
export interface RunningPreview {
  readonly url: string;
  /** Saves a file the way many editors do: a new file in place of the old. */
  save(file: string, change: (text: string) => string): Promise<void>;
  /** All files as they were from the start. */
  restore(): Promise<void>;
  stop(): Promise<void>;
}

export async function startPreview(): Promise<RunningPreview> {
  const root = await mkdtemp(join(tmpdir(), 'sporvalg-preview-'));
  const restore = () => cp(join(ROOT, 'service-definitions'), root, { recursive: true });
  await restore();
  const port = String(Number(process.env['E2E_PORT']) + PORT_OFFSET);
  const url = `http://127.0.0.1:${port}/`;
  const preview = startProcess({ entry: 'apps/cli/src/main.ts', args: ['preview', root, '--port', port], output: 'ignore' });
  const stop = async () => {
    await preview.stop();
    await rm(root, { recursive: true, force: true });
  };
  try {
    await waitUntilReady(url, preview, 60_000);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    url,
    restore,
    stop,
    async save(file, change) {
      const path = join(root, file);
      await writeFile(`${path}~`, change(await readFile(path, 'utf8')));
      await rename(`${path}~`, path);
    },
  };
}

/** The preview as a designer sees it: the tool, and the form in its frame. */
export class PreviewTool {
  readonly form: FrameLocator;

  constructor(readonly page: Page) {
    this.form = page.frameLocator('iframe');
  }

  static async open(page: Page, preview: RunningPreview): Promise<PreviewTool> {
    await page.goto(preview.url);
    const tool = new PreviewTool(page);
    await tool.choose('Tjeneste', 'skjenkebevilling');
    return tool;
  }

  async choose(label: string, value: string): Promise<void> {
    await this.page.getByLabel(label, { exact: true }).selectOption(value);
  }

  /** The form filled in as an example says, at one of its pages. */
  async load(example: string, pageTitle: string): Promise<void> {
    await this.choose('Fyll ut med', example);
    await this.tab('Vurdering');
    await this.page.getByRole('tabpanel', { name: 'Vurdering' }).getByRole('button', { name: pageTitle, exact: true }).click();
    await this.heading(pageTitle).waitFor();
  }

  async tab(name: string | RegExp): Promise<Locator> {
    await this.page.getByRole('tab', { name }).click();
    return this.page.getByRole('tabpanel', { name });
  }

  heading(title: string): Locator {
    return this.form.getByRole('heading', { level: 1, name: title, exact: true });
  }

  /** The frame as a page of its own, for scanning and scrolling. */
  get frame(): Frame {
    const [, frame] = this.page.frames();
    if (!frame) throw new Error('There is no form on the page');
    return frame;
  }
}

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { ROOT } from '../product.js';
import { missingLine } from './match-output.js';
import { newcomer, type Newcomer } from './newcomer.js';
import { readGuide, type CommandStep, type FileStep } from './read-guide.js';

const markdown = await readFile(join(ROOT, 'docs/designer-guide.md'), 'utf8');
const steps = readGuide(markdown);
const lines = markdown.split('\n');

/** Commands that need a network, or that other stages of `npm test` are about. */
const ELSEWHERE = /^(git |cd |npm (install|start|test|run format)$|code )/;

let reader: Newcomer;
beforeAll(async () => {
  reader = await newcomer();
});
afterAll(() => reader.leave());

describe('docs/designer-guide.md, done step by step', () => {
  it.each(steps.map((step) => ({ title: titleOf(step), step })))('$title', { timeout: 180_000 }, async ({ step }) => {
    if (step.kind === 'file') {
      expect(proseBefore(step.line), 'the text above names the file').toContain(step.path.split('/').slice(2).join('/'));
      await reader.write(step);
    } else {
      await follow(step);
      await reader.undoMistakes();
    }
  });
});

function titleOf(step: FileStep | CommandStep): string {
  const what = step.kind === 'file' ? `${step.isMistake ? 'mistake in' : 'write'} ${step.path}` : `run ${step.commands.join(' && ')}`;
  return `line ${step.line}: ${what}`;
}

/** The paragraph right above a block. */
function proseBefore(line: number): string {
  const above = lines
    .slice(0, line - 1)
    .join('\n')
    .trimEnd();
  return above.slice(above.lastIndexOf('\n\n'));
}

async function follow({ commands, runs, output }: CommandStep): Promise<void> {
  if (runs === 'elsewhere') {
    expect(commands.filter((command) => !ELSEWHERE.test(command))).toEqual([]);
    return;
  }
  const printed: string[] = [];
  for (const command of commands) {
    if (runs === 'server') {
      const answer = await reader.open(command);
      expect(answer.status).toBe(200);
      printed.push(answer.output);
    } else {
      const result = await reader.run(command);
      printed.push(result.output);
      if (!output) expect(result, result.output).toMatchObject({ code: 0 });
    }
  }
  expect(missingLine(output ?? [], printed.join('\n')), printed.join('\n')).toBeUndefined();
}

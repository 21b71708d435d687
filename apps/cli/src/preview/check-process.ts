import { loadJmespath } from '@sporvalg/core';

import { createChecker } from '../definition-folders.js';
import type { CheckRequest } from './check-aside.js';

// The entry of the process that `check-aside.ts` starts.
const checker = createChecker();
const patterns = loadJmespath();
process.on('message', ({ files, today }: CheckRequest) => void answer(files, today));
process.on('disconnect', () => process.exit());

async function answer(files: CheckRequest['files'], today: string): Promise<void> {
  await patterns;
  process.send?.((await checker).check(files, today).findings);
}

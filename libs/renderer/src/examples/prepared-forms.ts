import { COMPONENT_TYPES } from '@sporvalg/core';
import { beforeAll } from 'vitest';

/** Tests draw a form as it stands when `prepareForm` has fetched what it needs, whichever form it is. */
beforeAll(async () => {
  // Not above: what a test puts in a module's place must be there before the module is asked for.
  const [{ loadComponents }, { loadUiTexts }] = await Promise.all([import('../components/index.js'), import('../texts/ui-texts-for.js')]);
  await Promise.all([loadUiTexts('nn'), loadUiTexts('en'), loadComponents(COMPONENT_TYPES)]);
});

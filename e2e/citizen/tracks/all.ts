import { ambulerende } from './ambulerende.js';
import { enkeltanledning } from './enkeltanledning.js';
import { jordleie } from './jordleie.js';
import type { Journey } from './journey.js';
import { motorferdsel } from './motorferdsel.js';
import { servering } from './servering.js';
import { serveringOgSkjenk } from './servering-og-skjenk.js';

/** Every track, each with its own citizen, longest first. */
export const journeys: readonly Journey[] = [serveringOgSkjenk, servering, enkeltanledning, motorferdsel, ambulerende, jordleie];

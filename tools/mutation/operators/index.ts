import type { Operator } from '../fault.js';
import { ARCHIVE_OPERATORS } from './archive.js';
import { ARCHIVE_TITLE_OPERATORS } from './archive-titles.js';
import { BINDING_OPERATORS } from './bindings.js';
import { BOUND_OPERATORS } from './bounds.js';
import { CALCULATION_OPERATORS } from './calculations.js';
import { CHECK_OPERATORS } from './checks-and-prefill.js';
import { CHOICE_OPERATORS } from './choices.js';
import { EXPRESSION_OPERATORS } from './expressions.js';
import { FILE_OPERATORS } from './files.js';
import { FORM_PART_OPERATORS } from './form-parts.js';
import { GROUP_OPERATORS } from './groups.js';
import { HIDDEN_GROUP_OPERATORS } from './hidden-groups-and-pages.js';
import { HIDDEN_QUESTION_OPERATORS } from './hidden-questions.js';
import { LAW_OPERATORS } from './laws-and-rates.js';
import { MUNICIPALITY_OPERATORS } from './municipalities.js';
import { OUTCOME_OPERATORS } from './outcomes.js';
import { TEXT_OPERATORS } from './texts.js';
import { TRACK_OPERATORS } from './tracks.js';
import { VALIDATION_OPERATORS } from './validations.js';

/** Every way to go wrong that is planted, in the order of the table. */
export const OPERATORS: readonly Operator[] = [
  ...TEXT_OPERATORS,
  ...BINDING_OPERATORS,
  ...HIDDEN_QUESTION_OPERATORS,
  ...HIDDEN_GROUP_OPERATORS,
  ...GROUP_OPERATORS,
  ...FORM_PART_OPERATORS,
  ...TRACK_OPERATORS,
  ...OUTCOME_OPERATORS,
  ...EXPRESSION_OPERATORS,
  ...CHOICE_OPERATORS,
  ...VALIDATION_OPERATORS,
  ...CALCULATION_OPERATORS,
  ...BOUND_OPERATORS,
  ...CHECK_OPERATORS,
  ...ARCHIVE_OPERATORS,
  ...ARCHIVE_TITLE_OPERATORS,
  ...MUNICIPALITY_OPERATORS,
  ...LAW_OPERATORS,
  ...FILE_OPERATORS,
];

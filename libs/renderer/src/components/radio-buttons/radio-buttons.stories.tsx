import { ExampleHost, storyOf } from '../../examples/stories-from.js';
import { examples } from './radio-buttons.examples.js';

export default { title: 'Choice/RadioButtons', component: ExampleHost };
export const Default = storyOf(examples, 'default');
export const Filled = storyOf(examples, 'filled');
export const RequiredEmpty = storyOf(examples, 'required-empty');
export const OpensAQuestion = storyOf(examples, 'opens-a-question');
export const ReadOnly = storyOf(examples, 'read-only');
export const Nynorsk = storyOf(examples, 'nynorsk');

import { ExampleHost, storyOf } from '../../examples/stories-from.js';
import { examples } from './text-area.examples.js';

export default { title: 'Input/TextArea', component: ExampleHost };
export const Default = storyOf(examples, 'default');
export const Filled = storyOf(examples, 'filled');
export const RequiredEmpty = storyOf(examples, 'required-empty');
export const WithError = storyOf(examples, 'with-error');
export const ReadOnly = storyOf(examples, 'read-only');
export const Nynorsk = storyOf(examples, 'nynorsk');

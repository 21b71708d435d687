import { ExampleHost, storyOf } from '../../examples/stories-from.js';
import { examples } from './repeating-group.examples.js';

export default { title: 'Container/RepeatingGroup', component: ExampleHost };
export const Default = storyOf(examples, 'default');
export const Filled = storyOf(examples, 'filled');
export const HalfDone = storyOf(examples, 'half-done');
export const WithError = storyOf(examples, 'with-error');
export const RequiredEmpty = storyOf(examples, 'required-empty');
export const Full = storyOf(examples, 'full');
export const Nynorsk = storyOf(examples, 'nynorsk');

import { ExampleHost, storyOf } from '../../examples/stories-from.js';
import { examples } from './text.examples.js';

export default { title: 'Presentation/Text', component: ExampleHost };
export const Default = storyOf(examples, 'default');
export const WithoutLabel = storyOf(examples, 'without-label');
export const NothingYet = storyOf(examples, 'nothing-yet');
export const Nynorsk = storyOf(examples, 'nynorsk');

import { ExampleHost, storyOf } from '../../examples/stories-from.js';
import { examples } from './heading.examples.js';

export default { title: 'Presentation/Heading', component: ExampleHost };
export const Default = storyOf(examples, 'default');
export const Large = storyOf(examples, 'large');
export const LongText = storyOf(examples, 'long-text');
export const Nynorsk = storyOf(examples, 'nynorsk');

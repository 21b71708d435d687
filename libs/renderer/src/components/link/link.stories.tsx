import { ExampleHost, storyOf } from '../../examples/stories-from.js';
import { examples } from './link.examples.js';

export default { title: 'Presentation/Link', component: ExampleHost };
export const Default = storyOf(examples, 'default');
export const Mail = storyOf(examples, 'mail');
export const Button = storyOf(examples, 'button');
export const UnsafeTarget = storyOf(examples, 'unsafe-target');
export const Nynorsk = storyOf(examples, 'nynorsk');

import { ExampleHost, storyOf } from '../../examples/stories-from.js';
import { examples } from './alert.examples.js';

export default { title: 'Presentation/Alert', component: ExampleHost };
export const Default = storyOf(examples, 'default');
export const Warning = storyOf(examples, 'warning');
export const Danger = storyOf(examples, 'danger');
export const Nynorsk = storyOf(examples, 'nynorsk');

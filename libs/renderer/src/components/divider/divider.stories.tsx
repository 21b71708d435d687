import { ExampleHost, storyOf } from '../../examples/stories-from.js';
import { examples } from './divider.examples.js';

export default { title: 'Presentation/Divider', component: ExampleHost };
export const Default = storyOf(examples, 'default');
export const Between = storyOf(examples, 'between');
export const Nynorsk = storyOf(examples, 'nynorsk');
export const English = storyOf(examples, 'english');

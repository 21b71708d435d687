import { ExampleHost, storyOf } from '../../examples/stories-from.js';
import { examples } from './panel.examples.js';

export default { title: 'Presentation/Panel', component: ExampleHost };
export const Default = storyOf(examples, 'default');
export const Warning = storyOf(examples, 'warning');
export const Success = storyOf(examples, 'success');
export const Nynorsk = storyOf(examples, 'nynorsk');

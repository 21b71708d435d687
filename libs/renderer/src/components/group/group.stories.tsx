import { ExampleHost, storyOf } from '../../examples/stories-from.js';
import { examples } from './group.examples.js';

export default { title: 'Container/Group', component: ExampleHost };
export const Default = storyOf(examples, 'default');
export const Indented = storyOf(examples, 'indented');
export const Panel = storyOf(examples, 'panel');
export const RequiredEmpty = storyOf(examples, 'required-empty');
export const Nynorsk = storyOf(examples, 'nynorsk');

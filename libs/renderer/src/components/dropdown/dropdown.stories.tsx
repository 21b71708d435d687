import { ExampleHost, storyOf } from '../../examples/stories-from.js';
import { examples } from './dropdown.examples.js';

export default { title: 'Choice/Dropdown', component: ExampleHost };
export const Default = storyOf(examples, 'default');
export const Filled = storyOf(examples, 'filled');
export const RequiredEmpty = storyOf(examples, 'required-empty');
export const ReadOnly = storyOf(examples, 'read-only');
export const RegisterList = storyOf(examples, 'register-list');
export const RegisterDown = storyOf(examples, 'register-down');
export const Nynorsk = storyOf(examples, 'nynorsk');

import { ExampleHost, storyOf } from '../../examples/stories-from.js';
import { examples } from './input.examples.js';

export default { title: 'Input/Input', component: ExampleHost };
export const Default = storyOf(examples, 'default');
export const Filled = storyOf(examples, 'filled');
export const RequiredEmpty = storyOf(examples, 'required-empty');
export const Money = storyOf(examples, 'money');
export const Unit = storyOf(examples, 'unit');
export const WithError = storyOf(examples, 'with-error');
export const ReadOnly = storyOf(examples, 'read-only');
export const FromRegister = storyOf(examples, 'from-register');
export const Nynorsk = storyOf(examples, 'nynorsk');
export const LongText = storyOf(examples, 'long-text');

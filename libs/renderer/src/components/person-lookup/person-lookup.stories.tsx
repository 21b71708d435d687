import { ExampleHost, storyOf } from '../../examples/stories-from.js';
import { examples } from './person-lookup.examples.js';

export default { title: 'Register/PersonLookup', component: ExampleHost };
export const Default = storyOf(examples, 'default');
export const Filled = storyOf(examples, 'filled');
export const RequiredEmpty = storyOf(examples, 'required-empty');
export const Applicant = storyOf(examples, 'applicant');
export const RegisterDown = storyOf(examples, 'register-down');
export const Nynorsk = storyOf(examples, 'nynorsk');

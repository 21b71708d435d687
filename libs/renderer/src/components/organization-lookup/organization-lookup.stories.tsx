import { ExampleHost, storyOf } from '../../examples/stories-from.js';
import { examples } from './organization-lookup.examples.js';

export default { title: 'Register/OrganizationLookup', component: ExampleHost };
export const Default = storyOf(examples, 'default');
export const Filled = storyOf(examples, 'filled');
export const Bankrupt = storyOf(examples, 'bankrupt');
export const RequiredEmpty = storyOf(examples, 'required-empty');
export const Applicant = storyOf(examples, 'applicant');
export const RegisterDown = storyOf(examples, 'register-down');
export const Nynorsk = storyOf(examples, 'nynorsk');

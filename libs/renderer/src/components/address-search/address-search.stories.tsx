import { ExampleHost, storyOf } from '../../examples/stories-from.js';
import { examples } from './address-search.examples.js';

export default { title: 'Register/AddressSearch', component: ExampleHost };
export const Default = storyOf(examples, 'default');
export const Filled = storyOf(examples, 'filled');
export const Typed = storyOf(examples, 'typed');
export const RequiredEmpty = storyOf(examples, 'required-empty');
export const Nynorsk = storyOf(examples, 'nynorsk');

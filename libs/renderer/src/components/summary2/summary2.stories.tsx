import { ExampleHost, storyOf } from '../../examples/stories-from.js';
import { examples } from './summary2.examples.js';

export default { title: 'Presentation/Summary2', component: ExampleHost };
export const Default = storyOf(examples, 'default');
export const English = storyOf(examples, 'english');
export const UnknownPage = storyOf(examples, 'unknown-page');
export const Nynorsk = storyOf(examples, 'nynorsk');

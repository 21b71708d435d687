import { ExampleHost, storyOf } from '../../examples/stories-from.js';
import { examples } from './paragraph.examples.js';

export default { title: 'Presentation/Paragraph', component: ExampleHost };
export const Default = storyOf(examples, 'default');
export const Markdown = storyOf(examples, 'markdown');
export const WithHelp = storyOf(examples, 'with-help');
export const Nynorsk = storyOf(examples, 'nynorsk');

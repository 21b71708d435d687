import { ExampleHost, storyOf } from '../../examples/stories-from.js';
import { examples } from './file-upload.examples.js';

export default { title: 'Input/FileUpload', component: ExampleHost };
export const Default = storyOf(examples, 'default');
export const Filled = storyOf(examples, 'filled');
export const Full = storyOf(examples, 'full');
export const RequiredEmpty = storyOf(examples, 'required-empty');
export const PromisedLater = storyOf(examples, 'promised-later');
export const Nynorsk = storyOf(examples, 'nynorsk');

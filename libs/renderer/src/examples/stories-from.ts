import type { ComponentExamples } from './component-examples.js';
import { ExampleHost, type ExampleHostProps } from './example-host.js';

export interface ExampleStory {
  readonly args: ExampleHostProps;
}

/** The story of one named example. */
export function storyOf(examples: ComponentExamples, name: string): ExampleStory {
  const example = examples.examples.find((each) => each.name === name);
  if (!example) throw new Error(`No example named ${name}`);
  return { args: { examples, example } };
}

export { ExampleHost };

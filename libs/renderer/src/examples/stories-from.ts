import { allExamples } from './all-examples.js';
import type { ComponentExamples } from './component-examples.js';
import { ExampleHost, type ExampleHostProps } from './example-host.js';

export interface ExampleStory {
  readonly args: ExampleHostProps;
}

/** The story of one named example. */
export function storyOf(examples: ComponentExamples, name: string): ExampleStory {
  const args = allExamples(examples).find(({ example }) => example.name === name);
  if (!args) throw new Error(`No example named ${name}`);
  return { args };
}

export { ExampleHost };

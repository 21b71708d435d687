import type { ComponentExamples } from './component-examples.js';
import type { ExampleHostProps } from './example-host.js';

/** Real words of the kind that break a layout. */
const LONG = ' i forvaltningsområdet for utmarksnæringsvirksomhet og reindriftskonsesjonssøknader';

/** The examples of a component, each with what it is drawn with; the one with long texts is made of the default where none is written. */
export function allExamples(examples: ComponentExamples): readonly ExampleHostProps[] {
  const written = examples.examples.map((example) => ({ examples, example }));
  const [first] = examples.examples;
  if (!first || examples.examples.some(({ name }) => name === 'long-text')) return written;
  return [...written, { examples: withLongTexts(examples), example: { ...first, name: 'long-text' } }];
}

function withLongTexts(examples: ComponentExamples): ComponentExamples {
  const lengthen = (texts: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(texts).map(([id, text]) => [id, isAddress(text) ? text : text + LONG]));
  return { ...examples, texts: { nb: lengthen(examples.texts.nb), nn: lengthen(examples.texts.nn) } };
}

/** Some texts are no words: addresses of links and pictures. */
function isAddress(text: string): boolean {
  return /^(?:[a-z]+:|\/|\.|#|wwwroot)\S*$/i.test(text);
}

import type { ComponentNode } from './component.js';
import type { Dynamic } from './expression-json.js';

/** One page: an Altinn layout file. Its id is the file name without `.json`; its title is the text `page.<id>`. */
export interface Page {
  readonly id: string;
  readonly hidden?: Dynamic<boolean>;
  /** Components in reading order. Those named in a group's `children` are shown inside the group only. */
  readonly layout: readonly ComponentNode[];
}

import type { Node } from 'jsonc-parser';

import type { JsonDocument } from './json-document.js';
import type { Position } from './json-text.js';

/** Where objects and arrays read from definition files stand. Copies made while reading share their original's place. */
export class Origins {
  readonly #places = new WeakMap<object, { readonly document: JsonDocument; readonly node: Node }>();

  set(value: object, document: JsonDocument, node: Node): void {
    this.#places.set(value, { document, node });
  }

  /** Lets `copy` stand where `original` stands. */
  copy<T extends object>(original: object, copy: T): T {
    const place = this.#places.get(original);
    if (place) this.#places.set(copy, place);
    return copy;
  }

  /**
   * Place of `container`, or of the value at `key` in it. With `'key'` the place of the property name.
   * A container that was not read from a file has no place.
   */
  place(container: object, key?: string | number, part: 'value' | 'key' = 'value'): Position | undefined {
    const found = this.#places.get(container);
    if (!found) return undefined;
    const node = key === undefined ? found.node : (childNode(found.node, key, part) ?? found.node);
    return found.document.positionAt(node.offset);
  }
}

function childNode(node: Node, key: string | number, part: 'value' | 'key'): Node | undefined {
  if (node.type === 'array') return typeof key === 'number' ? node.children?.[key] : undefined;
  const property = node.children?.find((child) => child.children?.[0]?.value === String(key));
  return property?.children?.[part === 'key' ? 0 : 1];
}

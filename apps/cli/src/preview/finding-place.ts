import { join } from 'node:path';
import type { PlacedFinding } from '@sporvalg/contract';
import type { ComponentNode, Finding, ServiceDefinition } from '@sporvalg/core';
import { getLocation } from 'jsonc-parser';

const MAX_SOURCE = 200;

/** Adds to a finding what shows a designer where it is: the line, the file's full path, and the component it concerns. */
export function placeFinding(
  finding: Finding,
  root: string,
  files: ReadonlyMap<string, string>,
  services: readonly ServiceDefinition[],
): PlacedFinding {
  const { file, line, column } = finding;
  const text = files.get(file);
  const lines = text?.split('\n');
  const source = lines?.[line - 1]?.trim().slice(0, MAX_SOURCE);
  const placed = { ...finding, path: join(root, file), ...(source ? { source } : {}) };
  if (text === undefined || !lines) return placed;
  const offset = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0) + column - 1;
  return { ...placed, ...whatItConcerns(file, namesAround(file, text, offset), services) };
}

/** Names that the place stands under, innermost first: ids of the objects around it, and keys where keys are paths or text ids. */
function namesAround(file: string, text: string, offset: number): readonly string[] {
  const { path } = getLocation(text, offset);
  const whole = parsed(text);
  return path
    .map((_, index) => path.slice(0, path.length - index))
    .flatMap((inner) => {
      const id = idOf(valueAt(whole, inner));
      const key = inner.at(-1);
      return [...(id === undefined ? [] : [id]), ...(isLayout(file) || typeof key !== 'string' ? [] : [key])];
    });
}

/** In a layout keys are properties of components, and a component may well be called the same as one. */
function isLayout(file: string): boolean {
  return /\/pages\/[^/]+$|\/layout\.json$/.test(file);
}

function whatItConcerns(
  file: string,
  names: readonly string[],
  services: readonly ServiceDefinition[],
): Pick<PlacedFinding, 'component' | 'page'> {
  const [folder = ''] = file.split('/');
  const possible = services.filter(({ service }) => folder === 'shared' || service.id === folder);
  const pages = possible.flatMap((service) => Object.entries(service.pages));
  for (const name of names) {
    for (const [page, { layout }] of pages) {
      const component = layout.find((node) => concerns(node, name));
      if (component) return { component: component.id, page };
      if (name === `page.${page}`) return { page };
    }
  }
  const page = /\/pages\/([^/]+)\.json$/.exec(file)?.[1];
  return page !== undefined && pages.some(([id]) => id === page) ? { page } : {};
}

function concerns({ id, dataModelBindings, textResourceBindings }: ComponentNode, name: string): boolean {
  // A text may be chosen by an expression, so its id is looked for inside.
  const texts = Object.values(textResourceBindings ?? {}).map((text) => JSON.stringify(text));
  const quoted = JSON.stringify(name);
  return id === name || Object.values(dataModelBindings ?? {}).includes(name) || texts.some((text) => text.includes(quoted));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function valueAt(whole: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((value, step) => (isObject(value) && Object.hasOwn(value, step) ? value[step] : undefined), whole);
}

function idOf(value: unknown): string | undefined {
  const id = isObject(value) && Object.hasOwn(value, 'id') ? value['id'] : undefined;
  return typeof id === 'string' ? id : undefined;
}

function isObject(value: unknown): value is Readonly<Record<string | number, unknown>> {
  return typeof value === 'object' && value !== null;
}

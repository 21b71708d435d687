import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { EXPRESSION_FUNCTIONS, type ArgumentDefinition, type FunctionDefinition } from '@sporvalg/core';

import { ROOT } from '../product.js';
import { code, compactJson, table } from './markdown.js';

/** What stands around the expression: answers (`model`), the row, settings, texts, … */
interface CaseScope {
  readonly model?: unknown;
}

interface Case {
  readonly name: string;
  readonly expression: unknown;
  readonly scope?: CaseScope;
  readonly expects?: unknown;
}

/** As many cases as show what a function does. */
const SHOWN_CASES = 3;
/** Characters of an example that can be read at a glance. */
const SHORT = 140;

/** `docs/reference/functions.md`, from the engine and its own tested cases. */
export async function functionsPage(): Promise<string> {
  const functions = [...EXPRESSION_FUNCTIONS].sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));
  const sections = await Promise.all(functions.map(functionSection));
  return [
    '# Functions in expressions',
    'An expression is a list with the name of a function first: `["equals", ["dataModel", "stedet.type"], "ute"]`. The language is that of Altinn, version 9. Arguments are turned into the type the function wants; `null` means that there is no value.',
    functions.map(({ name }) => `[${code(name)}](#${name.toLowerCase()})`).join(' · '),
    ...sections,
  ].join('\n\n');
}

async function functionSection(definition: FunctionDefinition): Promise<string> {
  const { name, description, arguments: taken, returns, since } = definition;
  const signature = `["${name}"${taken.map((argument) => `, ${shownArgument(argument)}`).join('')}]`;
  const paragraphs = [
    `## ${name}`,
    description,
    `${code(signature)} gives ${returns}${since === 'v9' ? ' (new in version 9)' : ''}.`,
    taken.length === 0
      ? ''
      : table(
          ['argument', 'type', ''],
          taken.map((argument) => [argument.name, argument.type, presenceWords(argument)]),
        ),
    await examplesOf(name),
  ];
  return paragraphs.filter((paragraph) => paragraph !== '').join('\n\n');
}

function shownArgument({ name, presence }: ArgumentDefinition): string {
  return presence === 'required' ? name : presence === 'optional' ? `${name}?` : `…${name}`;
}

function presenceWords({ presence }: ArgumentDefinition): string {
  return presence === 'required' ? '' : presence === 'optional' ? 'may be left out' : 'any number of times';
}

/** Cases from the engine's own tests that give a value, the shortest to read first among equals. */
async function examplesOf(name: string): Promise<string> {
  const file = join(ROOT, `libs/core/src/expressions/cases/${name}.json`);
  const { cases } = JSON.parse(await readFile(file, 'utf8')) as { readonly cases: readonly Case[] };
  const rows = cases
    .filter((each) => 'expects' in each)
    .map(
      ({ name: what, expression, scope, expects }) =>
        [inline(expression), scope ? inline(dataOf(scope)) : '', inline(expects), what] as const,
    );
  const shown = [...rows.filter(isShort), ...rows.filter((row) => !isShort(row))].slice(0, SHOWN_CASES);
  const withData = shown.some(([, data]) => data !== '');
  const cells = withData ? shown : shown.map(([expression, , result, what]) => [expression, result, what]);
  return shown.length === 0 ? '' : table(withData ? ['example', 'with', 'gives', ''] : ['example', 'gives', ''], cells);
}

/** Answers alone where there is nothing else around the expression. */
function dataOf(scope: CaseScope): unknown {
  return Object.keys(scope).every((key) => key === 'model') ? scope.model : scope;
}

function isShort([expression, data]: readonly string[]): boolean {
  return `${expression}${data}`.length <= SHORT;
}

function inline(value: unknown): string {
  return code(compactJson(value, '', Infinity));
}

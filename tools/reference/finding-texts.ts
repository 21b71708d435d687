import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import ts from 'typescript';

import { ROOT } from '../product.js';

/** What a finding with a code may say, as the code that makes it has it; `…` for what is filled in. */
export interface FindingText {
  readonly code: string;
  readonly severity: string;
  readonly messages: readonly string[];
  readonly remedies: readonly string[];
}

const FOLDER = join(ROOT, 'libs/core/src/definition');
const CODE = /^[a-z]+(\.[a-z-]+)+$/;

/** Every code that `check` can give, by name. Read from the source, since the sentences are written where the finding is made. */
export async function readFindingTexts(): Promise<readonly FindingText[]> {
  const files = (await readdir(FOLDER, { recursive: true })).filter((file) => file.endsWith('.ts') && !/\.(test|fixture)\.ts$/.test(file));
  const found = await Promise.all(files.map(async (file) => findingsIn(file, await readFile(join(FOLDER, file), 'utf8'))));
  const all = found.flat();
  return unique(all.map(({ code }) => code)).map((code) => {
    const same = all.filter((text) => text.code === code);
    return {
      code,
      severity: same[0]?.severity ?? 'error',
      messages: unique(same.flatMap(({ messages }) => messages)),
      remedies: unique(same.flatMap(({ remedies }) => remedies)),
    };
  });
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].sort();
}

function findingsIn(file: string, text: string): readonly FindingText[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: FindingText[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isObjectLiteralExpression(node)) found.push(...findingsOf(node));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** An object with a `code` is a finding in the making; one that chooses between codes is one for each. */
function findingsOf(object: ts.ObjectLiteralExpression): readonly FindingText[] {
  const property = (name: string) => textsOf(valueOf(object, name), object);
  return property('code')
    .filter((code) => CODE.test(code))
    .map((code) => ({ code, severity: property('severity')[0] ?? 'error', messages: property('message'), remedies: property('remedy') }));
}

function valueOf(object: ts.ObjectLiteralExpression, name: string): ts.Expression | undefined {
  const found = object.properties.find((property) => property.name !== undefined && property.name.getText() === name);
  if (found === undefined) return undefined;
  if (ts.isPropertyAssignment(found)) return found.initializer;
  return ts.isShorthandPropertyAssignment(found) ? found.name : undefined;
}

/** The texts an expression may give, as far as they are written there or in a constant nearby. */
function textsOf(expression: ts.Expression | undefined, from: ts.Node): readonly string[] {
  if (!expression) return [];
  if (ts.isStringLiteralLike(expression)) return [expression.text];
  if (ts.isTemplateExpression(expression))
    return [expression.head.text + expression.templateSpans.map(({ literal }) => `…${literal.text}`).join('')];
  if (ts.isConditionalExpression(expression)) return [...textsOf(expression.whenTrue, from), ...textsOf(expression.whenFalse, from)];
  if (ts.isParenthesizedExpression(expression) || ts.isAsExpression(expression)) return textsOf(expression.expression, from);
  if (ts.isCallExpression(expression) && ts.isIdentifier(expression.expression)) return returnedBy(expression.expression.text, from);
  if (ts.isBinaryExpression(expression)) return [...textsOf(expression.left, from), ...textsOf(expression.right, from)];
  if (ts.isElementAccessExpression(expression)) return textsOf(expression.expression, from);
  if (ts.isObjectLiteralExpression(expression)) {
    return expression.properties.flatMap((property) => (ts.isPropertyAssignment(property) ? textsOf(property.initializer, from) : []));
  }
  if (ts.isIdentifier(expression)) return textsOf(constantNamed(expression.text, from), from);
  return [];
}

/** The value of the innermost constant of that name around a place. */
function constantNamed(name: string, from: ts.Node): ts.Expression | undefined {
  for (let around: ts.Node | undefined = from.parent; around; around = around.parent) {
    if (!ts.isBlock(around) && !ts.isSourceFile(around)) continue;
    const declared = around.statements.filter(ts.isVariableStatement).flatMap(({ declarationList }) => [...declarationList.declarations]);
    const found = declared.find((declaration) => ts.isIdentifier(declaration.name) && declaration.name.text === name);
    if (found) return found.initializer;
  }
  return undefined;
}

/** What a function of the same file may return, as far as it is written there. */
function returnedBy(name: string, from: ts.Node): readonly string[] {
  const declared = from
    .getSourceFile()
    .statements.filter(ts.isFunctionDeclaration)
    .find((candidate) => candidate.name?.text === name);
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isReturnStatement(node)) texts.push(...textsOf(node.expression, node));
    if (!ts.isFunctionLike(node) || node === declared) ts.forEachChild(node, visit);
  };
  if (declared) visit(declared);
  return texts;
}

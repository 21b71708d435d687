/** A block of the guide that changes a file: the whole of it, or what is put into a list or object in it. */
export interface FileStep {
  readonly kind: 'file';
  /** Line of the block in the guide. */
  readonly line: number;
  readonly path: string;
  /** Keys from the top of the file to the list or object the block is put into, none for the top itself; absent for a whole file. */
  readonly into?: readonly string[];
  /** A mistake shown on purpose: undone after the next command. */
  readonly isMistake: boolean;
  readonly content: string;
}

/** A block of commands, and the output the guide shows for it. */
export interface CommandStep {
  readonly kind: 'command';
  readonly line: number;
  readonly commands: readonly string[];
  /** `server` runs until it is stopped; `elsewhere` needs a machine or a network of its own and is not run. */
  readonly runs: 'to-end' | 'server' | 'elsewhere';
  /** Lines that must come in this order, with `…` for anything; `undefined` when the guide shows none. */
  readonly output: readonly string[] | undefined;
}

export type GuideStep = FileStep | CommandStep;

/** A block whose first line the reader of the guide cannot make sense of. */
export class GuideFormatError extends Error {
  override readonly name = 'GuideFormatError';
}

const FENCE = /^```(\S*)\s*(.*)$/;
const RUNS: Readonly<Record<string, CommandStep['runs']>> = { '': 'to-end', tjener: 'server', 'kjøres-ikke': 'elsewhere' };

/**
 * The steps of a guide, in order. What a block is for stands after its language, where it is not shown:
 *
 * - `json <path>`: the file as it shall be; `json <path> i <key>/<key>` (`i .` for the top): to be put in there; `feil` last: a mistake
 * - `sh`: commands, each on a line; `sh tjener`, `sh kjøres-ikke`
 * - `text`: what the commands above print
 *
 * @throws GuideFormatError
 */
export function readGuide(markdown: string): readonly GuideStep[] {
  const steps: GuideStep[] = [];
  for (const { language, purpose, content, line } of blocksOf(markdown)) {
    if (language === 'json' && purpose !== '') steps.push(fileStep(purpose, content, line));
    else if (language === 'sh') steps.push(commandStep(purpose, content, line));
    else if (language === 'text') showOutput(steps, content, line);
    else throw new GuideFormatError(`Line ${line}: a block is json with a path, sh or text`);
  }
  return steps;
}

interface Block {
  readonly language: string;
  readonly purpose: string;
  readonly content: string;
  readonly line: number;
}

function blocksOf(markdown: string): readonly Block[] {
  const blocks: Block[] = [];
  const lines = markdown.split('\n');
  for (let at = 0; at < lines.length; at += 1) {
    const [fence, language = '', purpose = ''] = FENCE.exec(lines[at] ?? '') ?? [];
    if (fence === undefined) continue;
    const end = lines.indexOf('```', at + 1);
    if (end === -1) throw new GuideFormatError(`Line ${at + 1}: the block is not closed`);
    blocks.push({ language, purpose: purpose.trim(), content: lines.slice(at + 1, end).join('\n'), line: at + 1 });
    at = end;
  }
  return blocks;
}

function fileStep(purpose: string, content: string, line: number): FileStep {
  const isMistake = purpose.endsWith(' feil');
  const [path = '', word, into, ...rest] = purpose.replace(/ feil$/, '').split(' ');
  const isWhole = word === undefined;
  if (!isWhole && (word !== 'i' || into === undefined || rest.length > 0)) {
    throw new GuideFormatError(`Line ${line}: write «json <path>» or «json <path> i <key>/<key>»`);
  }
  return { kind: 'file', line, path, ...(into === undefined ? {} : { into: into === '.' ? [] : into.split('/') }), isMistake, content };
}

function commandStep(purpose: string, content: string, line: number): CommandStep {
  const runs = RUNS[purpose];
  if (!runs) throw new GuideFormatError(`Line ${line}: sh may be followed by ${Object.keys(RUNS).filter(Boolean).join(' or ')}`);
  const commands = content.split('\n').filter((command) => command.trim() !== '');
  return { kind: 'command', line, commands, runs, output: undefined };
}

function showOutput(steps: GuideStep[], content: string, line: number): void {
  const last = steps.at(-1);
  if (last?.kind !== 'command' || last.output)
    throw new GuideFormatError(`Line ${line}: a text block shows what the commands right above print`);
  const output = content.split('\n').filter((shown) => shown.trim() !== '' && shown.trim() !== '…');
  steps[steps.length - 1] = { ...last, output };
}

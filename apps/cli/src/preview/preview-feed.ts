import type { PreviewDefinitions, PreviewFindings } from '@sporvalg/contract';
import { parseDefinitions, type Finding, type ServiceDefinition } from '@sporvalg/core';
import { readDefinitionFiles } from '@sporvalg/storage';

import { isAskedFor, osloDay, sha256, type DefinitionFolder } from '../definition-folders.js';
import type { AsideChecker } from './check-aside.js';
import { placeFinding } from './finding-place.js';
import { keepShownServices } from './shown-services.js';

export interface PreviewFeed {
  /** What is known now, in the order it is sent. */
  readonly latest: () => readonly PreviewEvent[];
  /** Calls back for each new event; gives the way to stop. */
  subscribe(listener: (event: PreviewEvent) => void): () => void;
  validatorSource(hash: string): string | undefined;
  /** Reads the folder again, and sees to that it is checked. Does nothing when no file has changed. */
  refresh(): Promise<void>;
}

export type PreviewEvent =
  { readonly name: 'definitions'; readonly data: PreviewDefinitions } | { readonly name: 'findings'; readonly data: PreviewFindings };

/** What a definitions folder holds and what is wrong with it, told again at every change. Never fails: a folder that cannot be read is told of, too. */
export function createPreviewFeed(folder: DefinitionFolder, checker: Pick<AsideChecker, 'check'>, now: () => Date): PreviewFeed {
  const shown = keepShownServices((id) => folder.services.length === 0 || folder.services.includes(id));
  const listeners = new Set<(event: PreviewEvent) => void>();
  const latest = new Map<PreviewEvent['name'], PreviewEvent>();
  let known: ReadonlyMap<string, string> | undefined;
  let services: readonly ServiceDefinition[] = [];

  const tell = (event: PreviewEvent) => {
    // Findings about files as they were are nothing to begin with.
    if (event.name === 'definitions') latest.delete('findings');
    latest.set(event.name, event);
    listeners.forEach((listener) => listener(event));
  };
  const placed = (found: readonly Finding[], files: ReadonlyMap<string, string>) =>
    found.filter(({ file }) => isAskedFor(folder, file)).map((finding) => placeFinding(finding, folder.root, files, services));
  const tellProblem = (error: unknown) => {
    const problem = error instanceof Error ? error.message : String(error);
    tell({ name: 'findings', data: { findings: [], problem } });
  };
  const checkLatest = oneAtATime(async () => {
    const files = known;
    if (!files) return;
    try {
      const found = await checker.check({ files, today: osloDay(now()) });
      if (files === known) tell({ name: 'findings', data: { findings: placed(found, files) } });
    } catch (error) {
      tellProblem(error);
    }
  });
  const take = (files: ReadonlyMap<string, string>) => {
    const parsed = parseDefinitions(files, { sha256 });
    const { services: shownNow, municipalities } = shown.update(parsed, files, osloDay(now()));
    services = shownNow.map(({ definition }) => definition);
    const examples = parsed.examples.filter(({ service }) => services.some((each) => each.service.id === service));
    const faults = placed(
      parsed.findings.filter(({ severity }) => severity === 'error'),
      files,
    );
    tell({ name: 'definitions', data: { services: shownNow, municipalities, examples, faults } });
    void checkLatest();
  };

  return {
    latest: () => [...latest.values()],
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    validatorSource: shown.validatorSource,
    refresh: oneAtATime(async () => {
      try {
        const files = await readDefinitionFiles(folder.root);
        if (known && isSame(known, files)) return;
        known = files;
        take(files);
      } catch (error) {
        known = undefined;
        tellProblem(error);
      }
    }),
  };
}

/** Runs one at a time; asked for while it runs, it runs once more, since what it read may be old by then. */
function oneAtATime(run: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let isAskedAgain = false;
  const loop = async () => {
    do {
      isAskedAgain = false;
      await run();
    } while (isAskedAgain);
    running = undefined;
  };
  return () => {
    isAskedAgain = running !== undefined;
    running ??= loop();
    return running;
  };
}

function isSame(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean {
  return one.size === other.size && [...one].every(([path, text]) => other.get(path) === text);
}

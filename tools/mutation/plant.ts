import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { loadJmespath, osloDay, type Finding } from '@sporvalg/core';
import { createDefinitionChecker, type DefinitionChecker } from '@sporvalg/core/definition-check';

import { ROOT } from '../product.js';
import { filesWith } from './apply-fault.js';
import type { Chosen } from './choose.js';
import { judge, newFindings, type Verdict } from './judge.js';
import type { ServiceFiles } from './service-files.js';

/** The checker the command line has, with the project's schemas. */
export async function createChecker(): Promise<DefinitionChecker> {
  const folder = join(ROOT, 'schemas');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.schema.json'));
  const schemas = await Promise.all(names.map(async (name) => JSON.parse(await readFile(join(folder, name), 'utf8')) as unknown));
  await loadJmespath();
  return createDefinitionChecker({ schemas, sha256: (bytes) => createHash('sha256').update(bytes).digest('hex') });
}

/** Plants faults one at a time in copies of the files, and says what the checker makes of each. */
export function createPlanter(checker: DefinitionChecker): (chosen: Chosen) => Promise<Verdict> {
  const today = osloDay(new Date());
  const untouched = new Map<ServiceFiles, readonly Finding[]>();
  const findingsOf = (service: ServiceFiles): readonly Finding[] => {
    const known = untouched.get(service) ?? checker.check(service.files, today).findings;
    untouched.set(service, known);
    return known;
  };

  return async ({ operator, service, fault }) => {
    const files = await filesWith(fault, service.files);
    const known = findingsOf(service);
    const about = { operator: operator.id, service: service.id, change: fault.change };
    const startedAt = performance.now();
    try {
      const said = newFindings(checker.check(files, today).findings, known);
      return { ...about, ...judge(operator, fault, said, files), said, ms: performance.now() - startedAt };
    } catch (error) {
      const crash = {
        code: 'crash',
        severity: 'error',
        file: fault.edits[0]?.file ?? '',
        line: 1,
        column: 1,
        message: String(error),
      } as const;
      return { ...about, outcome: 'crashed', lookedFor: [], said: [crash], codes: [], ms: performance.now() - startedAt };
    }
  };
}

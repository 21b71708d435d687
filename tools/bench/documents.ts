import { compileForm, evaluateExample, exampleSubmission } from '@sporvalg/core';
import { createTypstRenderer } from '@sporvalg/documents';
import { applicationDocument } from '@sporvalg/runtime';
import type { ApplicationDocument } from '@sporvalg/ports';

import { exampleApplication } from './example-application.js';
import { percentiles, print } from './measure.js';

const EXAMPLE = 'skjenk.havna-kro-komplett';
const RUNS = 60;
const AIM_P95_MS = 100;

/** Time to set one whole application, three pages and more, as PDF/A. */
export async function documents(): Promise<void> {
  const document = await exampleDocument();
  const renderer = createTypstRenderer();
  try {
    const first = performance.now();
    const { length } = await renderer.application(document);
    const firstMs = Math.round(performance.now() - first);
    const latencies: number[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      const before = performance.now();
      // Another reference each time, so that nothing is remembered from the last.
      await renderer.application({ ...document, reference: `SPV-2026-${String(run).padStart(6, '0')}` });
      latencies.push(performance.now() - before);
    }
    const { p50Ms, p95Ms } = percentiles(latencies);
    print({
      bench: 'application-pdf',
      example: EXAMPLE,
      bytes: length,
      firstMs,
      p50Ms,
      p95Ms,
      aimP95Ms: AIM_P95_MS,
      ok: p95Ms <= AIM_P95_MS,
    });
  } finally {
    await renderer.close();
  }
}

async function exampleDocument(): Promise<ApplicationDocument> {
  const { effective, definition, schema, example } = await exampleApplication(EXAMPLE);
  const submission = exampleSubmission(effective, example, evaluateExample(effective, example, schema));
  return applicationDocument({ effective, definition, form: compileForm(definition), schema }, submission);
}

import type { NamedExample } from '../example.js';
import { suggestion, type CheckContext } from './check-context.js';
import { checkTrackId } from './check-flow.js';

/** Examples name municipalities, tracks, pages, texts and checks that exist; every track has an example. */
export function checkExamples(context: CheckContext, examples: readonly NamedExample[]): void {
  const own = examples.filter(({ service }) => service === context.folder);
  for (const { example } of own) {
    const { expect } = example;
    if (!context.municipalities.some(({ number }) => number === example.municipality)) {
      const message = `Kommune ${example.municipality} tilbyr ikke ${context.folder}.`;
      const remedy = `Bruk en av ${context.municipalities.map(({ number }) => number).join(', ')}.`;
      context.report({ code: 'example.municipality', message, remedy }, { in: example, key: 'municipality' });
    }
    expect.tracks?.forEach((track, index) => checkTrackId(context, track, { in: expect.tracks ?? expect, key: index }));
    expect.visiblePages?.forEach((page, index) => {
      if (Object.hasOwn(context.service.pages, page)) return;
      const remedy = suggestion(page, Object.keys(context.service.pages), 'Rett navnet.');
      context.report(
        { code: 'page.unknown', message: `Siden «${page}» finnes ikke.`, remedy },
        { in: expect.visiblePages ?? expect, key: index },
      );
    });
    for (const id of Object.keys(expect.checks ?? {})) {
      const known = context.service.checks.map((check) => check.id);
      if (known.includes(id)) continue;
      const place = { in: expect.checks ?? expect, key: id, part: 'key' } as const;
      context.report(
        { code: 'example.check', message: `Kontrollen «${id}» finnes ikke.`, remedy: suggestion(id, known, 'Rett navnet.') },
        place,
      );
    }
  }
  for (const track of context.service.service.tracks) {
    if (own.some(({ example }) => example.expect.tracks?.includes(track.id))) continue;
    const message = `Sporet «${track.id}» har ikke noe eksempel.`;
    const remedy = `Lag examples/${track.id}.<tilfelle>.json.`;
    context.report({ code: 'example.missing', severity: 'hint', message, remedy }, { in: track, key: 'id' });
  }
}

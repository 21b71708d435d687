import { beforeEach, describe, expect, test } from 'vitest';
import type { SubmissionFilter } from '../stores.js';
import { commandFor, newDraft, type MakeStores, type StoresUnderTest } from './store-fixtures.js';

/** What every submission store does for the caseworkers' inbox. */
export function describeInbox(make: MakeStores): void {
  describe('the inbox of a submission store', () => {
    let stores: StoresUnderTest;
    let references: readonly string[];
    beforeEach(async () => {
      stores = await make();
      references = await Promise.all([
        send('Kari Vakkerblomst', '2026-11-18T10:00:00.000Z', { tracks: ['servering', 'skjenking'] }),
        send('Ola Lystigbekk', '2026-11-20T10:00:00.000Z', { serviceId: 'jordleie', tracks: ['ny-avtale'] }),
        send('ÅSE ØSTBØ', '2026-11-19T10:00:00.000Z', { tracks: ['servering'] }),
        send('Siri Rolighumle', '2026-11-19T10:00:00.000Z', { municipalityNumber: '1833' }),
      ]);
    });

    async function send(name: string, submittedAt: string, changes: Parameters<typeof commandFor>[1]): Promise<string> {
      const draft = await stores.drafts.create(newDraft());
      const applicant = { type: 'person' as const, name, personId: '12838510068', personName: name };
      return (await stores.submissions.submit(commandFor(draft, { applicant, submittedAt, ...changes }))).submission.reference;
    }

    const namesFor = async (filter: Partial<SubmissionFilter>) => {
      const page = await stores.submissions.listForMunicipality('1813', { limit: 10, offset: 0, ...filter });
      return page.items.map((item) => item.applicantName);
    };

    test('shows a municipality its own submissions, newest first', async () => {
      expect(await namesFor({})).toEqual(['Ola Lystigbekk', 'ÅSE ØSTBØ', 'Kari Vakkerblomst']);
    });

    test('shows what a list needs, and no answers or identity numbers', async () => {
      const page = await stores.submissions.listForMunicipality('1833', { limit: 10, offset: 0 });
      expect(page).toMatchObject({
        total: 1,
        items: [
          { reference: references[3], serviceId: 'skjenkebevilling', applicantName: 'Siri Rolighumle', delivery: { state: 'waiting' } },
        ],
      });
      expect(JSON.stringify(page)).not.toMatch(/12838510068|Bryggefest/);
    });

    test('is read page by page, with the total of all pages', async () => {
      const page = await stores.submissions.listForMunicipality('1813', { limit: 1, offset: 1 });
      expect(page.items.map((item) => item.applicantName)).toEqual(['ÅSE ØSTBØ']);
      expect(page.total).toBe(3);
    });

    test('is filtered by service, track and state', async () => {
      expect(await namesFor({ serviceId: 'jordleie' })).toEqual(['Ola Lystigbekk']);
      expect(await namesFor({ track: 'skjenking' })).toEqual(['Kari Vakkerblomst']);
      expect(await namesFor({ state: 'archived' })).toEqual([]);
      expect(await namesFor({ track: 'servering', state: 'waiting' })).toEqual(['ÅSE ØSTBØ', 'Kari Vakkerblomst']);
    });

    test('is searched by part of a name, in any case, and by part of a reference', async () => {
      expect(await namesFor({ text: 'åse ø' })).toEqual(['ÅSE ØSTBØ']);
      expect(await namesFor({ text: ' lystig ' })).toEqual(['Ola Lystigbekk']);
      expect(await namesFor({ text: references[0]?.toLowerCase() ?? '' })).toEqual(['Kari Vakkerblomst']);
      expect(await namesFor({ text: '%' })).toEqual([]);
    });

    test('a search keeps to the filter and counts what it found', async () => {
      const page = await stores.submissions.listForMunicipality('1813', {
        text: 'spv-',
        serviceId: 'skjenkebevilling',
        limit: 1,
        offset: 0,
      });
      expect(page.total).toBe(2);
      expect(page.items).toHaveLength(1);
    });
  });
}

import { describe, expect, it } from 'vitest';

import type { ReadableApplication, ReadableItem } from '../application/submission.js';
import { applicationPart, isWithheld } from './application-part.js';
import { planArchive } from './plan-archive.js';
import { attachment, effective, reading, SPLIT_PROFILE, submission } from './plan.fixture.js';

const answer = (nodeKey: string, value: string): ReadableItem => ({ kind: 'answer', nodeKey, label: nodeKey, value });
const person = (row: number, name: string): ReadableItem => ({
  kind: 'group',
  nodeKey: `personer-${row}`,
  title: `${name}, styrer`,
  items: [
    answer(`styrer-${row}`, `${name}\nFødselsnummer: 128385\u00a010068\nFødt: 12. mars 1985`),
    answer(`telefon-${row}`, '900 00 001'),
  ],
});

const APPLICATION: ReadableApplication = {
  title: 'Søknad',
  pages: [
    { id: 'stedet', title: 'Stedet', items: [answer('navn', 'Havna Kro')] },
    {
      id: 'personer',
      title: 'Personer',
      items: [answer('unntak', 'Nei'), { kind: 'group', nodeKey: 'personer', title: 'Personer', items: [person(0, 'Kari Vakkerblomst')] }],
    },
    { id: 'okonomi', title: 'Økonomi', items: [answer('belop', 'kr 800 000')] },
    { id: 'vedlegg', title: 'Vedlegg', items: [answer('skatteattest', 'restskatt.pdf\nSendes senere'), answer('plantegning', 'plan.pdf')] },
  ],
};
const SENT = submission({ attachments: [attachment('skatteattest', 'restskatt.pdf'), attachment('plantegning', 'plan.pdf')] });
const PLAN = planArchive(effective({ archive: { ...effective().archive, profiles: [SPLIT_PROFILE] } }), SENT, reading);
const part = (pages: 'all' | 'open' | 'shielded') => applicationPart(APPLICATION, SENT, PLAN, pages);
const pageIds = ({ pages }: ReadableApplication) => pages.map(({ id }) => id);

describe('applicationPart', () => {
  it('shows the citizen and the caseworker all of it', () => {
    expect(part('all')).toEqual(APPLICATION);
  });

  it('leaves the shielded page out of the open document, with everything on it', () => {
    expect(pageIds(part('open'))).toEqual(['stedet', 'personer', 'vedlegg']);
    expect(JSON.stringify(part('open'))).not.toMatch(/800 000|Økonomi/);
  });

  it('shows what is public of a shielded page: a person by name, without date of birth and number', () => {
    const open = JSON.stringify(part('open').pages[1]);

    expect(open).toContain('Kari Vakkerblomst, styrer');
    expect(open).not.toMatch(/1985|128385|900 00 001|"unntak"/);
  });

  it('tells in the open document that a shielded file is there, not what it is called', () => {
    expect(part('open').pages[2]?.items.map((item) => item.kind === 'answer' && item.value)).toEqual([
      'Lagt ved. Unntatt offentlighet.\nSendes senere',
      'plan.pdf',
    ]);
  });

  it('holds the shielded pages whole in the shielded document, and no others', () => {
    expect(part('shielded').pages).toEqual(APPLICATION.pages.slice(1, 3));
  });

  it('withholds file names in an open document that has no shielded part', () => {
    const open = planArchive(effective(), SENT, reading);

    expect(pageIds(applicationPart(APPLICATION, SENT, open, 'open'))).toEqual(pageIds(APPLICATION));
    expect(JSON.stringify(applicationPart(APPLICATION, SENT, open, 'open'))).not.toContain('restskatt');
  });
});

describe('isWithheld', () => {
  it.each([
    ['skatteattest', 'restskatt.pdf', true],
    ['plantegning', 'plan.pdf', false],
  ])('of %s is as the plan shields it', (nodeKey, fileName, withheld) => {
    expect(isWithheld(PLAN, attachment(nodeKey, fileName).id)).toBe(withheld);
  });
});

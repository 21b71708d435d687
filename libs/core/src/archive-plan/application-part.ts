import type { ReadableApplication, ReadableItem, Submission } from '../application/submission.js';
import { phrase } from '../application/words.js';
import type { Language } from '../definition/text.js';
import type { ArchivePlan, PrintedApplication, ShieldedPart } from './archive-plan.js';
import { birthDatesFor } from './national-numbers.js';

/**
 * What one document of a plan shows of an application. The open one leaves out the shielded pages, but for their public
 * fields, and says of a shielded attachment that it is there, not what the citizen called it. Together the two show all.
 *
 * @param application the whole of it, in the language of the submission
 */
export function applicationPart(
  application: ReadableApplication,
  submission: Pick<Submission, 'language' | 'attachments'>,
  plan: Pick<ArchivePlan, 'documents' | 'shieldedPart'>,
  pages: PrintedApplication['pages'],
): ReadableApplication {
  if (pages === 'all') return application;
  const { shieldedPart } = plan;
  const isShielded = (id: string) => shieldedPart?.pages.includes(id) ?? false;
  if (pages === 'shielded') return { ...application, pages: application.pages.filter(({ id }) => isShielded(id)) };

  const withheld = new Set(submission.attachments.filter(({ id }) => isWithheld(plan, id)).map(({ nodeKey }) => nodeKey));
  return {
    ...application,
    pages: application.pages
      .map((page) =>
        shieldedPart && isShielded(page.id) ? { ...page, items: publicItems(page.items, shieldedPart, submission.language) } : page,
      )
      .filter(({ items }) => items.length > 0)
      .map((page) => ({ ...page, items: page.items.map((item) => withoutFileNames(item, withheld, submission.language)) })),
  };
}

/** Whether a plan keeps an attachment from the public. */
export function isWithheld({ documents }: Pick<ArchivePlan, 'documents'>, attachmentId: string): boolean {
  return documents.some(
    ({ content, skjerming }) => content.kind === 'attachment' && content.attachmentId === attachmentId && skjerming !== undefined,
  );
}

/** A group, with its title, is shown as long as something public stands in it. */
function publicItems(items: readonly ReadableItem[], part: ShieldedPart, language: Language): readonly ReadableItem[] {
  return items.flatMap((item): readonly ReadableItem[] => {
    if (item.kind === 'group') {
      const inside = publicItems(item.items, part, language);
      return inside.length === 0 ? [] : [{ ...item, items: inside }];
    }
    if (!part.publicFields.includes(item.nodeKey.replace(/(-\d+)+$/u, ''))) return [];
    return [item.kind === 'answer' ? { ...item, value: withoutBirthDate(item.value, language) } : item];
  });
}

/** A person looked up is read back as name, number and date of birth, each on a line of its own. */
function withoutBirthDate(value: string, language: Language): string {
  const lines = birthDatesFor(value, language).split('\n');
  return lines.filter((line) => !line.startsWith(`${phrase('born', language)}: `)).join('\n');
}

function withoutFileNames(item: ReadableItem, withheld: ReadonlySet<string>, language: Language): ReadableItem {
  if (item.kind === 'group') return { ...item, items: item.items.map((each) => withoutFileNames(each, withheld, language)) };
  if (item.kind !== 'answer' || !withheld.has(item.nodeKey)) return item;
  const promised = phrase('promised', language);
  const lines = [phrase('withheld', language), ...item.value.split('\n').filter((line) => line === promised)];
  return { ...item, value: lines.join('\n') };
}

import type { Page } from './page.js';
import type { Track } from './service.js';

/**
 * The pages without the file uploads that only switched-off tracks list. An upload that no track lists
 * belongs to them all, so one whose tracks are gone would otherwise be asked of everybody.
 */
export function offeredPages(
  pages: Readonly<Record<string, Page>>,
  tracks: readonly Track[],
  isOn: (track: string) => boolean,
): Readonly<Record<string, Page>> {
  const offered = new Set(tracks.filter((track) => isOn(track.id)).flatMap((track) => track.attachments));
  const gone = new Set(tracks.flatMap((track) => track.attachments).filter((id) => !offered.has(id)));
  if (gone.size === 0) return pages;
  return Object.fromEntries(Object.entries(pages).map(([id, page]) => [id, withoutNodes(page, gone)]));
}

function withoutNodes(page: Page, gone: ReadonlySet<string>): Page {
  const layout = page.layout
    .filter((node) => !gone.has(node.id))
    .map((node) => (node.children?.some((id) => gone.has(id)) ? { ...node, children: node.children.filter((id) => !gone.has(id)) } : node));
  return { ...page, layout };
}

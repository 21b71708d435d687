import { applyEdits, modify } from 'jsonc-parser';

import { ServiceFiles } from './service-files.js';

/** Services in a definitions folder, by folder name. */
export function serviceNames(files: ReadonlyMap<string, string>): readonly string[] {
  return [...files.keys()].flatMap((path) => (path.endsWith('/service.json') ? [path.slice(0, -'/service.json'.length)] : []));
}

/**
 * The definitions as if this were the only service: what is shared, the municipalities with nothing else switched on, and the
 * service itself. A fault in one service is then found without checking the others again for each.
 */
export function oneService(files: ReadonlyMap<string, string>, service: string): ServiceFiles {
  const kept = new Map<string, string>();
  for (const [path, text] of files) {
    if (path.startsWith(`${service}/`) || path.startsWith('shared/')) kept.set(path, text);
    if (path.startsWith('municipalities/')) kept.set(path, withoutOthers(text, service));
  }
  return new ServiceFiles(service, kept);
}

function withoutOthers(text: string, service: string): string {
  const { services = {} } = JSON.parse(text) as { services?: Record<string, unknown> };
  const others = Object.keys(services).filter((id) => id !== service);
  return others.reduce((rest, id) => applyEdits(rest, modify(rest, ['services', id], undefined, {})), text);
}

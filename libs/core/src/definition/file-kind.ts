/** What a definition file is, told from its path alone. */
export type FileKind =
  | { readonly kind: ServiceFileKind; readonly service: string }
  | { readonly kind: 'page' | 'texts' | 'options' | 'map' | 'example'; readonly service: string; readonly name: string }
  | { readonly kind: 'part-layout'; readonly part: string }
  | { readonly kind: 'part-texts' | 'part-options'; readonly part: string; readonly name: string }
  | { readonly kind: 'legal-bases' }
  | { readonly kind: 'rates'; readonly name: string }
  | { readonly kind: 'municipality'; readonly name: string }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'ignored' };

export type ServiceFileKind = 'service' | 'model' | 'validation' | 'calculation' | 'checks' | 'prefill' | 'archive';

const SERVICE_FILES: Readonly<Record<string, ServiceFileKind>> = {
  'service.json': 'service',
  'model.schema.json': 'model',
  'validation.json': 'validation',
  'calculation.json': 'calculation',
  'checks.json': 'checks',
  'prefill.json': 'prefill',
  'archive.json': 'archive',
};

const SERVICE_FOLDERS = { pages: 'page', texts: 'texts', options: 'options', maps: 'map', examples: 'example' } as const;

/** Names every service folder may hold, for «mente du». */
export const SERVICE_FILE_NAMES = Object.keys(SERVICE_FILES);

/** Names become ids, so they may be nothing that an object has by itself (`__proto__`). */
const NAME = /^[\p{L}\p{N}][\p{L}\p{N}_.-]*$/u;

/** Only `.json` files are part of a definition; README files, logos and the like are left alone. */
export function fileKind(path: string): FileKind {
  if (!path.endsWith('.json')) return { kind: 'ignored' };
  if (!path.split('/').every((step) => NAME.test(step))) return { kind: 'unknown' };
  const [top = '', second = '', ...rest] = path.split('/');
  const name = (rest.at(-1) ?? second).slice(0, -'.json'.length);
  if (top === 'municipalities') return second !== '' && rest.length === 0 ? { kind: 'municipality', name } : { kind: 'unknown' };
  if (top === 'shared') return sharedKind(second, rest, name);
  if (second === '') return { kind: 'unknown' };
  return serviceKind(top, second, rest, name);
}

function serviceKind(service: string, second: string, rest: readonly string[], name: string): FileKind {
  if (rest.length === 0) {
    const kind = Object.hasOwn(SERVICE_FILES, second) ? SERVICE_FILES[second] : undefined;
    return kind ? { kind, service } : { kind: 'unknown' };
  }
  const folder = Object.hasOwn(SERVICE_FOLDERS, second) ? SERVICE_FOLDERS[second as keyof typeof SERVICE_FOLDERS] : undefined;
  return folder && rest.length === 1 ? { kind: folder, service, name } : { kind: 'unknown' };
}

function sharedKind(second: string, rest: readonly string[], name: string): FileKind {
  if (second === 'legal-bases.json' && rest.length === 0) return { kind: 'legal-bases' };
  if (second === 'rates' && rest.length === 1) return { kind: 'rates', name };
  if (second !== 'parts') return { kind: 'unknown' };
  const [part = '', folder = ''] = rest;
  if (rest.length === 2 && folder === 'layout.json') return { kind: 'part-layout', part };
  if (rest.length === 3 && folder === 'texts') return { kind: 'part-texts', part, name };
  if (rest.length === 3 && folder === 'options') return { kind: 'part-options', part, name };
  return { kind: 'unknown' };
}

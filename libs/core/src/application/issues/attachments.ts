import type { TextRef } from '../../definition/text.js';
import type { AttachmentInfo } from '../application.js';
import { dynamicProperty } from '../component-property.js';
import { componentLabel } from '../component-text.js';
import type { Instance } from '../instance-tree.js';
import type { Judged } from './judged.js';

const BYTES_PER_MB = 1024 * 1024;

/** Number, size and kind of the files at every visible FileUpload. A file promised for later is not missed. */
export function judgeAttachments(judged: Judged): void {
  const { world, log } = judged;
  for (const instance of judged.visible) {
    if (instance.compiled.node.type !== 'FileUpload') continue;
    const label = componentLabel(world, instance);
    const add = (code: string, params: TextRef['params']) =>
      log.add(instance, { code: `attachment.${code}`, text: { key: `error.attachment.${code}`, params: { label, ...params } } });
    const files = world.input.attachments.filter((file) => file.nodeKey === instance.key);
    judgeNumber(judged, instance, files.length, add);
    files.forEach((file) => judgeFile(instance, file, add));
  }
}

function judgeNumber(judged: Judged, instance: Instance, count: number, add: (code: string, params: TextRef['params']) => void): void {
  const { world } = judged;
  const { node } = instance.compiled;
  const minimum = Math.max(countOf(judged, instance, 'minNumberOfAttachments') ?? 0, judged.isRequired(instance) ? 1 : 0);
  const maximum = countOf(judged, instance, 'maxNumberOfAttachments');
  const isPromised = node.allowLater === true && world.input.promisedLater.includes(instance.key);
  if (count < minimum && !isPromised) add('missing', { limit: minimum });
  if (maximum !== undefined && count > maximum) add('too-many', { limit: maximum });
}

function judgeFile(instance: Instance, file: AttachmentInfo, add: (code: string, params: TextRef['params']) => void): void {
  const { maxFileSizeInMB } = instance.compiled.node;
  const endings = allowedEndings(instance);
  const name = file.fileName.toLowerCase();
  if (maxFileSizeInMB !== undefined && file.sizeBytes > maxFileSizeInMB * BYTES_PER_MB)
    add('too-large', { fileName: file.fileName, limit: maxFileSizeInMB });
  if (endings.length > 0 && !endings.some((ending) => name.endsWith(ending)))
    add('type', { fileName: file.fileName, endings: endings.map((ending) => ending.slice(1)).join(', ') });
}

/** Altinn's `validFileEndings`: `.pdf,.jpg` or `pdf, jpg`; counts only where `hasCustomFileEndings` is not switched off. */
function allowedEndings(instance: Instance): readonly string[] {
  const { validFileEndings, hasCustomFileEndings } = instance.compiled.node;
  if (validFileEndings === undefined || hasCustomFileEndings === false) return [];
  return validFileEndings
    .toLowerCase()
    .split(',')
    .map((ending) => ending.trim())
    .filter((ending) => ending !== '')
    .map((ending) => (ending.startsWith('.') ? ending : `.${ending}`));
}

function countOf({ world }: Judged, instance: Instance, name: 'minNumberOfAttachments' | 'maxNumberOfAttachments'): number | undefined {
  const value = dynamicProperty(world, instance, name);
  const count = typeof value === 'string' ? Number(value) : value;
  return typeof count === 'number' && Number.isFinite(count) ? count : undefined;
}

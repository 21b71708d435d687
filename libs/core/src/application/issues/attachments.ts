import type { TextRef } from '../../definition/text.js';
import type { AttachmentInfo, Issue } from '../application.js';
import { numberProperty } from '../component-property.js';
import { componentLabel } from '../component-text.js';
import type { Instance } from '../instance-tree.js';
import type { World } from '../world.js';
import { issueAt } from './issue-at.js';
import { isOffered } from '../choices.js';
import { tagsFiles, takesFiles } from '../../definition/component-kinds.js';

const BYTES_PER_MB = 1024 * 1024;

/** Number, size and kind of the files at a FileUpload. A file promised for later is not missed. */
export function judgeAttachments(world: World, instance: Instance): readonly Issue[] {
  if (!takesFiles(instance.compiled.node.type)) return [];
  const label = componentLabel(world, instance);
  const issue: Wording = (code, params) =>
    issueAt(instance, { code: `attachment.${code}`, text: { key: `error.attachment.${code}`, params: { label, ...params } } });
  const files = world.input.attachments.filter((file) => file.nodeKey === instance.key);
  return [
    ...judgeNumber(world, instance, files.length, issue),
    ...files.flatMap((file) => [...judgeFile(instance, file, issue), ...judgeTag(world, instance, file, issue)]),
  ];
}

type Wording = (code: string, params: TextRef['params']) => Issue;

function judgeNumber(world: World, instance: Instance, count: number, issue: Wording): readonly Issue[] {
  const { node } = instance.compiled;
  const minimum = Math.max(numberProperty(world, instance, 'minNumberOfAttachments') ?? 0, world.isRequired(instance) ? 1 : 0);
  const maximum = numberProperty(world, instance, 'maxNumberOfAttachments');
  const isPromised = node.allowLater === true && world.input.promisedLater.includes(instance.key);
  return [
    ...(count < minimum && !isPromised ? [issue('missing', { limit: minimum })] : []),
    ...(maximum !== undefined && count > maximum ? [issue('too-many', { limit: maximum })] : []),
  ];
}

function judgeFile(instance: Instance, file: AttachmentInfo, issue: Wording): readonly Issue[] {
  const { maxFileSizeInMB } = instance.compiled.node;
  const endings = allowedEndings(instance);
  const name = file.fileName.toLowerCase();
  const { fileName } = file;
  const isTooLarge = maxFileSizeInMB !== undefined && file.sizeBytes > maxFileSizeInMB * BYTES_PER_MB;
  const isOtherKind = endings.length > 0 && !endings.some((ending) => name.endsWith(ending));
  return [
    ...(isTooLarge ? [issue('too-large', { fileName, limit: maxFileSizeInMB })] : []),
    ...(isOtherKind ? [issue('type', { fileName, endings: endings.map((ending) => ending.slice(1)).join(', ') })] : []),
  ];
}

/** What is stored is one of the choices, offered to this citizen. */
function judgeTag(world: World, instance: Instance, { id, tag, fileName }: AttachmentInfo, issue: Wording): readonly Issue[] {
  if (!tagsFiles(instance.compiled.node.type)) return [];
  return tag !== undefined && isOffered(world, instance, [tag]) ? [] : [{ ...issue('tag', { fileName }), fileId: id }];
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

import {
  attachmentTag,
  readPath,
  resolveTextResource,
  type Answers,
  type AttachmentInfo,
  type FormDefinition,
  type Language,
  type Track,
} from '@sporvalg/core';

/** A text in the language, else in bokmål, with its variables filled from the answers and the municipality. */
export function textOf(definition: FormDefinition, language: Language, id: string, answers: Answers = {}): string {
  return resolveTextResource(id, language, { definition }, { read: (path) => readPath(answers, path) });
}

/** Title of the service as a citizen reads it. */
export function serviceTitle(definition: FormDefinition, language: Language): string {
  return textOf(definition, language, definition.service.title);
}

/** Titles of tracks, in the order the service lists them. */
export function trackTitles(definition: FormDefinition, language: Language, tracks: readonly string[]): string[] {
  return definition.service.tracks.filter((track) => tracks.includes(track.id)).map((track) => trackTitle(definition, language, track));
}

export function trackTitle(definition: FormDefinition, language: Language, track: Track): string {
  return textOf(definition, language, track.title);
}

/** What a file is: its kind where the citizen has said one, else the title of the component it was attached to. */
export function fileTitle(definition: FormDefinition, language: Language, file: Pick<AttachmentInfo, 'nodeKey' | 'tag'>): string {
  return attachmentTag(definition, language, file) ?? attachmentTitle(definition, language, file.nodeKey);
}

/** Title of the FileUpload component a file was attached to. */
export function attachmentTitle(definition: FormDefinition, language: Language, nodeKey: string): string {
  const id = nodeKey.replace(/(-\d+)+$/, '');
  const node = Object.values(definition.pages)
    .flatMap((page) => page.layout)
    .find((candidate) => candidate.id === nodeKey || candidate.id === id);
  const title = node?.textResourceBindings?.['title'];
  return typeof title === 'string' ? textOf(definition, language, title) : nodeKey;
}

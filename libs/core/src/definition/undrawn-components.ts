import { COMPONENT_TYPES, type ComponentNode } from './component.js';
import type { FileReader } from './file-reader.js';
import { nearMiss } from './near-miss.js';

const REPLACEMENTS: Readonly<Record<string, string>> = {
  FileUploadWithTag: 'Bruk én FileUpload for hvert slag fil.',
  Subform: 'Bruk RepeatingGroup.',
};

/** Reports components that nothing draws yet: a citizen could not answer them, so the service is not published. */
export function reportUndrawn(reader: FileReader, layout: readonly object[]): void {
  for (const component of layout as readonly Partial<ComponentNode>[]) {
    const { type } = component;
    if (type === undefined || COMPONENT_TYPES.includes(type)) continue;
    const guess = nearMiss(type, COMPONENT_TYPES);
    const remedy = REPLACEMENTS[type] ?? (guess === undefined ? 'Bruk en annen komponent.' : `Mente du «${guess}»?`);
    reader.report({ code: 'component.not-drawn', message: `${type} kan ikke vises ennå.`, remedy }, { in: component, key: 'type' });
  }
}

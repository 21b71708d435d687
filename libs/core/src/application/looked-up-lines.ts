import type { Instance } from './instance-tree.js';
import { slotLabel } from './slot-label.js';
import { slotText } from './slot-value.js';
import { dayInWords, phrase } from './words.js';
import type { World } from './world.js';

/** A vehicle as it is read back: plate, make and model, kind, and what is worth knowing of its registration. */
export function vehicleLines(world: World, instance: Instance): readonly string[] {
  const { language } = world.input;
  const text = (slot: string) => slotText(world, instance, slot);
  const line = (slot: string, value = text(slot)) => (value === '' ? [] : [`${slotLabel(slot, language) ?? slot}: ${value}`]);
  const makeAndModel = text('makeAndModel') || [text('make'), text('model')].filter((part) => part !== '').join(' ');
  const status = text('registrationStatus');
  return [
    ...written(text('kjennemerke')),
    ...written(makeAndModel),
    ...written(text('categoryName') || text('category')),
    // Said only where it is not as it should be.
    ...(status === '' || status === 'REGISTRERT' ? [] : line('registrationStatus', status.toLocaleLowerCase('nb'))),
    ...line('inspectionDueOn', dayInWords(text('inspectionDueOn'), language)),
  ];
}

/** `131/18`, with lease and section where there are any. */
export function propertyNumber(world: World, instance: Instance): string {
  const text = (slot: string) => slotText(world, instance, slot);
  if (text('matrikkelnummer') !== '') return text('matrikkelnummer');
  const [farm, holding, lease, section] = ['gardsnummer', 'bruksnummer', 'festenummer', 'seksjonsnummer'].map((slot) => text(slot));
  if (!farm || !holding) return [farm, holding].filter(Boolean).join('/');
  const parts = section && section !== '0' ? [lease || '0', section] : lease && lease !== '0' ? [lease] : [];
  return [farm, holding, ...parts].join('/');
}

/** A property by its number; who owns it is not known. */
export function propertyLines(world: World, instance: Instance): readonly string[] {
  const number = propertyNumber(world, instance);
  return number === '' ? [] : [`${phrase('cadastre', world.input.language)}: ${number}`];
}

/** `Storvollen (grend, Rana)` */
export function placeLine(world: World, instance: Instance): string {
  const text = (slot: string) => slotText(world, instance, slot);
  const about = [text('kind').toLocaleLowerCase('nb'), text('municipalityName')].filter((part) => part !== '').join(', ');
  return [text('name'), about && `(${about})`].filter((part) => part !== '').join(' ');
}

function written(line: string): readonly string[] {
  return line === '' ? [] : [line];
}

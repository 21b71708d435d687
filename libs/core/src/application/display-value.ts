import type { Language } from '../definition/text.js';
import { shapeInWords } from '../geography/drawing-words.js';
import { choiceLabel } from './choices.js';
import { dynamicProperty } from './component-property.js';
import type { Instance } from './instance-tree.js';
import { drawnIn } from './map-answer.js';
import { isEmptyValue, isRecord } from './model-path.js';
import { formatAnswerNumber } from './number-format.js';
import { placeLine, propertyLines, propertyNumber, vehicleLines } from './looked-up-lines.js';
import { slotLabel } from './slot-label.js';
import { slotText, slotValue } from './slot-value.js';
import { dayInWords, groupDigits, phrase, timeInWords, weekdayName } from './words.js';
import type { World } from './world.js';

/**
 * An answer as one line of plain text, for titles and for `["displayValue", id]`. Look-ups give the name
 * only: national identity and organisation numbers must not travel into titles this way.
 */
export function displayValue(world: World, instance: Instance): string {
  const { type } = instance.compiled.node;
  if (type === 'OrganizationLookup') return slotText(world, instance, 'organization_lookup_name');
  if (type === 'PersonLookup') return personName(world, instance);
  if (type === 'VehicleLookup') return slotText(world, instance, 'kjennemerke');
  if (type === 'PropertyLookup') return propertyNumber(world, instance);
  if (type === 'PlaceSearch') return slotText(world, instance, 'name');
  return displayLines(world, instance).join(', ');
}

/** An answer as it is read back: one line for most, one per day, choice or fact where there are several. Empty when not answered. */
export function displayLines(world: World, instance: Instance): readonly string[] {
  const { language } = world.input;
  switch (instance.compiled.node.type) {
    case 'OrganizationLookup':
      return organisationLines(world, instance);
    case 'PersonLookup':
      return personLines(world, instance);
    case 'AddressSearch':
      return addressLines(world, instance);
    case 'VehicleLookup':
      return vehicleLines(world, instance);
    case 'PropertyLookup':
      return propertyLines(world, instance);
    case 'Map':
      return (drawnIn(world, instance) ?? []).map((shape) => shapeInWords(shape, language));
    case 'PlaceSearch':
      return filled(placeLine(world, instance));
    case 'Address':
      return filled(handWrittenAddress(world, instance));
    case 'List':
      return listLines(world, instance);
    case 'FileUpload':
    case 'FileUploadWithTag':
    case 'ImageUpload':
      return fileLines(world, instance);
    case 'Text':
    case 'Number':
    case 'Date':
    case 'Option':
      return valueLines(world, instance, dynamicProperty(world, instance, 'value'), language);
    default:
      return valueLines(world, instance, slotValue(world, instance, 'simpleBinding'), language);
  }
}

function valueLines(world: World, instance: Instance, value: unknown, language: Language): readonly string[] {
  if (isEmptyValue(value)) return [];
  const { node } = instance.compiled;
  switch (node.type) {
    case 'RadioButtons':
    case 'Dropdown':
    case 'Option':
    case 'LikertItem':
      return [answeredChoice(world, instance, value)];
    case 'Checkboxes':
    case 'MultipleSelect':
      return choices(value).map((choice) => answeredChoice(world, instance, choice));
    case 'Datepicker':
    case 'Date':
      return [dayInWords(String(value), language, 'long')];
    case 'TimePicker':
      return [timeInWords(String(value), language)];
    case 'OpeningHours':
      return isRecord(value) ? openingHours(value, language) : [];
    case 'Input':
    case 'Number':
      return [typeof value === 'number' || node.formatting ? formatAnswerNumber(value, node.formatting, language) : String(value)];
    default:
      return typeof value === 'boolean' ? [phrase(value ? 'yes' : 'no', language)] : String(value).split('\n');
  }
}

/** Checkboxes keep their choices in one text with commas between. */
export function choices(value: unknown): readonly string[] {
  return String(value)
    .split(',')
    .map((choice) => choice.trim())
    .filter((choice) => choice !== '');
}

function answeredChoice(world: World, instance: Instance, value: unknown): string {
  const label = choiceLabel(world, instance, value);
  if (label !== undefined) return label;
  // A list that a register fills is not in the definition; its label was kept beside the value.
  const name = slotText(world, instance, 'name') || slotText(world, instance, 'label');
  if (name !== '') return name;
  return typeof value === 'boolean' ? phrase(value ? 'yes' : 'no', world.input.language) : String(value);
}

const DAYS = ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lordag', 'sondag'];

function openingHours(hours: Readonly<Record<string, unknown>>, language: Language): readonly string[] {
  return DAYS.flatMap((key, index) => {
    const day = hours[key];
    if (!isRecord(day) || isEmptyValue(day)) return [];
    const name = capitalised(weekdayName((index + 1) % 7, language));
    if (day['stengt'] === true) return [`${name}: ${phrase('closed', language)}`];
    const from = typeof day['fra'] === 'string' ? day['fra'] : '';
    const to = typeof day['til'] === 'string' ? day['til'] : '';
    // Both on the same clock: a closing time at or before the opening time is after midnight.
    const overnight = to !== '' && to <= from ? ` (${phrase('nextDay', language)})` : '';
    return [`${name}: ${timeInWords(from, language)}–${timeInWords(to, language).replace('kl. ', '')}${overnight}`];
  });
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function labelled(label: string | undefined, value: string): readonly string[] {
  return value === '' ? [] : [label === undefined ? value : `${label}: ${value}`];
}

const FLAGS = ['bankrupt', 'underLiquidation', 'underForcedLiquidation', 'deleted'];

function organisationLines(world: World, instance: Instance): readonly string[] {
  const { language } = world.input;
  const text = (slot: string) => slotText(world, instance, slot);
  const line = (slot: string, value = text(slot)) => labelled(slotLabel(slot, language), value);
  const industry = [text('industryCode'), text('industryName')].filter((part) => part !== '').join(' ');
  return [
    ...filled(text('organization_lookup_name')),
    ...line('organization_lookup_orgnr', groupDigits(text('organization_lookup_orgnr'))),
    ...filled(text('formName') || text('form')),
    ...filled(postalAddress(text)),
    ...line('industryName', industry),
    ...line('generalManager'),
    // Said only where it is so: a line for each thing that is well would hide the one that is not.
    ...FLAGS.filter((flag) => slotValue(world, instance, flag) === true).flatMap((flag) =>
      line(flag, phrase('yes', language).toLowerCase()),
    ),
  ];
}

function personLines(world: World, instance: Instance): readonly string[] {
  const { language } = world.input;
  const text = (slot: string) => slotText(world, instance, slot);
  const number = text('person_lookup_ssn').replace(/^(\d{6})(\d{5})$/, '$1\u00a0$2');
  return [
    ...filled(personName(world, instance)),
    ...labelled(slotLabel('person_lookup_ssn', language), number),
    ...labelled(phrase('born', language), dayInWords(text('bornOn'), language)),
  ];
}

function personName(world: World, instance: Instance): string {
  const text = (slot: string) => slotText(world, instance, slot);
  return (
    text('person_lookup_name') ||
    [text('person_lookup_first_name'), text('person_lookup_last_name')].filter((part) => part !== '').join(' ')
  );
}

function addressLines(world: World, instance: Instance): readonly string[] {
  const text = (slot: string) => slotText(world, instance, slot);
  const [farm, holding, lease, unit] = ['gardsnummer', 'bruksnummer', 'festenummer', 'undernummer'].map(text);
  const parts = [lease, unit].filter((part): part is string => part !== undefined && part !== '' && part !== '0');
  const cadastre = farm && holding ? [`${farm}/${holding}`, ...parts].join('/') : '';
  return [...filled(postalAddress(text)), ...labelled(phrase('cadastre', world.input.language), cadastre)];
}

function postalAddress(text: (slot: string) => string): string {
  const city = [text('postalCode'), text('city')].filter((part) => part !== '').join(' ');
  return [text('address'), city].filter((part) => part !== '').join(', ');
}

/** Everything of a hand-written address on one line: `c/o Ola Lystigbekk, Havnegata 3, H0102, 8900 Brønnøysund`. */
function handWrittenAddress(world: World, instance: Instance): string {
  const text = (slot: string) => slotText(world, instance, slot);
  const careOf = text('careOf') === '' ? '' : `c/o ${text('careOf')}`;
  const place = [text('zipCode'), text('postPlace')].filter((part) => part !== '').join(' ');
  return [careOf, text('address'), text('houseNumber'), place].filter((part) => part !== '').join(', ');
}

/** The row chosen: what the definition says is to be shown, or all that was taken from it. */
function listLines(world: World, instance: Instance): readonly string[] {
  const { summaryBinding } = instance.compiled.node;
  const slots = summaryBinding === undefined ? Object.keys(instance.bindings) : [summaryBinding];
  return filled(
    slots
      .map((slot) => slotText(world, instance, slot))
      .filter((part) => part !== '')
      .join(', '),
  );
}

function fileLines(world: World, instance: Instance): readonly string[] {
  const { attachments, promisedLater, language } = world.input;
  const names = attachments
    .filter((file) => file.nodeKey === instance.key)
    .map(({ fileName, tag }) => (tag === undefined ? fileName : `${choiceLabel(world, instance, tag) ?? tag}: ${fileName}`));
  const promised = instance.compiled.node.allowLater === true && promisedLater.includes(instance.key);
  return promised ? [...names, phrase('promised', language)] : names;
}

function filled(line: string): readonly string[] {
  return line === '' ? [] : [line];
}

import { readPath } from '../data-path.js';
import { formatWithTokens } from '../date-tokens.js';
import { parseExpressionDate } from '../date-value.js';
import { bindingOf, bindingsOf, type Binding, type PlacedComponent } from './layout-index.js';
import { formatBySettings } from './number-format.js';
import { inRow } from './row-path.js';
import { resolveText } from './text-resources.js';
import { asList, asObject, asText, type JsonObject, type TestFile } from './test-file.js';

/** What a component's display text is made from. */
interface DisplaySource {
  readonly file: TestFile;
  readonly component: PlacedComponent;
  readonly row: Binding | null;
  /** Result of the component's own `value` expression. */
  readonly ownValue: () => unknown;
}

type Display = (source: DisplaySource) => string;

const chosenOption: Display = (source) => optionText(source, bound(source, 'simpleBinding'));
const manyOptions: Display = (source) =>
  chosenValues(source)
    .map((value) => optionText(source, value))
    .join(', ');
const fileNames: Display = ({ file, component }) =>
  file.dataElements
    .filter((element) => element.dataType === component.id)
    .flatMap((element) => element.filename ?? [])
    .join(', ');
const slots =
  (...names: readonly string[]): Display =>
  (source) =>
    names
      .map((name) => bound(source, name))
      .filter(Boolean)
      .join(', ');
/** Every bound value, in the order of the bindings. */
const everySlot =
  (separator: string): Display =>
  (source) =>
    bindingsOf(source.component.definition)
      .map((binding) => valueAt(source, binding))
      .filter(Boolean)
      .join(separator);
const plain = slots('simpleBinding');
const day: Display = (source) => dayText(source, bound(source, 'simpleBinding'));

const DISPLAYS: ReadonlyMap<string, Display> = new Map<string, Display>([
  ['Input', (source) => numberText(source, bound(source, 'simpleBinding'))],
  ['TextArea', plain],
  ['TimePicker', plain],
  [
    'Map',
    (source) =>
      bound(source, 'simpleBinding')
        .split(',')
        .map((part) => part.trim())
        .join(', '),
  ],
  ['Datepicker', day],
  ['Dropdown', chosenOption],
  ['RadioButtons', chosenOption],
  ['LikertItem', chosenOption],
  ['Checkboxes', manyOptions],
  ['MultipleSelect', manyOptions],
  ['Address', everySlot(' ')],
  ['AddressComponent', everySlot(' ')],
  ['FileUpload', fileNames],
  ['FileUploadWithTag', fileNames],
  ['ImageUpload', fileNames],
  ['PersonLookup', personText],
  ['OrganizationLookup', everySlot(', ')],
  ['OrganisationLookup', everySlot(', ')],
  ['Custom', everySlot(', ')],
  ['List', listText],
  ['Text', (source) => text(source.ownValue())],
  ['Number', (source) => numberText(source, text(source.ownValue()))],
  ['Date', (source) => dayText(source, text(source.ownValue()))],
  ['Option', (source) => optionText(source, text(source.ownValue()))],
]);

/** How a component's answer is shown as one line; null for types that show none. */
export function displayText(source: DisplaySource): string | null {
  return DISPLAYS.get(source.component.type)?.(source) ?? null;
}

function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

function bound(source: DisplaySource, slot: string): string {
  const binding = bindingOf(source.component.definition, slot);
  return binding ? valueAt(source, binding) : '';
}

function valueAt({ file, row }: DisplaySource, binding: Binding): string {
  return text(readPath(file.models[binding.dataType], inRow(binding, row)));
}

/** The column named for the summary; before it was named by slot, it was named by the path bound. */
function listText(source: DisplaySource): string {
  const { definition } = source.component;
  const slot = asText(definition['summaryBinding']);
  if (slot !== undefined) return bindingOf(definition, 'group') ? chosenValues(source, slot).join(', ') : bound(source, slot);
  const path = asText(definition['bindingToShowInSummary']);
  const binding = bindingsOf(definition).find(({ field }) => field === path);
  return binding ? valueAt(source, binding) : bound(source, path ?? '');
}

function personText(source: DisplaySource): string {
  const names = ['first', 'middle', 'last'].map((part) => bound(source, `person_lookup_${part}_name`));
  const name = bound(source, 'person_lookup_name') || names.filter(Boolean).join(' ');
  return [bound(source, 'person_lookup_ssn'), name].filter(Boolean).join(', ');
}

function numberText(source: DisplaySource, value: string): string {
  const formatting = source.component.definition['formatting'];
  return formatting === undefined ? value : formatBySettings(value, asObject(formatting), source.file.language);
}

function dayText(source: DisplaySource, value: string): string {
  const format = asText(source.component.definition['format']) ?? 'dd.MM.yyyy';
  try {
    const date = parseExpressionDate(value);
    return date ? formatWithTokens(new Date(date.epochMs), source.file.language, format) : '';
  } catch {
    return value;
  }
}

/** Answers of a component that writes a row for each choice, or a comma between them. */
function chosenValues(source: DisplaySource, valueSlot = 'simpleBinding'): readonly string[] {
  const group = bindingOf(source.component.definition, 'group');
  if (!group)
    return bound(source, 'simpleBinding')
      .split(',')
      .map((value) => value.trim())
      .filter(Boolean);
  const leaf = (slot: string) => bindingOf(source.component.definition, slot)?.field.slice(group.field.length + 1) ?? '';
  return asList(readPath(source.file.models[group.dataType], inRow(group, source.row)))
    .filter((row) => leaf('checked') === '' || readPath(row, leaf('checked')) === true)
    .map((row) => text(readPath(row, leaf(valueSlot))));
}

function optionText(source: DisplaySource, value: string): string {
  const { definition } = source.component;
  const own = asList(definition['options']);
  const options = own.length > 0 ? own : asList(source.file.codeLists[asText(definition['optionsId']) ?? '']);
  const chosen = options.map(asObject).find((option: JsonObject) => text(option['value']) === value);
  const label = asText(chosen?.['label']);
  return label === undefined ? value : resolveText(source.file, label, source.row);
}

import { schemaAt, typeAt } from '../../application/model-schema.js';
import { isDay } from '../../formatting/days.js';
import { nearMiss } from '../near-miss.js';
import { choicesAt, pathRead } from './answer-values.js';
import type { CheckContext } from './check-context.js';
import { comparisonsIn, isText, matches, type Comparison, type Relation } from './comparisons.js';
import { literalResults } from './expression-sites.js';
import { optionsOf, type IndexedComponent } from './service-index.js';
import { choosesSeveral } from '../component-kinds.js';

interface Impossible {
  readonly message: string;
  readonly remedy: string;
  /** Number of the argument that can never match. */
  readonly argument: number;
  /** A citizen may write what the model refuses, so that is no more than odd. */
  readonly severity?: 'warning';
}

/**
 * A comparison of something with a fixed value that it can never have.
 *
 * @param owner the component whose `optionFilter` the call stands in, for `["value"]`
 */
export function impossibleComparison(context: CheckContext, call: readonly unknown[], owner?: IndexedComponent): Impossible | undefined {
  for (const comparison of comparisonsIn(call)) {
    const possible = possibleValues(context, comparison.asked, owner);
    const fault = possible ? againstValues(comparison, possible) : againstModel(context, comparison);
    if (fault) return { ...fault, argument: comparison.argument };
  }
  return undefined;
}

interface Possible {
  readonly what: string;
  readonly values: readonly string[];
  readonly isSet: boolean;
}

const FIXED: Readonly<Record<string, readonly string[]>> = { sokertype: ['person', 'organisasjon'] };
const LANGUAGES = ['nb', 'nn', 'en', 'sma'];

/** Everything a part of an expression can be, as text; `undefined` where that is not listed. */
function possibleValues(context: CheckContext, asked: unknown, owner: IndexedComponent | undefined): Possible | undefined {
  const [name, first] = asked as readonly unknown[];
  const one = (what: string, values: readonly unknown[]): Possible => ({ what, values: values.map(String), isSet: false });
  const path = pathRead(context, asked);
  const choices = path === undefined ? undefined : choicesAt(context, path);
  if (path !== undefined && choices) return { what: path, values: choices.values.map(String), isSet: choices.isSet };
  if (name === 'frontendSettings' && typeof first === 'string' && Object.hasOwn(FIXED, first)) return one(first, FIXED[first] ?? []);
  if (name === 'language') return one('language', LANGUAGES);
  if (name === 'value' && owner && (first === undefined || first === 'value'))
    return one(
      `valg i ${owner.node.id}`,
      (optionsOf(context.service, owner.node) ?? []).map(({ value }) => value),
    );
  if (name === 'displayValue' && typeof first === 'string') return labels(context, first);
  const results = literalResults(asked).map(({ text }) => text);
  const isKnown = name === 'if' && results.length === [2, 4].filter((at) => (asked as readonly unknown[])[at] !== undefined).length;
  return isKnown && results.length > 0 ? one('resultatet', results) : undefined;
}

/** What the citizen sees of a choice, in any language. */
function labels(context: CheckContext, id: string): Possible | undefined {
  const node = context.byId.get(id)?.node;
  const options = node && !choosesSeveral(node.type) ? optionsOf(context.service, node) : undefined;
  if (!options) return undefined;
  const texts = Object.values(context.service.texts);
  const values = options.flatMap(({ label }) => texts.flatMap((known) => (Object.hasOwn(known, label) ? (known[label]?.value ?? []) : [])));
  return values.length > 0 ? { what: `displayValue av ${id}`, values, isSet: false } : undefined;
}

function againstValues({ relation, literal }: Comparison, { what, values, isSet }: Possible): Omit<Impossible, 'argument'> | undefined {
  const text = String(literal);
  const wanted = relation === 'equals' && isSet ? text.split(',').map((value) => value.trim()) : [text];
  const missing = wanted.find((value) => value !== '' && !values.some((possible) => matches(relation, possible, value)));
  if (missing === undefined) return undefined;
  const guess = nearMiss(missing, values);
  const verb = relation === 'equals' ? 'være' : relation === 'member' || relation === 'part' ? 'inneholde' : VERBS[relation];
  const message = `«${what}» kan aldri ${verb ?? 'være'} ${JSON.stringify(typeof literal === 'string' ? missing : literal)}.`;
  return { message, remedy: `${guess === undefined ? '' : `Mente du «${guess}»? `}Mulige verdier: ${[...new Set(values)].join(', ')}.` };
}

const VERBS: Partial<Record<Relation, string>> = {
  start: 'begynne med',
  end: 'slutte med',
  greaterThan: 'være større enn',
  greaterThanEq: 'være minst',
  lessThan: 'være mindre enn',
  lessThanEq: 'være høyst',
};

/** Against bounds, formats and lengths in the data model. */
function againstModel(context: CheckContext, { relation, asked, literal }: Comparison): Omit<Impossible, 'argument'> | undefined {
  const path = pathRead(context, asked);
  if (path === undefined) return undefined;
  const { model } = context.service;
  const schema = schemaAt(model, path);
  const type = typeAt(model, path);
  const verb = VERBS[relation] ?? 'være';
  const impossible = (why: string): Omit<Impossible, 'argument'> => ({
    message: `«${path}» kan aldri ${verb} ${JSON.stringify(literal)}.`,
    remedy: why,
  });
  const beyond = (limit: string): Omit<Impossible, 'argument'> => ({
    ...impossible(`Datamodellen tillater ${limit}.`),
    severity: 'warning',
  });
  if (type === 'integer' || type === 'number') {
    const number = Number(literal);
    if (Number.isNaN(number) || literal === '') return relation === 'equals' ? impossible('Feltet er et tall i datamodellen.') : undefined;
    const { minimum = Number.NEGATIVE_INFINITY, maximum = Number.POSITIVE_INFINITY } = bounds(schema);
    const bounded = number >= maximum ? `høyst ${maximum}` : `minst ${minimum}`;
    if (type === 'integer' && relation === 'equals' && !Number.isInteger(number))
      return impossible('Feltet er et helt tall i datamodellen.');
    const isPossible = matches(relation, String(minimum), String(number)) || matches(relation, String(maximum), String(number));
    const isWithin = relation === 'equals' && minimum <= number && number <= maximum;
    return isPossible || isWithin || isText(relation) ? undefined : beyond(bounded);
  }
  if (type !== 'string' || relation !== 'equals' || literal === '') return undefined;
  const text = String(literal);
  if (schema?.['format'] === 'date' && !isDay(text)) return impossible('Skriv datoen slik: 2026-11-20.');
  if (schema?.['format'] === 'time' && !/^([01]\d|2[0-3]):[0-5]\d$/u.test(text)) return impossible('Skriv klokkeslettet slik: 08:30.');
  const { maxLength, minLength } = schema ?? {};
  if (typeof maxLength === 'number' && text.length > maxLength) return beyond(`høyst ${maxLength} tegn`);
  return typeof minLength === 'number' && text.length < minLength ? beyond(`minst ${minLength} tegn`) : undefined;
}

function bounds(schema: Readonly<Record<string, unknown>> | undefined): { minimum?: number; maximum?: number } {
  const { minimum, maximum } = schema ?? {};
  return { ...(typeof minimum === 'number' ? { minimum } : {}), ...(typeof maximum === 'number' ? { maximum } : {}) };
}

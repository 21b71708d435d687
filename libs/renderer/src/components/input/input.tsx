import { inPattern, onlyDigits, withDecimals } from '@sporvalg/core';
import { useState } from 'react';

import { isLocked, ReadOnlyAnswer } from '../../field/read-only.js';
import { TextField } from '../../field/text-field.js';
import { useAnswer, useTouch } from '../../field/use-answer.js';
import { parseNumber, showNumber } from '../../form/numbers.js';
import type { NodeView } from '../../view/node-view.js';
import type { NodeProps } from '../component.js';
import './input.css';

/**
 * One line: text, a number, money or something with a unit. A number is grouped while it is not being
 * written in; what is no number stays as it was typed, and the verdict says so.
 */
export function Input({ view, environment }: NodeProps) {
  const { ui, touch } = environment;
  const answer = useAnswer(view.bindings['simpleBinding']);
  const attention = useTouch(view.key, touch, answer.value);
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const isNumber = view.valueType === 'number' || view.valueType === 'integer';
  const shown = typed ?? show(answer.value, view, isNumber);
  const { prefix, suffix } = affixes(view);

  if (isLocked(view)) return <ReadOnlyAnswer view={view} environment={environment} value={withAffixes(shown, prefix, suffix)} />;
  return (
    <TextField
      view={view}
      ui={ui}
      value={shown}
      characters={charactersFor(view, isNumber)}
      prefix={prefix}
      suffix={suffix}
      input={{
        type: inputType(view),
        inputMode: inputMode(view, isNumber),
        className: view.node.formatting?.align && `sv-align-${view.node.formatting.align}`,
        autoComplete: view.node.autocomplete ?? 'off',
        ...(isNumber ? {} : { maxLength: view.node.maxLength }),
      }}
      onType={(text) => {
        attention.changed();
        setTyped(text);
        answer.set(isNumber ? (parseNumber(text) ?? text) : hasPattern(view) ? onlyDigits(text) : text);
      }}
      onLeave={() => {
        setTyped(undefined);
        if (!isNumber && typeof answer.value === 'string') answer.set(answer.value.trim());
        attention.left();
      }}
    />
  );
}

function show(value: unknown, view: NodeView, isNumber: boolean): string {
  if (typeof value === 'number')
    return isNumber ? showNumber(withDecimals(value, view.node.formatting?.number ?? {}), isGrouped(view)) : String(value);
  if (typeof value !== 'string') return '';
  return hasPattern(view) ? inPattern(value, view.node.formatting) : value;
}

/** A text of digits that is grouped in a way of its own, such as an account number. Only the digits are kept. */
function hasPattern({ node }: NodeView): boolean {
  return typeof node.formatting?.number?.['format'] === 'string';
}

/** Amounts and measures are read in groups of three; a plain number may be a year or a house number. */
function isGrouped({ node }: NodeView): boolean {
  const separator = node.formatting?.number?.['thousandSeparator'];
  return node.formatting?.currency !== undefined || (separator !== undefined && separator !== false);
}

function affixes({ node, texts }: NodeView): { prefix: string | undefined; suffix: string | undefined } {
  const { currency, unit, number, position } = node.formatting ?? {};
  const given = (name: string) => texts[name] ?? (typeof number?.[name] === 'string' ? number[name].trim() : undefined);
  const money = currency === 'NOK' ? 'kr' : currency;
  const measure = unit === undefined ? undefined : (UNITS[unit] ?? unit);
  const isBefore = position === 'prefix' || (position === undefined && money !== undefined);
  return {
    prefix: given('prefix') ?? (isBefore ? (money ?? measure) : undefined),
    suffix: given('suffix') ?? (isBefore ? undefined : (money ?? measure)),
  };
}

const UNITS: Readonly<Record<string, string>> = {
  percent: '%',
  kilometer: 'km',
  meter: 'm',
  centimeter: 'cm',
  kilogram: 'kg',
  gram: 'g',
  liter: 'l',
  hour: 'timer',
  hectare: 'hektar',
  millimeter: 'mm',
  milliliter: 'ml',
  celsius: '°C',
  degree: '°',
};

function withAffixes(shown: string, prefix: string | undefined, suffix: string | undefined): string {
  return shown === '' ? '' : [prefix, shown, suffix].filter((part) => part !== undefined).join('\u00a0');
}

function inputType({ node }: NodeView): 'text' | 'email' | 'tel' | 'search' {
  if (node.autocomplete === 'email') return 'email';
  if (node.autocomplete?.startsWith('tel')) return 'tel';
  return node.variant === 'search' ? 'search' : 'text';
}

function inputMode(view: NodeView, isNumber: boolean): 'text' | 'numeric' | 'decimal' | 'email' | 'tel' {
  if (isNumber) return view.valueType === 'integer' ? 'numeric' : 'decimal';
  const type = inputType(view);
  if (type === 'email' || type === 'tel') return type;
  return view.node.autocomplete === 'postal-code' ? 'numeric' : 'text';
}

function charactersFor(view: NodeView, isNumber: boolean): number | undefined {
  const { node } = view;
  if (node.autocomplete?.startsWith('tel')) return 16;
  if (hasPattern(view)) return String(node.formatting?.number?.['format']).length;
  if (node.autocomplete === 'postal-code') return 4;
  if (isNumber) return isGrouped(view) ? 12 : (node.maxLength ?? 8);
  return node.maxLength;
}

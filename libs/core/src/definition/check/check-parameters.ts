import type { Municipality } from '../municipality.js';
import type { CheckContext } from './check-context.js';
import { callsIn, expressionSites } from './expression-sites.js';
import { canBe, typeWanted } from './operand-type.js';

/** A municipality's parameters are of the type that the service's expressions need, and that the other municipalities use. */
export function checkParameters(context: CheckContext): void {
  for (const key of parametersRead(context)) {
    const settings = context.municipalities.flatMap((municipality) => setting(context, municipality, key));
    const usual = mostUsed(settings.map(({ value }) => kindOf(value)));
    for (const { municipality, name, value } of settings) {
      if (kindOf(value) === usual) continue;
      const message = `«${name}» er ${KINDS[kindOf(value)] ?? 'noe annet'}, men ${KINDS[usual ?? ''] ?? 'noe annet'} i de andre kommunene.`;
      const remedy = 'Bruk samme type som de andre.';
      context.report({ code: 'municipality.parameter-type', message, remedy }, { in: municipality.parameters, key: name });
    }
  }
  for (const { call, argument, key } of parameterOperands(context)) checkOperand(context, call, argument, key);
}

type Value = string | number | boolean;

function setting(
  { folder }: CheckContext,
  municipality: Municipality,
  key: string,
): readonly { readonly municipality: Municipality; readonly name: string; readonly value: Value }[] {
  const { parameters } = municipality;
  const name = [key, `${folder}.${key}`].find((candidate) => Object.hasOwn(parameters, candidate));
  const value = name === undefined ? undefined : parameters[name];
  return name === undefined || value === undefined ? [] : [{ municipality, name, value }];
}

const KINDS: Readonly<Record<string, string>> = {
  number: 'et tall',
  boolean: 'sant eller usant',
  string: 'en tekst',
  date: 'en dato',
  time: 'et klokkeslett',
};

function kindOf(value: Value): string {
  if (typeof value !== 'string') return typeof value;
  if (/^\d{4}-\d{2}-\d{2}$/u.test(value)) return 'date';
  return /^\d{2}:\d{2}$/u.test(value) ? 'time' : 'string';
}

/** The kind most of them have; nothing where no kind is more used than the rest. */
function mostUsed(kinds: readonly string[]): string | undefined {
  const counted = [...new Set(kinds)].map((kind) => ({ kind, count: kinds.filter((other) => other === kind).length }));
  const [first, second] = counted.sort((a, b) => b.count - a.count);
  return first && first.count > (second?.count ?? 0) ? first.kind : undefined;
}

function parametersRead(context: CheckContext): ReadonlySet<string> {
  const calls = expressionSites(context).flatMap(({ expression }) => callsIn(expression));
  return new Set(calls.flatMap((call) => (call[0] === 'frontendSettings' && typeof call[1] === 'string' ? [call[1]] : [])));
}

function parameterOperands(
  context: CheckContext,
): readonly { readonly call: readonly unknown[]; readonly argument: number; readonly key: string }[] {
  const calls = expressionSites(context).flatMap(({ expression }) => callsIn(expression));
  return calls.flatMap((call) =>
    call.slice(1).flatMap((part, index) => {
      const key: unknown = Array.isArray(part) && part[0] === 'frontendSettings' ? part[1] : undefined;
      return typeof key === 'string' ? [{ call, argument: index + 1, key }] : [];
    }),
  );
}

function checkOperand(context: CheckContext, call: readonly unknown[], argument: number, key: string): void {
  const wanted = typeWanted(call, argument);
  if (wanted === undefined) return;
  for (const municipality of context.municipalities) {
    for (const { name, value } of setting(context, municipality, key)) {
      if (canBe(value, wanted)) continue;
      const message = `«${String(call[0])}» kan ikke bruke «${name}», som er ${JSON.stringify(value)}.`;
      const remedy = 'Rett verdien i kommunen, eller uttrykket som bruker den.';
      context.report({ code: 'municipality.parameter-type', message, remedy }, { in: municipality.parameters, key: name });
    }
  }
}

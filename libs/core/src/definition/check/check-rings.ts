import { genericPath } from '../../application/model-path.js';
import { expressionReferences } from '../../expressions/references.js';
import type { FindingPlace } from '../file-reader.js';
import type { CheckContext } from './check-context.js';
import type { IndexedComponent } from './service-index.js';

/** Nothing waits for itself: groups inside each other, values calculated from each other, fields that hide each other. */
export function checkRings(context: CheckContext): void {
  checkGroups(context);
  checkCalculations(context);
  checkVisibilityRings(context);
}

/** The first ring that can be walked from `start`, as the way back to it. */
function ringFrom<T>(start: T, next: (from: T) => readonly T[]): readonly T[] | undefined {
  const came = new Map<T, T | undefined>();
  const waiting: T[] = [start];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    for (const to of next(at)) {
      if (to === start) {
        const way: T[] = [];
        for (let step: T | undefined = at; step !== undefined; step = came.get(step)) way.unshift(step);
        return way;
      }
      if (came.has(to)) continue;
      came.set(to, at === start ? undefined : at);
      waiting.push(to);
    }
  }
  return undefined;
}

/** Reports each ring once, at the first of its members. */
function reportRings<T>(all: readonly T[], next: (from: T) => readonly T[], report: (ring: readonly T[]) => void): void {
  const told = new Set<T>();
  const known = new Map<T, readonly T[]>();
  const knownNext = (from: T): readonly T[] => {
    const found = known.get(from) ?? next(from);
    known.set(from, found);
    return found;
  };
  for (const one of all) {
    const ring = told.has(one) ? undefined : ringFrom(one, knownNext);
    if (!ring) continue;
    const whole = ring[0] === one ? ring : [one, ...ring];
    whole.forEach((member) => told.add(member));
    report(whole);
  }
}

function checkGroups(context: CheckContext): void {
  const inside = ({ node, page }: IndexedComponent): readonly IndexedComponent[] =>
    (node.children ?? []).flatMap((id) => {
      const child = context.byId.get(id);
      return child && child.page === page && id !== node.id ? [child] : [];
    });
  reportRings(context.components, inside, (ring) => {
    const [first] = ring;
    if (!first) return;
    const message = `Gruppene ligger inni hverandre: ${arrows(ring.map(({ node }) => node.id))}. Ingen av dem blir vist.`;
    context.report(
      { code: 'component.circular-group', message, remedy: 'Ta en av dem ut av «children».' },
      { in: first.node, key: 'children' },
    );
  });
}

function checkCalculations(context: CheckContext): void {
  const { calculations } = context.service;
  const reads = new Map(calculations.map((calculation) => [calculation, pathsRead(context, calculation.expression)]));
  const next = (from: (typeof calculations)[number]) => calculations.filter(({ path }) => reads.get(from)?.has(path));
  reportRings(calculations, next, (ring) => {
    const [first] = ring;
    if (!first) return;
    const paths = ring.map(({ path }) => path);
    const message = paths.length === 1 ? `«${first.path}» regnes ut fra seg selv.` : `Verdiene regnes ut fra hverandre: ${arrows(paths)}.`;
    const remedy = 'Regn ut fra svarene i stedet.';
    context.report({ code: 'calculation.circular', message, remedy }, { in: first, key: 'expression' });
  });
}

function pathsRead(context: CheckContext, expression: unknown): ReadonlySet<string> {
  const { dataPaths, components } = expressionReferences(expression);
  const bound = [...components].flatMap((id) => Object.values(context.byId.get(id)?.node.dataModelBindings ?? {}));
  return new Set([...[...dataPaths].map(genericPath), ...bound]);
}

type Shown = IndexedComponent | IndexedComponent['page'];

/** What decides whether something is shown: its page or group, and the components its own condition asks for the value of. */
function checkVisibilityRings(context: CheckContext): void {
  const asked = (condition: unknown): readonly Shown[] =>
    [...expressionReferences(condition).components].flatMap((id) => context.byId.get(id) ?? []);
  const next = (from: Shown): readonly Shown[] =>
    'node' in from ? [from.parent ?? from.page, ...asked(from.node.hidden), ...asked(from.parent?.node.hiddenRow)] : asked(from.hidden);
  const all: readonly Shown[] = [...Object.values(context.service.pages), ...context.components];
  reportRings(all, next, (ring) => {
    const conditional = ring.find((shown) => Array.isArray('node' in shown ? shown.node.hidden : shown.hidden));
    if (!conditional) return;
    const names = ring.map((shown) => ('node' in shown ? shown.node.id : `siden ${shown.id}`));
    const message = names.length === 1 ? `«${names[0] ?? ''}» skjuler seg selv.` : `Det ene skjuler det andre i ring: ${arrows(names)}.`;
    const place: FindingPlace = { in: 'node' in conditional ? conditional.node : conditional, key: 'hidden' };
    context.report(
      { code: 'component.circular-hidden', message, remedy: 'La betingelsen bruke ["dataModel", …] eller et annet felt.' },
      place,
    );
  });
}

function arrows(names: readonly string[]): string {
  return [...names, ...names.slice(0, 1)].map((name) => `«${name}»`).join(' → ');
}

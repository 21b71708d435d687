import {
  COVERED_KINDS,
  exampleCoverage,
  type CoveredKind,
  type CoveredPart,
  type ExampleTrace,
  type ServiceDefinition,
} from '@sporvalg/core';

const NAMES: Readonly<Record<CoveredKind, readonly [one: string, many: string]>> = {
  track: ['spor', 'spor'],
  page: ['side', 'sider'],
  field: ['felt', 'felt'],
  outcome: ['utfall', 'utfall'],
  validation: ['validering', 'valideringer'],
  calculation: ['beregning', 'beregninger'],
  check: ['kontroll', 'kontroller'],
  'archive-profile': ['arkivprofil', 'arkivprofiler'],
};
const RULES: readonly CoveredKind[] = ['outcome', 'validation', 'calculation', 'check', 'archive-profile'];
const SHOWN_OF_EACH_KIND = 3;

export interface CoverageOptions {
  /** Every part that no example meets, each on its own line with its place. */
  readonly full: boolean;
  /** `file:line:column` of a part, or the service's id where it was not read from a file. */
  readonly placeOf: (part: object) => string;
}

/** What a service's examples meet, `n/m` of each kind, and beneath it what none of them does. */
export function coverageLines(
  definition: ServiceDefinition,
  traces: readonly ExampleTrace[],
  { full, placeOf }: CoverageOptions,
): readonly string[] {
  const parts = exampleCoverage(definition, traces);
  const missed = parts.filter(({ met }) => !met);
  return [
    summary(definition.service.id, parts),
    ...(full ? missed.map((part) => `  ${placeOf(part.part)} ${named(part)}`) : shortList(missed)),
  ];
}

function summary(service: string, parts: readonly CoveredPart[]): string {
  const share = (...kinds: readonly CoveredKind[]) => {
    const own = parts.filter(({ kind }) => kinds.includes(kind));
    return `${own.filter(({ met }) => met).length}/${own.length}`;
  };
  const rules = RULES.filter((kind) => parts.some((part) => part.kind === kind)).map((kind) => `${NAMES[kind][1]} ${share(kind)}`);
  const detail = rules.length > 0 ? ` (${rules.join(', ')})` : '';
  return `${service}: spor ${share('track')}, sider ${share('page')}, felt ${share('field')}, regler ${share(...RULES)}${detail}`;
}

function shortList(missed: readonly CoveredPart[]): readonly string[] {
  if (missed.length === 0) return [];
  const kinds = COVERED_KINDS.flatMap((kind) => {
    const names = missed.filter((part) => part.kind === kind).map(({ name }) => name);
    if (names.length === 0) return [];
    const rest = names.length > SHOWN_OF_EACH_KIND ? ` og ${names.length - SHOWN_OF_EACH_KIND} til` : '';
    return [`  ${NAMES[kind][names.length === 1 ? 0 : 1]}: ${names.slice(0, SHOWN_OF_EACH_KIND).join(', ')}${rest}`];
  });
  return ['  Ikke med i noe eksempel (--coverage viser hvor de står):', ...kinds.map((line) => `  ${line}`)];
}

function named({ kind, name }: CoveredPart): string {
  return `${NAMES[kind][0]} ${name}`;
}

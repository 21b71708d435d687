import type { SchemaFault } from '../application/application.js';
import { formatPath } from '../application/model-path.js';

/** The part of an ajv error that is read; the generated module gives the same shape. */
export interface AjvFault {
  readonly keyword: string;
  /** JSON pointer. */
  readonly instancePath: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** Keywords that choose between schemas: the faults of the single choices say nothing a citizen can use. */
const CHOICES = new Set(['anyOf', 'oneOf']);
/** Keywords that only wrap faults already told of. */
const WRAPPERS = new Set(['if', 'allOf', '$ref', '$dynamicRef']);

/** ajv's faults as the core reads them: paths with `[i]`, a missing field named by its own path, bounds as `limit`. */
export function schemaFaults(errors: readonly AjvFault[] | null | undefined): readonly SchemaFault[] {
  const faults = errors ?? [];
  const choices = faults.filter(({ keyword }) => CHOICES.has(keyword)).map(({ instancePath }) => instancePath);
  return faults
    .filter(({ keyword, instancePath }) => CHOICES.has(keyword) || !choices.some((choice) => isPointerAtOrBelow(instancePath, choice)))
    .filter(({ keyword }) => !WRAPPERS.has(keyword))
    .map(schemaFault);
}

function isPointerAtOrBelow(pointer: string, ancestor: string): boolean {
  return pointer === ancestor || pointer.startsWith(`${ancestor}/`);
}

function schemaFault({ keyword, instancePath, params }: AjvFault): SchemaFault {
  const segments = instancePath
    .split('/')
    .slice(1)
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((segment) => (/^\d+$/.test(segment) ? Number(segment) : segment));
  const property = params['missingProperty'] ?? params['additionalProperty'] ?? params['unevaluatedProperty'];
  return {
    keyword: keyword === 'dependentRequired' ? 'required' : keyword,
    path: formatPath(typeof property === 'string' ? [...segments, property] : segments),
    params: readableParams(params),
  };
}

function readableParams(params: Readonly<Record<string, unknown>>): SchemaFault['params'] {
  const limit = params['limit'] ?? params['multipleOf'];
  const type = params['type'];
  const format = params['format'];
  return {
    ...(typeof limit === 'number' ? { limit } : {}),
    ...(typeof format === 'string' ? { format } : {}),
    ...(typeof type === 'string' ? { type } : Array.isArray(type) ? { type: String(type.find((name) => name !== 'null')) } : {}),
  };
}

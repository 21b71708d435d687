import type { CompiledCalculation } from './compiled-form.js';
import { places } from './places.js';
import type { RowContext } from './row-context.js';
import type { World } from './world.js';

/** What a calculation gives in a row, in the type its field has in the model; `undefined` when it gives nothing, or nothing that the field can hold. */
export function calculate(world: World, { calculation, expression, type }: CompiledCalculation, row: RowContext | undefined): unknown {
  const place = places.calculation(calculation.path);
  const value = world.evaluate(expression, row, place);
  const cast = castToModel(value ?? undefined, type);
  if (cast === undefined && value !== undefined && value !== null && value !== '') world.faults.add('calculation.type', place);
  return cast;
}

function castToModel(value: unknown, type: string | undefined): unknown {
  if (value === undefined || value === '') return undefined;
  switch (type) {
    case 'number':
    case 'integer': {
      const number = typeof value === 'number' ? value : typeof value === 'string' ? Number(value) : Number.NaN;
      return Number.isFinite(number) && (type === 'number' || Number.isInteger(number)) ? number : undefined;
    }
    case 'string':
      return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
    case 'boolean':
      return value === true || value === 'true' ? true : value === false || value === 'false' ? false : undefined;
    default:
      return value;
  }
}

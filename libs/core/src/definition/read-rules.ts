import { calculationFileShape, checksFileShape, prefillShape, validationFileShape } from './definition-shapes.js';
import type { Expression } from './expression-json.js';
import type { FileReader } from './file-reader.js';
import type { Prefill } from './prefill.js';
import type { Calculation, CheckRule, ExpressionValidation, Severity } from './rules.js';

interface RuleBody {
  readonly message?: string;
  readonly condition?: Expression;
  readonly severity?: Severity;
  readonly ref?: string;
}

interface ValidationFile {
  readonly validations: Readonly<Record<string, readonly (string | RuleBody)[]>>;
  readonly definitions?: Readonly<Record<string, RuleBody>>;
}

/** `validation.json` as a flat list; references to `definitions` are resolved, own values winning. */
export function readValidations(reader: FileReader, path: string): readonly ExpressionValidation[] {
  const file = reader.read<ValidationFile>(path, validationFileShape);
  if (!file) return [];
  const definitions = new Map(Object.entries(file.definitions ?? {}));
  return Object.entries(file.validations).flatMap(([field, rules]) =>
    rules.flatMap((rule, index) => {
      const own: RuleBody = typeof rule === 'string' ? { ref: rule } : rule;
      const place = { in: rules, key: index };
      const shared = own.ref === undefined ? {} : definitions.get(own.ref);
      if (!shared) {
        reader.report({ code: 'validation.unknown-ref', message: `«${own.ref ?? ''}» finnes ikke under «definitions».` }, place);
        return [];
      }
      const { message, condition, severity } = { ...shared, ...own };
      if (message === undefined || condition === undefined) {
        reader.report({ code: 'validation.incomplete', message: 'Regelen må ha både «message» og «condition».' }, place);
        return [];
      }
      const validation: ExpressionValidation = { path: field, message, condition, severity: severity ?? 'error' };
      return [typeof rule === 'string' ? validation : reader.origins.copy(rule, validation)];
    }),
  );
}

/** `calculation.json` as a list, in the order written. */
export function readCalculations(reader: FileReader, path: string): readonly Calculation[] {
  const file = reader.read<{ calculations: Readonly<Record<string, { expression: Expression }>> }>(path, calculationFileShape);
  return Object.entries(file?.calculations ?? {}).map(([field, rule]) =>
    reader.origins.copy(rule, { path: field, expression: rule.expression }),
  );
}

export function readChecks(reader: FileReader, path: string): readonly CheckRule[] {
  return reader.read<{ checks: readonly CheckRule[] }>(path, checksFileShape)?.checks ?? [];
}

export function readPrefill(reader: FileReader, path: string): Prefill {
  return reader.read<Prefill>(path, prefillShape) ?? {};
}

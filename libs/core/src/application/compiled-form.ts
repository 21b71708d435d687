import type { FormDefinition } from '../definition/definition.js';
import type { ComponentNode } from '../definition/component.js';
import type { Expression } from '../definition/expression-json.js';
import type { Calculation, ExpressionValidation } from '../definition/rules.js';
import type { Outcome } from '../definition/service.js';
import type { CompiledExpression } from '../expressions/compile.js';

/**
 * A form definition made ready for evaluation: every expression compiled, the component tree built,
 * bindings indexed. Made once per definition and municipality, shared by all applications.
 */
export interface CompiledForm {
  readonly definition: FormDefinition;
  /** In the order a citizen meets them; the selection page first unless `pageOrder` places it. */
  readonly pages: readonly CompiledPage[];
  readonly nodesById: ReadonlyMap<string, CompiledNode>;
  /** Generic model path → the nodes that bind it. */
  readonly nodesByPath: ReadonlyMap<string, readonly BoundSlot[]>;
  readonly outcomes: readonly CompiledOutcome[];
  readonly calculations: readonly CompiledCalculation[];
  readonly validations: readonly CompiledValidation[];
  /** Model paths sent without a component of their own: calculated and prefilled values. */
  readonly unboundPaths: readonly string[];
  /** Generic paths that hold lists: those of repeating groups, and those the data model says are. */
  readonly lists: ReadonlySet<string>;
  /** Places of expressions that ask for themselves; they are not computed. */
  readonly ringPlaces: ReadonlySet<string>;
}

export interface CompiledPage {
  readonly id: string;
  readonly isSelection: boolean;
  readonly hidden: CompiledExpression | boolean;
  /** Tracks that name the page. */
  readonly tracks: readonly string[];
  /** Top-level components; those inside groups are reached through them. */
  readonly nodes: readonly CompiledNode[];
}

export interface CompiledNode {
  readonly node: ComponentNode;
  readonly page: CompiledPage;
  readonly parent: CompiledNode | undefined;
  readonly children: readonly CompiledNode[];
  /** Generic paths of the repeating groups around it, outermost first. */
  readonly groups: readonly string[];
  /** Properties given by an expression; text bindings as `textResourceBindings.<slot>`. */
  readonly expressions: ReadonlyMap<string, CompiledExpression>;
  /** FileUpload: tracks that list it; `undefined` when it belongs to none in particular. */
  readonly tracks: readonly string[] | undefined;
}

export interface BoundSlot {
  readonly node: CompiledNode;
  readonly slot: string;
}

export interface CompiledOutcome {
  readonly outcome: Outcome;
  readonly when: CompiledExpression | true;
}

export interface CompiledCalculation {
  readonly calculation: Calculation;
  readonly expression: CompiledExpression;
  /** JSON Schema type of the target, where the model says. */
  readonly type: string | undefined;
}

export interface CompiledValidation {
  readonly validation: ExpressionValidation;
  readonly condition: CompiledExpression;
}

/** Whether a property holds an expression rather than a fixed value. */
export function isExpression(value: unknown): value is Expression {
  return Array.isArray(value);
}

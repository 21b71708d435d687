import { genericPath } from '../../../application/model-path.js';
import { expressionReferences } from '../../../expressions/references.js';
import type { ComponentNode } from '../../component.js';
import type { FormDefinition } from '../../definition.js';
import type { Page } from '../../page.js';
import type { Calculation, ExpressionValidation } from '../../rules.js';
import type { ComponentIndex, IndexedComponent } from '../service-index.js';

/** What is asked about: a page, or a component on it, with the conditions to be judged. */
export interface Target {
  readonly page: Page;
  readonly component?: IndexedComponent;
  readonly validation?: ExpressionValidation;
  /** A property of the component that is asked about beside whether it is seen. */
  readonly property?: 'required' | 'optionFilter';
  /** True to leave the page's and the groups' conditions out, and ask about the component's own alone. */
  readonly isAlone?: boolean;
}

/**
 * The part of a form that decides one thing: the target, what stands around it, and transitively what
 * their conditions read. It is a form of its own, judged by the same engine as the whole, and so small
 * that thousands of answers can be tried.
 */
export interface Slice {
  readonly definition: FormDefinition;
  /** Every expression in it. */
  readonly expressions: readonly (readonly unknown[])[];
  /** Generic model paths that decide, calculated ones apart. */
  readonly paths: ReadonlySet<string>;
  /** Repeating groups the target stands in, outermost first. */
  readonly groups: readonly string[];
  /** Settings read by name. */
  readonly settings: ReadonlySet<string>;
  /** FileUploads whose number of files is read. */
  readonly uploads: ReadonlySet<string>;
  /** True when the target stands on the page of the track questions. */
  readonly isInSelection: boolean;
}

export function sliceFor(form: FormDefinition, index: ComponentIndex, target: Target): Slice {
  const builder = new SliceBuilder(form, index, target);
  builder.readTarget();
  return builder.slice();
}

class SliceBuilder {
  readonly #expressions: (readonly unknown[])[] = [];
  readonly #nodes = new Map<string, ComponentNode>();
  readonly #pages = new Map<string, Page>();
  readonly #calculations = new Set<Calculation>();
  readonly #paths = new Set<string>();
  readonly #settings = new Set<string>();
  readonly #uploads = new Set<string>();
  readonly #selection: string;

  constructor(
    readonly form: FormDefinition,
    readonly index: ComponentIndex,
    readonly target: Target,
  ) {
    this.#selection = form.service.trackSelection.page;
  }

  readTarget(): void {
    const { page, component, validation, property } = this.target;
    if (!component) return this.addPage(page);
    this.addComponent(component);
    const { node } = component;
    const asked = property === undefined ? undefined : node[property];
    this.#nodes.set(node.id, { ...withHidden(bare(node), node), ...(property && asked !== undefined ? { [property]: asked } : {}) });
    this.readExpression(node.hidden);
    this.readExpression(asked);
    // A rule is judged of an answer that is there; that one is demanded is another question.
    if (validation) this.readPath(validation.path);
    this.readExpression(validation?.condition);
  }

  /** A component with what stands around it and decides whether it is seen. */
  addComponent(component: IndexedComponent): void {
    const { node, page, parent } = component;
    if (this.#nodes.has(node.id)) return;
    this.#nodes.set(node.id, bare(node));
    if (parent) this.addComponent(parent);
    else this.addPage(page);
    if (!this.#countsConditionsOf(page)) return;
    this.#nodes.set(node.id, withHidden(bare(node), node));
    this.readExpression(node.hidden);
    this.readExpression(node.hiddenRow);
  }

  addPage(page: Page): void {
    if (this.#pages.has(page.id)) return;
    this.#pages.set(page.id, page);
    if (this.#countsConditionsOf(page)) this.readExpression(page.hidden);
  }

  /** Answers to track questions are tried as whole ways through them, so that what is hidden among them has no answer already. */
  #countsConditionsOf(page: Page): boolean {
    if (page.id === this.target.page.id) return this.target.isAlone !== true;
    return page.id !== this.#selection;
  }

  readExpression(expression: unknown): void {
    if (!Array.isArray(expression) || this.#expressions.includes(expression)) return;
    this.#expressions.push(expression as readonly unknown[]);
    const names = expressionReferences(expression);
    for (const path of names.dataPaths) this.readPath(genericPath(path));
    for (const id of names.components) {
      const found = this.index.byId.get(id);
      if (!found) continue;
      this.addComponent(found);
      for (const path of Object.values(found.node.dataModelBindings ?? {})) this.readPath(path);
    }
    for (const setting of names.settings) this.#settings.add(setting);
    for (const upload of names.dataTypes) this.#uploads.add(upload);
  }

  readPath(path: string): void {
    if (path.startsWith('spor.')) return;
    const calculations = this.form.calculations.filter(({ path: made }) => isWithin(made, path) || isWithin(path, made));
    if (!calculations.some(({ path: made }) => made === path)) this.#paths.add(path);
    for (const calculation of calculations) {
      if (this.#calculations.has(calculation)) continue;
      this.#calculations.add(calculation);
      this.readExpression(calculation.expression);
    }
  }

  slice(): Slice {
    const { component, page } = this.target;
    return {
      definition: this.#definition(),
      expressions: this.#expressions,
      paths: this.#paths,
      groups: component ? component.groups : [],
      settings: this.#settings,
      uploads: this.#uploads,
      isInSelection: page.id === this.#selection,
    };
  }

  #definition(): FormDefinition {
    const { form, target } = this;
    const { service } = form;
    const ids = service.tracks.map(({ id }) => id);
    const pages = [...this.#pages.values()].map((page) => [page.id, this.#page(page)] as const);
    const selection = { id: this.#selection, layout: [] };
    return {
      ...form,
      pages: { [selection.id]: selection, ...Object.fromEntries(pages) },
      // The tracks are given for each try, so every set of them must be allowed.
      service: {
        ...service,
        trackSelection: { page: this.#selection, outcomes: [{ when: true, guidance: '' }] },
        tracks: service.tracks.map((track) => ({
          ...track,
          applicants: service.applicants,
          combinableWith: ids,
          pages: target.isAlone ? [...track.pages, target.page.id] : track.pages,
        })),
        pageOrder: [this.#selection, ...this.#pages.keys()].filter((id, at, all) => all.indexOf(id) === at),
      },
      validations: target.validation ? [target.validation] : [],
      calculations: form.calculations.filter((calculation) => this.#calculations.has(calculation)),
      prefill: {},
    };
  }

  #page(page: Page): Page {
    const { hidden, ...rest } = page;
    const layout = page.layout.flatMap(({ id }) => {
      const node = this.#nodes.get(id);
      return node ? [{ ...node, ...(node.children ? { children: node.children.filter((child) => this.#nodes.has(child)) } : {}) }] : [];
    });
    return { ...rest, ...(hidden !== undefined && this.#countsConditionsOf(page) ? { hidden } : {}), layout };
  }
}

/** Only what decides how the component is met; what it looks like is left out. */
function bare(node: ComponentNode): ComponentNode {
  const { id, type, dataModelBindings, children, options, optionsId } = node;
  return {
    id,
    type,
    ...(dataModelBindings ? { dataModelBindings } : {}),
    ...(children ? { children } : {}),
    ...(options ? { options } : {}),
    ...(optionsId === undefined ? {} : { optionsId }),
  };
}

function withHidden(made: ComponentNode, { hidden, hiddenRow }: ComponentNode): ComponentNode {
  return { ...made, ...(hidden === undefined ? {} : { hidden }), ...(hiddenRow === undefined ? {} : { hiddenRow }) };
}

function isWithin(path: string, around: string): boolean {
  return path === around || path.startsWith(`${around}.`);
}

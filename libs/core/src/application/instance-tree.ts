import type { Answers } from './application.js';
import type { CompiledForm, CompiledNode, CompiledPage } from './compiled-form.js';
import { isRecord, readPath, ROW_ID } from './model-path.js';
import { concretePath, rowIn, type RowContext } from './row-context.js';

/** One component as it stands for these answers: once, or once per row. */
export interface Instance {
  readonly compiled: CompiledNode;
  readonly key: string;
  readonly row: RowContext | undefined;
  /** The row it is a part of, which hides it when hidden. */
  readonly inRow: RowInstance | undefined;
  readonly parent: Instance | undefined;
  readonly bindings: Readonly<Record<string, string>>;
  readonly children: readonly Instance[];
  readonly rows: readonly RowInstance[];
}

export interface RowInstance {
  readonly group: Instance;
  readonly context: RowContext;
  readonly rowId: string;
  readonly nodes: readonly Instance[];
}

/** The whole application unfolded over its rows. */
export interface InstanceTree {
  readonly pages: readonly { readonly page: CompiledPage; readonly nodes: readonly Instance[] }[];
  /** In reading order. */
  readonly all: readonly Instance[];
  readonly byKey: ReadonlyMap<string, Instance>;
}

/** The key of a component in a row, as Altinn makes it: `navn`, `navn-0`, `navn-0-1`. */
export function nodeKey(id: string, indices: readonly number[]): string {
  return indices.length === 0 ? id : `${id}-${indices.join('-')}`;
}

type Building<T> = { -readonly [K in keyof T]: T[K] };

/** Unfolds the form over the rows that the answers have. */
export function unfold(form: CompiledForm, answers: Answers): InstanceTree {
  const all: Instance[] = [];

  function instance(compiled: CompiledNode, row: RowContext | undefined, parent: Instance | undefined, inRow: RowInstance | undefined) {
    const built: Building<Instance> = {
      compiled,
      key: nodeKey(compiled.node.id, row?.indices ?? []),
      row,
      inRow,
      parent,
      bindings: bindingsIn(compiled, row),
      children: [],
      rows: [],
    };
    all.push(built);
    if (compiled.node.type === 'RepeatingGroup') built.rows = rowsOf(built);
    else built.children = compiled.children.map((child) => instance(child, row, built, inRow));
    return built;
  }

  function rowsOf(group: Instance): readonly RowInstance[] {
    const path = group.compiled.node.dataModelBindings?.['group'];
    const rows = path === undefined ? undefined : readPath(answers, concretePath(path, group.row));
    if (path === undefined || !Array.isArray(rows)) return [];
    return (rows as readonly unknown[]).map((value, index) => {
      const built: Building<RowInstance> = {
        group,
        context: rowIn(path, index, group.row),
        rowId: rowIdOf(value) ?? `${group.key}-${index}`,
        nodes: [],
      };
      built.nodes = group.compiled.children.map((child) => instance(child, built.context, group, built));
      return built;
    });
  }

  const pages = form.pages.map((page) => ({ page, nodes: page.nodes.map((node) => instance(node, undefined, undefined, undefined)) }));
  return { pages, all, byKey: new Map(all.map((each) => [each.key, each])) };
}

function bindingsIn(compiled: CompiledNode, row: RowContext | undefined): Readonly<Record<string, string>> {
  const bindings = compiled.node.dataModelBindings;
  if (!bindings) return {};
  return row ? Object.fromEntries(Object.entries(bindings).map(([slot, path]) => [slot, concretePath(path, row)])) : bindings;
}

function rowIdOf(row: unknown): string | undefined {
  const id = isRecord(row) ? row[ROW_ID] : undefined;
  return typeof id === 'string' && id !== '' ? id : undefined;
}

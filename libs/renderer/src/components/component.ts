import type { ComponentType as NodeType, Language, PageStep } from '@sporvalg/core';
import type { ComponentType, ReactNode } from 'react';

import { lazyPart } from '../lazy-part/lazy-part.js';
import type { RendererServices } from '../services.js';
import type { UiTexts } from '../texts/ui-texts.js';
import type { NodeView } from '../view/node-view.js';

/** What every component is given besides its view. The same object as long as language and form are the same. */
export interface RenderEnvironment {
  readonly language: Language;
  /** The renderer's own words in that language. */
  readonly ui: UiTexts;
  readonly services: Pick<RendererServices, 'lookUp'> & { readonly attachments: Omit<RendererServices['attachments'], 'list'> };
  /** The citizen has left the field: its messages may be shown from now on. */
  touch(nodeKey: string): void;
  /** Draws the nodes inside a group or row. */
  renderNodes(views: readonly NodeView[]): ReactNode;
  /** Who applies, and the municipality. */
  readonly parties: { readonly sender: string; readonly receiver: string };
  /** Shown to the one who makes the form: what a citizen is not shown has a named place. */
  readonly forDesigner: boolean;
  /** Goes to another page; absent where there are no pages around. */
  readonly goTo?: ((step: PageStep, nodeKey?: string) => void) | undefined;
  /** The instant now, for «i dag kl. 14.02». */
  now(): Date;
}

export interface NodeProps {
  readonly view: NodeView;
  readonly environment: RenderEnvironment;
}

export interface RendererComponent {
  readonly type: NodeType;
  readonly Component: ComponentType<NodeProps>;
  /** Fetches what draws it, where that is not part of the first load. */
  load?(): Promise<unknown>;
}

/** Declares the component that renders nodes of one type. */
export function defineComponent(component: RendererComponent): RendererComponent {
  return component;
}

/** Declares one that is fetched only for definitions that use it, by `prepareForm`. */
export function defineLazyComponent(
  type: RendererComponent['type'],
  fetchComponent: () => Promise<ComponentType<NodeProps>>,
): RendererComponent {
  return { type, ...lazyPart(fetchComponent) };
}

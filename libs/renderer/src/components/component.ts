import type { ComponentType as NodeType, Language, ReadablePage } from '@sporvalg/core';
import type { ComponentType, ReactNode } from 'react';

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
  /** A page of the application as read, for Summary2. */
  readPage(pageId: string): ReadablePage | undefined;
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
}

/** Declares the component that renders nodes of one type. */
export function defineComponent(component: RendererComponent): RendererComponent {
  return component;
}

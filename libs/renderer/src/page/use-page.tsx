import type { ComponentNode, NodeState, PageState, PageStep } from '@sporvalg/core';
import { useEffect, useMemo, useRef } from 'react';

import type { RenderEnvironment } from '../components/component.js';
import type { ApplicationForm } from '../form/use-application-form.js';
import type { RendererServices } from '../services.js';
import { uiTextsFor } from '../texts/ui-texts-for.js';
import { createViews } from '../view/create-views.js';
import type { NodeView } from '../view/node-view.js';
import { NodeList } from './node-list.js';

const NO_LAYOUT: readonly ComponentNode[] = [];
const NO_NODES: readonly NodeState[] = [];

/** What is there to see at the top of a page. */
export function useVisible(page: PageState | undefined): readonly NodeState[] {
  return useMemo(() => page?.nodes.filter((state) => !state.hidden) ?? NO_NODES, [page]);
}

/** Components of a page as they are to be seen, each the same object as long as nothing about it has changed. */
export function useViews(
  { reader, touched, input, compiled }: ApplicationForm,
  page: PageState | undefined,
  nodes: readonly NodeState[],
  { facts, unconfirmed }: RendererServices,
  showAll: boolean,
): readonly NodeView[] {
  const { language, today } = input;
  const layout = compiled.definition.pages[page?.id ?? '']?.layout ?? NO_LAYOUT;
  const views = useMemo(() => createViews(reader, { language, today }, layout), [reader, language, today, layout]);
  useEffect(() => views.follow(), [views]);
  return views.of(nodes, { shown: showAll ? 'all' : touched, facts, unconfirmed });
}

/** What components get besides their view; the same object as long as language and form are the same. */
export function useEnvironment(
  application: ApplicationForm,
  services: RendererServices,
  onGoTo: ((step: PageStep, nodeKey?: string) => void) | undefined,
  now: () => Date,
): RenderEnvironment {
  const { touch } = application;
  const { language, applicant } = application.input;
  const sender = applicant.name;
  const receiver = application.compiled.definition.municipality.name;
  const { forDesigner = false } = services;
  const canGo = onGoTo !== undefined;
  const latest = useRef({ services, onGoTo, now });
  useEffect(() => {
    latest.current = { services, onGoTo, now };
  });
  return useMemo(() => {
    const environment: RenderEnvironment = {
      language,
      ui: uiTextsFor(language),
      touch,
      services: {
        lookUp: (nodeKey, query) => latest.current.services.lookUp(nodeKey, query),
        attachments: {
          upload: (nodeKey, file, onProgress) => latest.current.services.attachments.upload(nodeKey, file, onProgress),
          tag: (id, tag) => latest.current.services.attachments.tag(id, tag),
          remove: (id) => latest.current.services.attachments.remove(id),
          promise: (nodeKey, promised) => latest.current.services.attachments.promise(nodeKey, promised),
          url: (id) => latest.current.services.attachments.url(id),
        },
      },
      renderNodes: (views) => <NodeList views={views} environment={environment} />,
      parties: { sender, receiver },
      forDesigner,
      goTo: canGo ? (step, nodeKey) => latest.current.onGoTo?.(step, nodeKey) : undefined,
      now: () => latest.current.now(),
    };
    return environment;
  }, [language, touch, sender, receiver, forDesigner, canGo]);
}

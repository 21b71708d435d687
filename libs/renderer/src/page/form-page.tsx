import type { PageState, PageStep } from '@sporvalg/core';
import { useEffect } from 'react';

import { AnswerFormContext } from '../form/answer-form.js';
import type { ApplicationForm } from '../form/use-application-form.js';
import { whenPainted } from '../form/when-painted.js';
import { preloadMarkdown } from '../markdown/rich-text.js';
import type { RendererServices } from '../services.js';
import { NodeList } from './node-list.js';
import { useEnvironment, useViews, useVisible } from './use-page.js';
import { usePortions } from './use-portions.js';
import './form-page.css';

export interface FormPageProps {
  readonly application: ApplicationForm;
  /** One of `application.evaluation.pages`. */
  readonly page: PageState;
  readonly services: RendererServices;
  /** «Neste» has been pressed: every error on the page is shown. */
  readonly showAll?: boolean;
  /** Goes to another page of the application; left out where there is none. */
  readonly onGoTo?: (step: PageStep, nodeKey?: string) => void;
  /** The instant now; the clock unless a test says otherwise. */
  readonly now?: () => Date;
}

const clock = () => new Date();

/**
 * The visible components of one page, tied to the application's form. Heading, steps and buttons are
 * the app's own. A component is drawn anew only when something about it has changed.
 */
export function FormPage({ application, page, services, showAll = false, onGoTo, now = clock }: FormPageProps) {
  const nodes = usePortions(useVisible(page));
  const views = useViews(application, page, nodes, services, showAll);
  const environment = useEnvironment(application, services, onGoTo, now);
  // One that does not come now is asked for again by the text that needs it.
  useEffect(() => whenPainted(() => void preloadMarkdown().catch(() => undefined)), []);

  return (
    <AnswerFormContext value={application.form}>
      <div className="sv-page" lang={environment.language}>
        <NodeList views={views} environment={environment} />
      </div>
    </AnswerFormContext>
  );
}

import type { PreviewDefinitions } from '@sporvalg/contract';
import { Alert, Button, Paragraph, SkipLink } from '@digdir/designsystemet-react';
import { useState } from 'react';

import { t } from '../language/t.js';
import type { FormNotice, FormPlace, Verdict } from '../messages.js';
import { EmptyStage } from './empty-stage.js';
import { FormFrame, type Width } from './form-frame.js';
import { OutdatedNotice } from './outdated-notice.js';
import { SidePanel } from './side-panel.js';
import { chosenAmong, firstSettings, type Settings } from './settings.js';
import { ToolBar } from './tool-bar.js';
import { useLiveDefinitions, type LiveDefinitions } from './use-live-definitions.js';
import { useShownForm } from './use-shown-form.js';
import './preview.css';

/** The preview: a service's form as a citizen meets it, and beside it what a designer wants to know and choose. */
export function PreviewPage() {
  const live = useLiveDefinitions();
  return (
    <>
      <SkipLink href="#skjema">{t('tool.skip')}</SkipLink>
      {live.definitions ? <Tool live={live} definitions={live.definitions} /> : <Waiting live={live} />}
    </>
  );
}

function Waiting({ live: { isConnected, findings } }: { readonly live: LiveDefinitions }) {
  return (
    <main id="skjema" className="tool-waiting" tabIndex={-1}>
      <h1 className="ds-sr-only">{t('tool.name')}</h1>
      {findings?.problem !== undefined ? (
        <Alert data-color="danger">{t('tool.problem', { problem: findings.problem })}</Alert>
      ) : (
        <Paragraph role="status">{t(isConnected ? 'tool.reading' : 'tool.disconnected')}</Paragraph>
      )}
    </main>
  );
}

interface ToolProps {
  readonly live: LiveDefinitions;
  readonly definitions: PreviewDefinitions;
}

function Tool({ live, definitions }: ToolProps) {
  const [settings, setSettings] = useState<Settings>(() => firstSettings(new Date()));
  const [width, setWidth] = useState<Width>('full');
  const [scheme, setScheme] = useState<'light' | 'dark'>(() => (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'));
  const [request, setRequest] = useState<{ readonly place: FormPlace }>();
  const [verdict, setVerdict] = useState<Verdict>();
  const [notice, setNotice] = useState<FormNotice>();
  const chosen = chosenAmong(definitions, settings);
  const form = useShownForm(chosen, settings, scheme);
  const lastForm = useLast(form);
  const change = (next: Settings) => {
    setNotice(undefined);
    setSettings(next);
  };
  const open = (place: FormPlace) => {
    setNotice(undefined);
    setRequest({ place });
  };

  return (
    <div className="tool">
      <ToolBar
        definitions={definitions}
        chosen={chosen}
        settings={settings}
        onChange={change}
        width={width}
        onWidth={setWidth}
        scheme={scheme}
        onScheme={setScheme}
      />
      <div className="tool-body">
        <main id="skjema" className="tool-stage" tabIndex={-1} aria-labelledby="verktoy">
          <h1 className="ds-sr-only" id="verktoy">
            {t('tool.name')}
          </h1>
          <LineTrouble live={live} />
          <OutdatedNotice service={chosen.service} live={live} />
          {lastForm && (
            <FormFrame
              form={lastForm}
              isHidden={!form}
              width={width}
              request={request}
              onVerdict={setVerdict}
              onNotice={setNotice}
              onTracks={(chosenTracks) => setSettings((before) => ({ ...before, chosenTracks }))}
            />
          )}
          {!form && <EmptyStage chosen={chosen} live={live} />}
          <Notice notice={notice} onClose={() => setNotice(undefined)} />
        </main>
        <SidePanel live={live} chosen={chosen} settings={settings} onChange={change} verdict={form && verdict} onOpen={open} />
      </div>
    </div>
  );
}

/** The last that there was. While files are replaced they may be gone for a moment, and with the frame the answers in it would go. */
function useLast<Value>(value: Value | undefined): Value | undefined {
  const [last, setLast] = useState(value);
  if (value !== undefined && value !== last) setLast(value);
  return value ?? last;
}

/** What is wrong with the line to the files. Always there, so that it is heard. */
function LineTrouble({ live: { isConnected, findings } }: { readonly live: LiveDefinitions }) {
  return (
    <div role="status" className="tool-status">
      {!isConnected && <Alert data-color="warning">{t('tool.disconnected')}</Alert>}
      {findings?.problem !== undefined && <Alert data-color="danger">{t('tool.problem', { problem: findings.problem })}</Alert>}
    </div>
  );
}

/** What has just happened. Beneath the form, so that the form stays where it is. */
function Notice({ notice, onClose }: { readonly notice: FormNotice | undefined; onClose(): void }) {
  return (
    <div role="status" className="tool-status">
      {notice && (
        <Alert data-color={notice === 'would-be-sent' ? 'success' : 'info'} data-size="sm" className="tool-notice">
          <span>{t(`notice.${notice}`)}</span>
          <Button variant="tertiary" data-size="sm" onClick={onClose}>
            {t('notice.close')}
          </Button>
        </Alert>
      )}
    </div>
  );
}

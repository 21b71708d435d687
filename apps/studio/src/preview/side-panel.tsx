import type { PlacedFinding } from '@sporvalg/contract';
import { Tabs } from '@digdir/designsystemet-react';

import { t } from '../language/t.js';
import type { FormPlace, Verdict } from '../messages.js';
import { FindingsPanel } from './findings-panel.js';
import { PayloadPanel } from './payload-panel.js';
import { SettingsPanel } from './settings-panel.js';
import type { Chosen, Settings } from './settings.js';
import type { LiveDefinitions } from './use-live-definitions.js';
import { VerdictPanel } from './verdict-panel.js';

export interface SidePanelProps {
  readonly live: LiveDefinitions;
  readonly chosen: Chosen;
  readonly settings: Settings;
  onChange(settings: Settings): void;
  /** Absent while there is no form. */
  readonly verdict: Verdict | undefined;
  onOpen(place: FormPlace): void;
}

/** Beside the form: what to choose, what is wrong, and what comes of the answers. */
export function SidePanel({ live, chosen, settings, onChange, verdict, onOpen }: SidePanelProps) {
  const findings = findingsAbout(chosen, live);
  return (
    <aside className="tool-panel" aria-label={t('panel.title')}>
      <SettingsPanel chosen={chosen} settings={settings} onChange={onChange} />
      <Tabs defaultValue="funn" data-size="sm">
        <Tabs.List>
          <Tabs.Tab value="funn">{t('panel.findings', { count: findings.length })}</Tabs.Tab>
          <Tabs.Tab value="vurdering">{t('panel.verdict')}</Tabs.Tab>
          <Tabs.Tab value="sendes">{t('panel.payload')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="funn">
          <FindingsPanel findings={findings} isChecked={live.isChecked} readAt={live.readAt} onOpen={onOpen} />
        </Tabs.Panel>
        <Tabs.Panel value="vurdering">
          <VerdictPanel verdict={verdict} onOpen={onOpen} />
        </Tabs.Panel>
        <Tabs.Panel value="sendes">
          <PayloadPanel payload={verdict?.payload} />
        </Tabs.Panel>
      </Tabs>
    </aside>
  );
}

/** All but what is wrong with the other services that can be chosen: that is shown when they are. */
function findingsAbout({ service }: Chosen, { definitions, findings }: LiveDefinitions): readonly PlacedFinding[] {
  const others = (definitions?.services ?? []).filter((each) => each !== service).map(({ definition }) => `${definition.service.id}/`);
  return (findings?.findings ?? []).filter(({ file }) => !others.some((folder) => file.startsWith(folder)));
}

import type { Language, PartyType } from '@sporvalg/core';
import { trackChoices } from '@sporvalg/renderer';
import { Button, Heading, Textfield } from '@digdir/designsystemet-react';

import { t } from '../language/t.js';
import { Choice } from './choice.js';
import { withApplicant, type Chosen, type Settings } from './settings.js';

export interface SettingsPanelProps {
  readonly chosen: Chosen;
  readonly settings: Settings;
  onChange(settings: Settings): void;
}

/** The surroundings of the application: where, in which language, who applies, when, and by which track. */
export function SettingsPanel({ chosen, settings, onChange }: SettingsPanelProps) {
  const { municipality, municipalities } = chosen;
  const languages = municipality?.languages ?? [];
  return (
    <section className="panel-settings" aria-labelledby="innstillinger">
      <Heading level={2} data-size="2xs" id="innstillinger">
        {t('settings.title')}
      </Heading>
      <div className="panel-settings-fields">
        <Choice
          label={t('settings.municipality')}
          value={municipality?.number ?? ''}
          options={municipalities.map(({ number, name }) => ({ value: number, label: name }))}
          onChoose={(number) => onChange({ ...settings, municipality: number })}
        />
        <Choice
          label={t('settings.language')}
          value={languages.includes(settings.language) ? settings.language : 'nb'}
          options={languages.map((language) => ({ value: language, label: t(`language.${language}`) }))}
          onChoose={(language) => onChange({ ...settings, language: language as Language })}
        />
        <Applicant chosen={chosen} settings={settings} onChange={onChange} />
        <Textfield
          className="tool-choice"
          data-size="sm"
          type="date"
          label={t('settings.today')}
          value={settings.today}
          onChange={({ target }) => {
            if (target.value !== '') onChange({ ...settings, today: target.value });
          }}
        />
        <TrackChoice chosen={chosen} settings={settings} onChange={onChange} />
      </div>
    </section>
  );
}

function Applicant({ chosen, settings, onChange }: SettingsPanelProps) {
  const types = chosen.service?.definition.service.applicants ?? [];
  return (
    <Choice
      label={t('settings.applicant')}
      value={settings.applicant.type}
      options={types.map((type) => ({ value: type, label: t(`applicant.${type}`) }))}
      onChoose={(type) => onChange(withApplicant(settings, type as PartyType))}
    />
  );
}

/** Follows the answers unless told otherwise; the citizen may do the same in the form. */
function TrackChoice({ chosen, settings, onChange }: SettingsPanelProps) {
  const { service, municipality } = chosen;
  if (!service || !municipality) return null;
  const { id, tracks } = service.definition.service;
  const offered = tracks.filter((track) => municipality.services[id]?.tracks.includes(track.id));
  const title = (text: string) => service.definition.texts.nb?.[text]?.value ?? text;
  const choices = trackChoices(offered, settings.applicant.type).map((set) => ({
    value: keyOf(set.map((track) => track.id)),
    label: set.map((track) => title(track.title)).join(' + '),
  }));
  const value = keyOf(settings.chosenTracks ?? []);
  return (
    <div className="panel-track">
      <Choice
        label={t('settings.track')}
        value={choices.some((choice) => choice.value === value) ? value : ''}
        options={[{ value: '', label: t('settings.track.follow') }, ...choices]}
        onChoose={(key) => onChange({ ...settings, chosenTracks: key === '' ? undefined : key.split('+') })}
      />
      {settings.chosenTracks && (
        <Button variant="tertiary" data-size="sm" onClick={() => onChange({ ...settings, chosenTracks: undefined })}>
          {t('settings.track.follow')}
        </Button>
      )}
    </div>
  );
}

function keyOf(tracks: readonly string[]): string {
  return tracks.join('+');
}

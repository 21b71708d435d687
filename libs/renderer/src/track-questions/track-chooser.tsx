import { Button, Fieldset, Radio, ValidationMessage } from '@digdir/designsystemet-react';
import { lowerFirst } from '@sporvalg/core';
import { useState } from 'react';

import type { ApplicationForm } from '../form/use-application-form.js';
import { withoutMarkup } from '../markdown/rich-text.js';
import type { UiTexts } from '../texts/ui-texts.js';
import { trackChoices } from './track-choices.js';
import { joined, titleOfTrack } from './track-words.js';

export interface TrackChooserProps {
  readonly application: ApplicationForm;
  readonly ui: UiTexts;
  onChoose(tracks: readonly string[]): void;
  onCancel(): void;
}

/** For those who disagree with where their answers lead: every application they may send. */
export function TrackChooser({ application, ui, onChoose, onCancel }: TrackChooserProps) {
  const { reader, evaluation, compiled, input } = application;
  const [chosen, setChosen] = useState(() => keyOf(evaluation.tracks));
  const [isMissing, setIsMissing] = useState(false);
  const choices = trackChoices(compiled.definition.service.tracks, input.applicant.type);
  const text = (id: string | undefined) => (id === undefined ? undefined : withoutMarkup(reader.text(id) ?? id));

  return (
    <>
      <Fieldset className="sv-fieldset">
        <Fieldset.Legend>{ui.tracks.chooseYourself}</Fieldset.Legend>
        <Fieldset.Description>{ui.tracks.chooseYourselfHint}</Fieldset.Description>
        {isMissing && <ValidationMessage>{ui.tracks.chooseAtLeastOne}</ValidationMessage>}
        <div className="sv-choices">
          {choices.map((tracks) => {
            const key = keyOf(tracks.map((track) => track.id));
            return (
              <Radio
                key={key}
                name="spor"
                value={key}
                checked={chosen === key}
                label={joined(
                  tracks.map((track) => titleOfTrack(track, reader)).map((title, index) => (index === 0 ? title : lowerFirst(title))),
                  ui,
                )}
                description={tracks.length === 1 ? text(tracks[0]?.description) : undefined}
                onChange={() => setChosen(key)}
              />
            );
          })}
        </div>
      </Fieldset>
      <div className="sv-tracks__actions">
        <Button
          onClick={() => {
            if (chosen === '') setIsMissing(true);
            else onChoose(chosen.split('+'));
          }}
        >
          {ui.tracks.useChoice}
        </Button>
        <Button variant="secondary" onClick={onCancel}>
          {ui.tracks.cancel}
        </Button>
      </div>
    </>
  );
}

function keyOf(tracks: readonly string[]): string {
  return tracks.join('+');
}

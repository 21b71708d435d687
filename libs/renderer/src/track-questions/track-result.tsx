import { Button, Heading } from '@digdir/designsystemet-react';
import { lowerFirst, type TrackDecision } from '@sporvalg/core';
import { useState } from 'react';

import type { ApplicationForm } from '../form/use-application-form.js';
import { RichText, withoutMarkup } from '../markdown/rich-text.js';
import type { UiTexts } from '../texts/ui-texts.js';
import { TrackChooser } from './track-chooser.js';
import { joined, titleOfTrack } from './track-words.js';

export interface TrackResultProps {
  readonly application: ApplicationForm;
  readonly ui: UiTexts;
  onChooseTracks(tracks: readonly string[] | undefined): void;
  onContinue(): void;
}

/** What the answers lead to, why, and which parts the application has; or the end page of those who need none. */
export function TrackResult({ application, ui, onChooseTracks, onContinue }: TrackResultProps) {
  const [isChoosing, setIsChoosing] = useState(false);
  const { decision } = application.evaluation;
  if (isChoosing) {
    return (
      <TrackChooser
        application={application}
        ui={ui}
        onChoose={(tracks) => {
          setIsChoosing(false);
          onChooseTracks(tracks);
        }}
        onCancel={() => setIsChoosing(false)}
      />
    );
  }
  return (
    <>
      {decision.kind === 'tracks' && <ChosenTracks application={application} decision={decision} ui={ui} onContinue={onContinue} />}
      {decision.kind === 'guidance' && <Guidance text={application.reader.text(decision.text) ?? decision.text} ui={ui} />}
      <div className="sv-tracks__other">
        {decision.kind === 'tracks' && decision.overruled && (
          <Button variant="tertiary" onClick={() => onChooseTracks(undefined)}>
            {ui.tracks.followAdvice}
          </Button>
        )}
        <Button variant="tertiary" onClick={() => setIsChoosing(true)}>
          {ui.tracks.chooseYourself}
        </Button>
      </div>
    </>
  );
}

interface ChosenTracksProps {
  readonly application: ApplicationForm;
  readonly decision: Extract<TrackDecision, { kind: 'tracks' }>;
  readonly ui: UiTexts;
  onContinue(): void;
}

function ChosenTracks({ application, decision, ui, onContinue }: ChosenTracksProps) {
  const { compiled, evaluation, reader } = application;
  const { service } = compiled.definition;
  const tracks = service.tracks.filter((track) => decision.tracks.includes(track.id));
  const { appliesTo } = service.words ?? {};
  const reason = decision.overruled ? ui.tracks.chosenByYou : (reader.text(decision.reason) ?? '');
  const parts = evaluation.pages
    .filter((page) => !page.hidden && page.id !== service.trackSelection.page)
    .map((page) => withoutMarkup(reader.text(`page.${page.id}`) ?? page.id));
  return (
    <>
      <Heading level={2} data-size="sm">
        {(appliesTo && reader.text(appliesTo)) ?? ui.tracks.appliesTo}{' '}
        {joined(
          tracks.map((track) => lowerFirst(titleOfTrack(track, reader))),
          ui,
        )}
      </Heading>
      {reason !== '' && <RichText text={reason} ui={ui} />}
      {tracks.map(
        (track) => track.description !== undefined && <RichText key={track.id} text={reader.text(track.description) ?? ''} ui={ui} />,
      )}
      {parts.length > 0 && (
        <section className="sv-tracks__parts">
          <Heading level={3} data-size="2xs">
            {ui.tracks.leadsTo}
          </Heading>
          <ul>
            {parts.map((part) => (
              <li key={part}>{part}</li>
            ))}
          </ul>
        </section>
      )}
      <Button onClick={onContinue}>{ui.tracks.goOn}</Button>
    </>
  );
}

function Guidance({ text, ui }: { readonly text: string; readonly ui: UiTexts }) {
  return (
    <div className="sv-tracks__guidance">
      <RichText text={text} ui={ui} />
      <p className="sv-quiet">{ui.tracks.guidanceChange}</p>
    </div>
  );
}

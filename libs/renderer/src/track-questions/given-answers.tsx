import { Button, Heading } from '@digdir/designsystemet-react';

import type { UiTexts } from '../texts/ui-texts.js';

export interface GivenAnswer {
  readonly key: string;
  readonly question: string;
  readonly answer: string;
}

export interface GivenAnswersProps {
  readonly given: readonly GivenAnswer[];
  readonly ui: UiTexts;
  onChange(key: string): void;
}

/** The questions answered so far, each with a way back to it. */
export function GivenAnswers({ given, ui, onChange }: GivenAnswersProps) {
  if (given.length === 0) return null;
  return (
    <section className="sv-tracks__given">
      <Heading level={2} data-size="2xs">
        {ui.tracks.yourAnswers}
      </Heading>
      <dl>
        {given.map(({ key, question, answer }) => (
          <div key={key}>
            <dt>{question}</dt>
            <dd>{answer}</dd>
            <dd className="sv-tracks__change">
              <Button
                variant="tertiary"
                data-size="sm"
                className="sv-flush-end"
                aria-label={ui.tracks.change(question)}
                onClick={() => onChange(key)}
              >
                {ui.tracks.changeShort}
              </Button>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

import type { RegisterFact } from '@sporvalg/core';
import type { ReactNode } from 'react';

import type { RenderEnvironment } from '../components/component.js';
import { Provenance } from './provenance.js';
import './facts-panel.css';

export interface FactLine {
  readonly label: string;
  readonly value: string;
}

export interface FactsPanelProps {
  readonly lines: readonly FactLine[];
  readonly facts: readonly RegisterFact[];
  readonly environment: RenderEnvironment;
  /** Actions or warnings that belong to the panel. */
  readonly children?: ReactNode;
}

/** What a register has said, as a quiet panel: label, value, where from and when. */
export function FactsPanel({ lines, facts, environment, children }: FactsPanelProps) {
  return (
    <div className="sv-facts">
      <dl>
        {lines
          .filter((line) => line.value !== '')
          .map((line) => (
            <div key={line.label}>
              <dt>{line.label}</dt>
              <dd>{line.value}</dd>
            </div>
          ))}
      </dl>
      <Provenance facts={facts} environment={environment} />
      {children}
    </div>
  );
}

import type { Language, RegisterFact } from '@sporvalg/core';

import { formatDay, osloDay, TIME_ZONE } from '@sporvalg/core';

import type { RenderEnvironment } from '../components/component.js';
import type { UiTexts } from '../texts/ui-texts.js';
import './provenance.css';

/** Where and when registered values were fetched, and what to do when they are wrong. */
export function Provenance({ facts, environment }: { readonly facts: readonly RegisterFact[]; readonly environment: RenderEnvironment }) {
  const [fact] = facts;
  if (!fact) return null;
  const { ui, language } = environment;
  const register = registerName(fact.source, ui);
  return (
    <div className="sv-provenance">
      <p>{ui.facts.fetched(register, whenFetched(fact.retrievedAt, environment.now(), language, ui))}</p>
      <details>
        <summary>{ui.facts.notRight}</summary>
        <p>{ui.facts.notRightBody(register)}</p>
      </details>
    </div>
  );
}

/** A register's name as citizens know it; its id where the renderer has not heard of it. */
export function registerName(source: string, ui: UiTexts): string {
  return ui.registers[source] ?? source;
}

/** `i dag kl. 14.02`, `i går kl. 9.30`, `18. november 2026 kl. 12.00`; Oslo time. */
export function whenFetched(instant: string, now: Date, language: Language, ui: UiTexts): string {
  const moment = new Date(instant);
  if (Number.isNaN(moment.getTime())) return '';
  const day = osloDay(moment);
  const time = new Intl.DateTimeFormat('en-GB', { timeZone: TIME_ZONE, hour: '2-digit', minute: '2-digit' }).format(moment);
  const shown = language === 'en' ? time : time.replace(':', '.');
  if (day === osloDay(now)) return ui.todayAt(shown);
  if (day === osloDay(new Date(now.getTime() - 86_400_000))) return ui.yesterdayAt(shown);
  return ui.dayAt(formatDay(day, language), shown);
}

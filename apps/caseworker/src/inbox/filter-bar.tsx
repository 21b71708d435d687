import { Button, Field, Label, Select, Textfield } from '@digdir/designsystemet-react';
import type { Ref } from 'react';

import { STATES, type DeliveryStateName } from '../delivery/delivery-state.js';
import { t } from '../language/t.js';
import type { InboxView, Services } from './inbox-view.js';

export interface FilterBarProps {
  readonly view: InboxView;
  readonly services: Services;
  readonly text: string;
  readonly searchField: Ref<HTMLInputElement>;
  readonly narrowed: boolean;
  readonly onText: (text: string) => void;
  /** Done writing: on to what was found. */
  readonly onEnter: () => void;
  readonly onView: (view: InboxView) => void;
  readonly onClear: () => void;
}

/** What to show of the inbox. */
export function FilterBar({ view, services, text, searchField, narrowed, onText, onEnter, onView, onClear }: FilterBarProps) {
  return (
    <search className="filters" aria-label={t('inbox.filters')}>
      <Textfield
        ref={searchField}
        type="search"
        label={t('inbox.search')}
        value={text}
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
        className="filters-text"
        onChange={(event) => onText(event.target.value)}
        onKeyDown={(event) => event.key === 'Enter' && onEnter()}
      />
      <Field>
        <Label>{t('inbox.state')}</Label>
        <Select value={view.state ?? ''} onChange={(event) => onView(withState(view, event.target.value))}>
          <Select.Option value="">{t('inbox.state.all')}</Select.Option>
          {STATES.map((state) => (
            <Select.Option key={state} value={state}>
              {t(`archive.${state}`)}
            </Select.Option>
          ))}
        </Select>
      </Field>
      <About view={view} services={services} onView={onView} />
      {narrowed && (
        <Button variant="tertiary" onClick={onClear} className="filters-clear">
          {t('inbox.clear')}
        </Button>
      )}
    </search>
  );
}

function About({ view, services, onView }: Pick<FilterBarProps, 'view' | 'services' | 'onView'>) {
  return (
    <Field className="filters-about">
      <Label>{t('inbox.about')}</Label>
      <Select
        value={[view.service, view.track].filter(Boolean).join('/')}
        onChange={(event) => onView(withAbout(view, event.target.value))}
      >
        <Select.Option value="">{t('inbox.about.all')}</Select.Option>
        {services.map((service) => (
          <Select.Optgroup key={service.id} label={service.title}>
            <Select.Option value={service.id}>{t('inbox.about.service')}</Select.Option>
            {service.tracks.map((track) => (
              <Select.Option key={track.id} value={`${service.id}/${track.id}`}>
                {track.title}
              </Select.Option>
            ))}
          </Select.Optgroup>
        ))}
      </Select>
    </Field>
  );
}

function withState({ state: _before, ...rest }: InboxView, chosen: string): InboxView {
  return { ...rest, page: 1, ...(chosen !== '' && { state: chosen as DeliveryStateName }) };
}

function withAbout({ service: _service, track: _track, ...rest }: InboxView, chosen: string): InboxView {
  const [service, track] = chosen.split('/');
  return { ...rest, page: 1, ...(service && { service }), ...(track && { track }) };
}

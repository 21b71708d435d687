import type { PreviewDefinitions } from '@sporvalg/contract';
import type { ServiceDefinition } from '@sporvalg/core';
import { ToggleGroup } from '@digdir/designsystemet-react';

import { t } from '../language/t.js';
import { Choice } from './choice.js';
import { WIDTHS, type Width } from './form-frame.js';
import { emptyForm, filledForm, type Chosen, type Settings } from './settings.js';

export interface ToolBarProps {
  readonly definitions: PreviewDefinitions;
  readonly chosen: Chosen;
  readonly settings: Settings;
  onChange(settings: Settings): void;
  readonly width: Width;
  onWidth(width: Width): void;
  readonly scheme: 'light' | 'dark';
  onScheme(scheme: 'light' | 'dark'): void;
}

/** Which form, filled in with what, and how it is to be seen. */
export function ToolBar({ definitions, chosen, settings, onChange, width, onWidth, scheme, onScheme }: ToolBarProps) {
  const { service, examples } = chosen;
  const begin = (name: string) => {
    const example = examples.find((each) => each.name === name);
    onChange(example ? filledForm(settings, example) : emptyForm(settings, service));
  };
  return (
    <header className="tool-bar" data-color-scheme="dark">
      <p className="tool-brand">{t('tool.name')}</p>
      <Choice
        label={t('bar.service')}
        value={service?.definition.service.id ?? ''}
        options={definitions.services.map(({ definition }) => ({ value: definition.service.id, label: titleOf(definition) }))}
        onChoose={(id) =>
          onChange(
            emptyForm(
              settings,
              definitions.services.find(({ definition }) => definition.service.id === id),
            ),
          )
        }
      />
      <Choice
        label={t('bar.example')}
        value={settings.example ?? ''}
        options={[{ value: '', label: t('bar.empty') }, ...examples.map(({ name }) => ({ value: name, label: name }))]}
        onChoose={begin}
      />
      <div className="tool-bar-view">
        <ToggleGroup data-size="sm" aria-label={t('bar.width')} value={width} onChange={(value) => onWidth(value as Width)}>
          {WIDTHS.map((each) => (
            <ToggleGroup.Item key={each} value={each}>
              {t(`bar.width.${each}`)}
            </ToggleGroup.Item>
          ))}
        </ToggleGroup>
        <ToggleGroup data-size="sm" aria-label={t('bar.scheme')} value={scheme} onChange={(value) => onScheme(value as 'light' | 'dark')}>
          <ToggleGroup.Item value="light">{t('bar.light')}</ToggleGroup.Item>
          <ToggleGroup.Item value="dark">{t('bar.dark')}</ToggleGroup.Item>
        </ToggleGroup>
      </div>
    </header>
  );
}

function titleOf({ service, texts }: ServiceDefinition): string {
  return texts.nb?.[service.title]?.value ?? service.id;
}

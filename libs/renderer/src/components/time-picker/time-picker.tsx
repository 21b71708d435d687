import { formatTime } from '@sporvalg/core';
import { useState } from 'react';

import { isLocked, ReadOnlyAnswer } from '../../field/read-only.js';
import { TextField } from '../../field/text-field.js';
import { useAnswer, useTouch } from '../../field/use-answer.js';
import { isTime, parseTime, showTime } from '../../form/times.js';
import type { NodeProps } from '../component.js';

/** A time of day typed as people write it: `22`, `2200`, `22.00`. Kept as `22:00`; made readable on leaving the field. */
export function TimePicker({ view, environment }: NodeProps) {
  const { ui, touch, language } = environment;
  const answer = useAnswer(view.bindings['simpleBinding']);
  const attention = useTouch(view.key, touch, answer.value);
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const value = typeof answer.value === 'string' ? answer.value : '';

  if (isLocked(view))
    return <ReadOnlyAnswer view={view} environment={environment} value={isTime(value) ? formatTime(value, language) : value} />;
  return (
    <TextField
      view={view}
      ui={ui}
      value={typed ?? showTime(value)}
      characters={4}
      prefix={ui.clock('').trim() || undefined}
      input={{ autoComplete: 'off' }}
      onType={(text) => {
        attention.changed();
        setTyped(text);
        answer.set(parseTime(text) ?? text);
      }}
      onLeave={() => {
        setTyped(undefined);
        attention.left();
      }}
    />
  );
}

import { useEffect, useRef, useState } from 'react';

import { t } from '../language/t.js';
import {
  FORM_ADDRESS,
  hear,
  send,
  type FormNotice,
  type FormPlace,
  type MessageFromForm,
  type ShownForm,
  type Verdict,
} from '../messages.js';

/** CSS pixels; `full` is what there is room for. */
export const WIDTHS = ['320', '768', 'full'] as const;
export type Width = (typeof WIDTHS)[number];

export interface FormFrameProps {
  readonly form: ShownForm;
  /** Not to be seen now; the answers are kept. */
  readonly isHidden: boolean;
  readonly width: Width;
  /** The place last asked for; a new object each time. */
  readonly request: { readonly place: FormPlace } | undefined;
  onVerdict(verdict: Verdict): void;
  onNotice(notice: FormNotice): void;
  onTracks(tracks: readonly string[] | undefined): void;
}

const SCROLLED = { role: 'region', 'aria-label': t('form.scrolled'), tabIndex: 0 } as const;

/** The form in a frame of its own. It is told what to show and says what it makes of it; it keeps the answers itself. */
export function FormFrame({ form, isHidden, width, request, onVerdict, onNotice, onTracks }: FormFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [isReady, setIsReady] = useState(false);
  const take = useRef<(message: MessageFromForm) => void>(undefined);
  useEffect(() => {
    take.current = (message) => {
      if (message.kind === 'ready') setIsReady(true);
      else if (message.kind === 'verdict') onVerdict(message.verdict);
      else if (message.kind === 'tracks-chosen') onTracks(message.tracks);
      else onNotice(message.notice);
    };
  });
  useEffect(
    () =>
      hear<MessageFromForm>(
        () => frame.current?.contentWindow,
        (message) => take.current?.(message),
      ),
    [],
  );
  useEffect(() => {
    const target = frame.current?.contentWindow;
    if (isReady && target) send(target, { kind: 'show', form });
  }, [isReady, form]);
  useEffect(() => {
    const target = frame.current?.contentWindow;
    if (isReady && target && request) send(target, { kind: 'open', place: request.place });
  }, [isReady, request]);

  return (
    // A form wider than its place is scrolled to, and so the place can have focus.
    <div className="tool-frame" data-width={width} hidden={isHidden} {...(width !== 'full' && SCROLLED)}>
      <iframe ref={frame} src={FORM_ADDRESS} title={t('form.title')} />
    </div>
  );
}

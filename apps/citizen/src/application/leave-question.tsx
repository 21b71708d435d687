import { Button, Dialog, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useRef } from 'react';

import { useLanguage } from '../language/language.js';

export interface LeaveQuestionProps {
  /** Goes where the citizen was heading. */
  leave(): void;
  onStay(): void;
}

/** Asked before a page is left with what is written in it. */
export function LeaveQuestion({ leave, onStay }: LeaveQuestionProps) {
  const { t } = useLanguage();
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <Dialog ref={dialog} open closeButton={false} onClose={onStay} aria-labelledby="forlat-tittel" className="stack">
      <Heading level={2} data-size="xs" id="forlat-tittel">
        {t('leave.title')}
      </Heading>
      <Paragraph>{t('leave.body')}</Paragraph>
      <div className="actions">
        {/* Closed rather than taken away, it gives focus back to what was pressed. */}
        <Button onClick={() => dialog.current?.close()}>{t('leave.stay')}</Button>
        <Button variant="secondary" data-color="danger" onClick={leave}>
          {t('leave.go')}
        </Button>
      </div>
    </Dialog>
  );
}

import { Button, Dialog, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useLocation } from 'wouter';

import { client } from '../api/client.js';
import { useLanguage } from '../language/language.js';

export interface DeleteDraftProps {
  readonly draftId: string;
  readonly title: string;
  /** Resolves with undefined when something could not be saved. */
  readonly onSave: () => Promise<number | undefined>;
  readonly onLeaveUnsaved: (leave: () => void) => void;
  readonly onDeleted: () => void;
}

/** The two ways out of an application: go on later, or throw it away after being asked once. */
export function DeleteDraft({ draftId, title, onSave, onLeaveUnsaved, onDeleted }: DeleteDraftProps) {
  const { t } = useLanguage();
  const [, navigate] = useLocation();
  const queries = useQueryClient();
  const dialog = useRef<HTMLDialogElement>(null);
  const leave = async () => {
    const go = () => navigate('/mine-soknader');
    if ((await onSave()) === undefined) onLeaveUnsaved(go);
    else go();
  };
  const remove = async () => {
    await client.deleteDraft(draftId);
    onDeleted();
    await queries.invalidateQueries({ queryKey: ['drafts'] });
    navigate('/mine-soknader');
  };
  return (
    <div className="application-leave">
      <Button variant="tertiary" data-size="sm" onClick={() => void leave()}>
        {t('apply.quit')}
      </Button>
      <Button variant="tertiary" data-color="danger" data-size="sm" onClick={() => dialog.current?.showModal()}>
        {t('apply.delete')}
      </Button>
      <Dialog ref={dialog} closeButton={false} aria-labelledby="slett-tittel" className="stack">
        <Heading level={2} data-size="xs" id="slett-tittel">
          {t('apply.delete')}
        </Heading>
        <Paragraph>{t('apply.delete.ask', { title })}</Paragraph>
        <div className="actions">
          <Button data-color="danger" onClick={() => void remove()}>
            {t('apply.delete')}
          </Button>
          <Button variant="secondary" onClick={() => dialog.current?.close()}>
            {t('apply.delete.no')}
          </Button>
        </div>
      </Dialog>
    </div>
  );
}

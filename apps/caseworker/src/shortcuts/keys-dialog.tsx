import { Button, Dialog, Heading, Switch } from '@digdir/designsystemet-react';
import { useRef } from 'react';

import { t, type TextKey } from '../language/t.js';
import { turnShortcuts, useShortcutsOn } from './enabled.js';
import { useShortcuts } from './use-shortcuts.js';

const KEYS: readonly (readonly [string, TextKey])[] = [
  ['j', 'keys.j'],
  ['k', 'keys.k'],
  ['Enter', 'keys.enter'],
  ['/', 'keys.slash'],
  ['u', 'keys.u'],
  ['?', 'keys.question'],
];

/** Opens the list of keys, as `?` does. Closing it puts focus back where it was. */
export function KeysButton() {
  const dialog = useRef<HTMLDialogElement>(null);
  const on = useShortcutsOn();
  const open = () => dialog.current?.showModal();
  useShortcuts({ '?': open });
  return (
    <>
      <Button variant="tertiary" data-size="sm" onClick={open} aria-keyshortcuts={on ? '?' : undefined}>
        {t('app.keys')}
      </Button>
      <Dialog ref={dialog} aria-labelledby="taster" closedby="any" className="keys">
        <Heading level={2} data-size="xs" id="taster">
          {t('keys.title')}
        </Heading>
        <dl className="keys-list">
          {KEYS.map(([key, text]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{t(text)}</dd>
            </div>
          ))}
        </dl>
        <Switch label={t('keys.on')} checked={on} onChange={(event) => turnShortcuts(event.target.checked)} />
      </Dialog>
    </>
  );
}

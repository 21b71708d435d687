import { Link } from '@digdir/designsystemet-react';
import { useState } from 'react';

import { mediaAddress } from '../../field/media-address.js';
import type { NodeProps } from '../component.js';
import './audio.css';

/** A recording, under its name. Where it cannot be played, the name is a link to it. */
export function Audio({ view, environment }: NodeProps) {
  const name = view.texts['altText'] ?? view.node.id;
  const address = mediaAddress(view.node.audio?.src, environment.language);
  const [failed, setFailed] = useState<string>();
  if (address === undefined) return null;
  if (failed === address)
    return (
      <p className="sv-text">
        <Link href={address}>{name}</Link>
      </p>
    );
  return (
    <figure className="sv-audio">
      <figcaption>{name}</figcaption>
      {/* eslint-disable-next-line jsx-a11y/media-has-caption -- sound alone has no captions; its words belong on the page */}
      <audio controls preload="none" src={address} aria-label={name} onError={() => setFailed(address)} />
    </figure>
  );
}

import { Link } from '@digdir/designsystemet-react';
import { useState } from 'react';

import { mediaAddress } from '../../field/media-address.js';
import type { NodeProps } from '../component.js';
import './video.css';

/** A film, under its name, with what is said in writing. Where it cannot be played, the name is a link to it. */
export function Video({ view, environment }: NodeProps) {
  const { language } = environment;
  const { src, captions } = view.node.video ?? {};
  const name = view.texts['altText'] ?? view.node.id;
  const address = mediaAddress(src, language);
  const spoken = mediaAddress(captions, language);
  const [failed, setFailed] = useState<string>();
  if (address === undefined) return null;
  if (failed === address)
    return (
      <p className="sv-text">
        <Link href={address}>{name}</Link>
      </p>
    );
  return (
    <figure className="sv-video">
      <figcaption>{name}</figcaption>
      {/* eslint-disable-next-line jsx-a11y/media-has-caption -- they come from the definition, and a film without speech has none */}
      <video controls preload="none" src={address} aria-label={name} onError={() => setFailed(address)}>
        {spoken !== undefined && <track kind="captions" src={spoken} srcLang={language} />}
      </video>
    </figure>
  );
}

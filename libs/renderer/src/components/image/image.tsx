import { useState } from 'react';

import { Help } from '../../field/help.js';
import { mediaAddress } from '../../field/media-address.js';
import type { NodeProps } from '../component.js';
import './image.css';

const WIDTH = /^(\d+)(px|%)?$/;

/** A picture. Where it cannot be fetched, its words stand in its place; without words it is ornament. */
export function Image({ view, environment }: NodeProps) {
  const { src, width = '100%', align = 'flex-start' } = view.node.image ?? {};
  const alt = view.texts['altTextImg'] ?? '';
  const address = mediaAddress(src, environment.language);
  const [missing, setMissing] = useState<string>();
  const [, amount, unit] = WIDTH.exec(width) ?? [];
  if (address === undefined || missing === address) return alt === '' ? null : <p className="sv-text sv-quiet">{alt}</p>;
  return (
    <div className="sv-image" data-align={align}>
      {/* Width as an attribute: a strict style-src takes none written as style. */}
      <img src={address} alt={alt} width={unit === '%' ? `${amount}%` : amount} loading="lazy" onError={() => setMissing(address)} />
      <Help text={view.texts['help']} about={alt} ui={environment.ui} />
    </div>
  );
}

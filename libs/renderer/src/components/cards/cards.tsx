import { Card, Heading } from '@digdir/designsystemet-react';

import { RichText } from '../../markdown/rich-text.js';
import { childrenById } from '../../view/children-by-id.js';
import type { NodeProps } from '../component.js';
import './cards.css';

/** Cards side by side, as many as there is room for. A card with nothing to show is left out. */
export function Cards({ view, environment }: NodeProps) {
  const { cards = [], color = 'neutral', mediaPosition = 'top', minWidth } = view.node;
  const text = (index: number, slot: string) => view.texts[`card.${index}.${slot}`];
  return (
    <div className="sv-cards" data-width={widthFor(minWidth)}>
      {cards.map(({ media, children = [] }, index) => {
        const [title, description, footer] = ['title', 'description', 'footer'].map((slot) => text(index, slot));
        const mediaViews = media === undefined ? [] : childrenById(view, [media]);
        const views = childrenById(view, children);
        const words = [title, description, footer].filter((words) => words !== undefined);
        if (words.length + mediaViews.length + views.length === 0) return null;
        const mediaBlock = mediaViews.length > 0 && <Card.Block>{environment.renderNodes(mediaViews)}</Card.Block>;
        return (
          // Cards never change places, and have no name of their own.
          <Card key={index} data-color="neutral" variant={color === 'subtle' ? 'tinted' : 'default'}>
            {mediaPosition === 'top' && mediaBlock}
            <Card.Block className="sv-nodes">
              {title !== undefined && (
                <Heading level={3} data-size="2xs">
                  <RichText text={title} ui={environment.ui} inline />
                </Heading>
              )}
              {description !== undefined && <RichText text={description} ui={environment.ui} />}
              {environment.renderNodes(views)}
            </Card.Block>
            {mediaPosition === 'bottom' && mediaBlock}
            {footer !== undefined && (
              <Card.Block className="sv-quiet">
                <RichText text={footer} ui={environment.ui} />
              </Card.Block>
            )}
          </Card>
        );
      })}
    </div>
  );
}

/** Least width in three steps: a strict style-src takes no width written on the element. */
function widthFor(minWidth = '250px'): 'narrow' | 'medium' | 'wide' {
  const amount = Number.parseFloat(minWidth);
  const pixels = minWidth.endsWith('rem') ? amount * 16 : minWidth.endsWith('%') ? amount * 6.4 : amount;
  if (pixels <= 200) return 'narrow';
  return pixels < 320 ? 'medium' : 'wide';
}

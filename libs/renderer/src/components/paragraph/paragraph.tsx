import { RichText } from '../../markdown/rich-text.js';
import { Help } from '../../field/help.js';
import type { NodeProps } from '../component.js';

/** Running text between questions. */
export function Paragraph({ view, environment }: NodeProps) {
  const title = view.texts['title'] ?? '';
  return (
    <>
      <RichText text={title} ui={environment.ui} />
      <Help text={view.texts['help']} about={title} ui={environment.ui} />
    </>
  );
}

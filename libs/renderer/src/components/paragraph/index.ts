import { defineComponent } from '../component.js';
import { Paragraph } from './paragraph.js';

export const paragraph = defineComponent({ type: 'Paragraph', Component: Paragraph });

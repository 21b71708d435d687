import { defineComponent } from '../component.js';
import { TextArea } from './text-area.js';

export const textArea = defineComponent({ type: 'TextArea', Component: TextArea });

import { defineComponent } from '../component.js';
import { Panel } from './panel.js';

export const panel = defineComponent({ type: 'Panel', Component: Panel });

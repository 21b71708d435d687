import { defineComponent } from '../component.js';
import { Divider } from './divider.js';

export const divider = defineComponent({ type: 'Divider', Component: Divider });

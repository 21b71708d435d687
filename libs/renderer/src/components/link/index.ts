import { defineComponent } from '../component.js';
import { Link } from './link.js';

export const link = defineComponent({ type: 'Link', Component: Link });

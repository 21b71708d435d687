import { defineComponent } from '../component.js';
import { Heading } from './heading.js';

export const heading = defineComponent({ type: 'Heading', Component: Heading });

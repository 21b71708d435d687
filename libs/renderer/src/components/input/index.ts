import { defineComponent } from '../component.js';
import { Input } from './input.js';

export const input = defineComponent({ type: 'Input', Component: Input });

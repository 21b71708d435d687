import { defineComponent } from '../component.js';
import { Text } from './text.js';

export const text = defineComponent({ type: 'Text', Component: Text });

import { defineComponent } from '../component.js';
import { Group } from './group.js';

export const group = defineComponent({ type: 'Group', Component: Group });

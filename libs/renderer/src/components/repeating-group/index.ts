import { defineComponent } from '../component.js';
import { RepeatingGroup } from './repeating-group.js';

export const repeatingGroup = defineComponent({ type: 'RepeatingGroup', Component: RepeatingGroup });

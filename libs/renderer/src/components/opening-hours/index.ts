import { defineComponent } from '../component.js';
import { OpeningHours } from './opening-hours.js';

export const openingHours = defineComponent({ type: 'OpeningHours', Component: OpeningHours });

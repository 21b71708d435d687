import { defineComponent } from '../component.js';
import { Dropdown } from './dropdown.js';

export const dropdown = defineComponent({ type: 'Dropdown', Component: Dropdown });

import { defineComponent } from '../component.js';
import { PersonLookup } from './person-lookup.js';

export const personLookup = defineComponent({ type: 'PersonLookup', Component: PersonLookup });

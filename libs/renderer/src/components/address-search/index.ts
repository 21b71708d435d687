import { defineComponent } from '../component.js';
import { AddressSearch } from './address-search.js';

export const addressSearch = defineComponent({ type: 'AddressSearch', Component: AddressSearch });

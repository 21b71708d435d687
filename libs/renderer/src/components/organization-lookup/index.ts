import { defineComponent } from '../component.js';
import { OrganizationLookup } from './organization-lookup.js';

export const organizationLookup = defineComponent({ type: 'OrganizationLookup', Component: OrganizationLookup });

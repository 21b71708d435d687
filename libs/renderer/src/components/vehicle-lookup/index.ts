import { defineLazyComponent } from '../component.js';

export const vehicleLookup = defineLazyComponent('VehicleLookup', () =>
  import('./vehicle-lookup.js').then((module) => module.VehicleLookup),
);

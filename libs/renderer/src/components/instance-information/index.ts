import { defineLazyComponent } from '../component.js';

export const instanceInformation = defineLazyComponent('InstanceInformation', () =>
  import('./instance-information.js').then((module) => module.InstanceInformation),
);

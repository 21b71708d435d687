import { block, line, set, type Fault } from '../fault.js';
import type { PlacedComponent, ServiceFiles } from '../service-files.js';

/** Questions that must be answered, on pages that citizens reach; nobody answers them when they are hidden for good. */
export function requiredQuestions(service: ServiceFiles): readonly PlacedComponent[] {
  const { page } = service.manifest.trackSelection;
  return service.components.filter((component) => component.node.required === true && component.page !== page);
}

export function hidden(component: PlacedComponent, condition: unknown, why: string): Fault {
  const { file, at, node } = component;
  return {
    change: `${file}: «${node.id}» hidden by ${why}`,
    edits: [set(file, [...at, 'hidden'], condition)],
    places: [block(file, [...at, 'hidden']), line(file, [...at, 'required']), line(file, at)],
  };
}

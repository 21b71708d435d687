import type { Finding, Municipality, NamedExample, ServiceDefinition } from '@sporvalg/core';

/** The event stream of `sporvalg preview`; its events are `definitions` and `findings`, each with JSON as below. */
export const PREVIEW_EVENTS = '/preview/events';

/** What stands on disk now. Sent to whoever connects and after each save. */
export interface PreviewDefinitions {
  readonly services: readonly PreviewedService[];
  readonly municipalities: readonly Municipality[];
  readonly examples: readonly NamedExample[];
  /** What stands in the way of reading the files. The full check takes longer and comes in an event of its own. */
  readonly faults: readonly PlacedFinding[];
}

/** A service that can be shown. */
export interface PreviewedService {
  readonly definition: ServiceDefinition;
  /** Address of the module that judges answers against the data model; absent when the model cannot be judged. */
  readonly validatorUrl?: string;
  /** True when the files have been changed to something that cannot be shown: this is how they were before. */
  readonly isOutdated: boolean;
}

/** What `check` says. After new definitions it is under way until this comes. */
export interface PreviewFindings {
  readonly findings: readonly PlacedFinding[];
  /** Why the folder could not be read at all. */
  readonly problem?: string;
}

/** A finding, with what is needed to show where it is. */
export interface PlacedFinding extends Finding {
  /** Text of the line, without indentation; absent when the file has no such line. */
  readonly source?: string;
  /** Absolute path of the file, for an editor to open. */
  readonly path: string;
  /** Id of the component or page that the place stands in. */
  readonly component?: string;
  readonly page?: string;
}

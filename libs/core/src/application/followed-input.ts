import { batch, computed, signal } from '@preact/signals-core';

import type { AnswerSource } from './answer-source.js';
import type { ApplicationInput } from './application.js';

/** What may change in an application beside its answers; who applies, the language and the day stay as they were. */
export type Surroundings = Pick<ApplicationInput, 'attachments' | 'promisedLater' | 'chosenTracks'>;

/** The input of an application that is open: each part is followed by those who read it. */
export interface FollowedInput {
  readonly input: ApplicationInput;
  change(next: Surroundings): void;
}

/** @param nodeKeyOf the node key, now, of the place a file was put in */
export function followInput(given: ApplicationInput, source: AnswerSource, nodeKeyOf: (place: string) => string): FollowedInput {
  const attachments = signal(given.attachments);
  const promisedLater = signal(given.promisedLater);
  const chosenTracks = signal(given.chosenTracks);
  const placed = computed(() => attachments.value.map((file) => ({ ...file, nodeKey: nodeKeyOf(file.nodeKey) })));
  const promised = computed(() => promisedLater.value.map(nodeKeyOf));
  const { applicant, language, today } = given;
  return {
    input: {
      applicant,
      language,
      today,
      get answers() {
        return source.snapshot();
      },
      get attachments() {
        return placed.value;
      },
      get promisedLater() {
        return promised.value;
      },
      get chosenTracks() {
        return chosenTracks.value;
      },
    } as ApplicationInput,
    change(next) {
      batch(() => {
        attachments.value = next.attachments;
        promisedLater.value = next.promisedLater;
        chosenTracks.value = next.chosenTracks;
      });
    },
  };
}

import { batch, signal, type Signal } from '@preact/signals-core';

import type { Answers } from './application.js';
import { childOf, readPath, readSegments, segmentsOf, type PathSegment } from './model-path.js';
import { createModelWriter } from './model-writer.js';

/** The answers as the citizen gave them, read path by path: a change is told to those who read that place, one around it or one within it. */
export interface AnswerSource {
  /** The value at a path with row indices, followed by whoever computes with it. */
  read(path: string): unknown;
  /** All answers as they stand; not followed. What is handed out never changes. */
  snapshot(): Answers;
  /** Puts one answer; `undefined` removes it. Costs what the path is long, however many answers there are. */
  set(path: string, value: unknown): void;
  /** Takes in other answers; places that hold the same objects as before are not looked into. */
  replace(answers: Answers): void;
}

/** A place on the way to one that someone has read, or one itself. */
interface Place {
  /** Counts the changes of a place that is read. */
  changes?: Signal<number>;
  inner?: Map<PathSegment, Place>;
}

export function createAnswerSource(initial: Answers): AnswerSource {
  const root: Place = {};
  let current = initial;
  let writer: ReturnType<typeof createModelWriter> | undefined;

  return {
    read(path) {
      const segments = segmentsOf(path);
      if (!segments) return undefined;
      const place = segments.reduce(innerPlace, root);
      void (place.changes ??= signal(0)).value;
      return readSegments(current, segments);
    },
    snapshot() {
      writer = undefined;
      return current;
    },
    set(path, value) {
      const before = readPath(current, path);
      if (Object.is(before, value)) return;
      writer ??= createModelWriter(current);
      writer.write(path, value);
      current = writer.model;
      const after = readPath(current, path);
      batch(() => {
        let place: Place | undefined = root;
        for (const segment of segmentsOf(path) ?? []) {
          tell(place);
          place = place.inner?.get(segment);
          if (!place) return;
        }
        tellOfDifferences(place, before, after);
      });
    },
    replace(answers) {
      const before = current;
      writer = undefined;
      current = answers;
      batch(() => tellOfDifferences(root, before, answers));
    },
  };
}

function innerPlace(around: Place, segment: PathSegment): Place {
  around.inner ??= new Map();
  const known = around.inner.get(segment);
  if (known) return known;
  const place: Place = {};
  around.inner.set(segment, place);
  return place;
}

function tell({ changes }: Place): void {
  if (changes) changes.value = changes.peek() + 1;
}

function tellOfDifferences(place: Place, before: unknown, after: unknown): void {
  if (Object.is(before, after)) return;
  tell(place);
  for (const [segment, inner] of place.inner ?? []) tellOfDifferences(inner, childOf(before, segment), childOf(after, segment));
}

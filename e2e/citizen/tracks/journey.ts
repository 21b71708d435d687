import type { Answer } from '../form.js';

/** One page of the form as a citizen fills it in. */
export interface FormPage {
  readonly title: string;
  readonly answers: readonly Answer[];
  /** What spoils a page that comes filled in, so that it can be seen with errors. */
  readonly wrong?: readonly Answer[];
}

/** An application from the service list to the archive. */
export interface Journey {
  /** What is applied for, as test names say it. */
  readonly about: string;
  /** The service as the list names it; serving and alcohol where it is not said. */
  readonly service?: string;
  /** What the service says in its own words where it is not an application that is sent. */
  readonly words?: { readonly send?: string; readonly received?: string };
  readonly person: string;
  /** Whom the person applies for. */
  readonly applicant: string;
  readonly municipality: string;
  /** The questions that lead to the track, one at a time. */
  readonly trackQuestions: readonly Answer[];
  /** The sentence they lead to. */
  readonly result: string;
  readonly pages: readonly FormPage[];
  /** The tracks as the receipt names them. */
  readonly tracks: string;
  /** Titles of attachments promised for later. */
  readonly later: readonly string[];
}

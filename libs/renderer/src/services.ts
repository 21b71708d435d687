import type { AttachmentInfo, RegisterFact, UnconfirmedValue } from '@sporvalg/core';

/** What a citizen typed into a look-up component. */
export interface LookupQuery {
  readonly organisationNumber?: string;
  readonly nationalIdentityNumber?: string;
  readonly lastName?: string;
  readonly address?: string;
  readonly kjennemerke?: string;
  readonly gardsnummer?: string;
  readonly bruksnummer?: string;
  readonly festenummer?: string;
  /** Part of a place name. */
  readonly place?: string;
}

/** A register's answer. `values` are by binding slot, ready to write into the component's paths. */
export type LookupResult =
  | { readonly status: 'found'; readonly values: Readonly<Record<string, unknown>>; readonly source: string; readonly retrievedAt: string }
  | {
      readonly status: 'choices';
      readonly choices: readonly LookupChoice[];
      readonly source: string;
      /** ISO instant, UTC. */
      readonly retrievedAt: string;
    }
  | { readonly status: 'not-found'; readonly source: string }
  | { readonly status: 'unavailable'; readonly source: string };

export interface LookupChoice {
  readonly label: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** `refused` is the server's verdict on the file; `code` is stable (`attachment.too-large`, `attachment.wrong-type`, …). */
export type UploadResult =
  { readonly status: 'stored'; readonly attachment: AttachmentInfo } | { readonly status: 'refused'; readonly code: string };

/** How files reach the draft. `place` is a FileUpload, in a row by the row's id. A rejected promise means the network or server failed and the citizen may try again. */
export interface AttachmentServices {
  /** `onProgress` is given a fraction from 0 to 1. */
  upload(place: string, file: File, onProgress: (fraction: number) => void): Promise<UploadResult>;
  /** Says what kind of file it is: the value of one of the component's options. */
  tag(attachmentId: string, tag: string): Promise<void>;
  remove(attachmentId: string): Promise<void>;
  /** The citizen will send this later (ettersending), or takes that back. */
  promise(place: string, promised: boolean): void;
  /** Where the citizen's own file can be opened again. */
  url(attachmentId: string): string;
}

/**
 * Everything the renderer needs from outside, given by the app. The functions may be new on every
 * render; they are read when they are called. Look-ups never reject: trouble is `unavailable`.
 */
export interface RendererServices {
  lookUp(nodeKey: string, query: LookupQuery): Promise<LookupResult>;
  readonly attachments: AttachmentServices;
  /** Shown to the one who makes the form, not to a citizen. */
  readonly forDesigner?: boolean;
  readonly facts: readonly RegisterFact[];
  readonly unconfirmed: readonly UnconfirmedValue[];
}

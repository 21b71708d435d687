/** An address by language; `nb` stands in for a language without one of its own. */
export type MediaSource = Readonly<Record<string, string>>;

export interface ImageSettings {
  readonly src: MediaSource;
  /** Pixels (`200`, `200px`) or a part of the width (`50%`). */
  readonly width?: string;
  readonly align?: 'flex-start' | 'center' | 'flex-end' | 'space-between' | 'space-around' | 'space-evenly';
}

export interface AudioSettings {
  readonly src: MediaSource;
}

export interface VideoSettings {
  readonly src: MediaSource;
  /** Sporvalg: WebVTT with what is said, for those who do not hear it. */
  readonly captions?: MediaSource;
}

/** The renderer's own words: everything a citizen reads that no service definition has written. */
export interface UiTexts {
  readonly optional: string;
  readonly help: string;
  /** Follows `help` for those who hear the page. */
  readonly helpAbout: (question: string) => string;
  readonly opensInNewTab: string;
  readonly errorSummaryTitle: string;
  readonly chooseOption: string;
  readonly loading: string;

  readonly date: { readonly hint: string; readonly openCalendar: string; readonly invalid: string };
  readonly time: { readonly invalid: string };
  readonly number: { readonly invalid: string };
  readonly characters: { readonly left: string; readonly tooMany: string };
  readonly yes: string;
  readonly no: string;
  /** `kl. 14.02`, `i dag kl. 14.02` */
  readonly clock: (time: string) => string;
  readonly todayAt: (time: string) => string;
  readonly yesterdayAt: (time: string) => string;
  readonly dayAt: (day: string, time: string) => string;

  readonly openingHours: {
    readonly weekdays: readonly [string, string, string, string, string, string, string];
    readonly from: string;
    readonly to: string;
    readonly closed: string;
    readonly sameOnWeekdays: string;
    readonly copied: string;
    readonly toNextDay: (time: string, day: string) => string;
  };

  readonly registers: Readonly<Record<string, string>>;
  readonly facts: {
    readonly fetched: (register: string, when: string) => string;
    readonly notRight: string;
    readonly notRightBody: (register: string) => string;
    readonly unconfirmed: string;
  };

  readonly lookUp: {
    readonly fetch: string;
    readonly fetching: string;
    readonly change: string;
    readonly unavailable: (register: string) => string;
    readonly typeYourself: string;
    readonly useSearch: string;
  };
  readonly organisation: {
    readonly number: string;
    readonly name: string;
    readonly numberInvalid: string;
    readonly notFound: string;
    readonly found: (name: string) => string;
    readonly bankrupt: string;
    readonly deleted: string;
    readonly liquidation: string;
    readonly slots: Readonly<Record<string, string>>;
  };
  readonly person: {
    readonly number: string;
    readonly lastName: string;
    readonly name: string;
    readonly firstName: string;
    readonly bornOn: string;
    readonly numberInvalid: string;
    readonly lastNameMissing: string;
    readonly notFound: string;
    readonly found: (name: string) => string;
  };
  readonly vehicle: {
    readonly plate: string;
    readonly plateInvalid: string;
    readonly notFound: string;
    readonly found: (plate: string) => string;
    readonly deregistered: string;
    readonly slots: Readonly<Record<string, string>>;
  };
  readonly property: {
    readonly gardsnummer: string;
    readonly bruksnummer: string;
    readonly festenummer: string;
    readonly number: string;
    readonly choose: string;
    readonly notFound: string;
    readonly found: (number: string) => string;
  };
  readonly place: {
    readonly search: string;
    readonly searchHint: string;
    readonly hits: (count: number) => string;
    readonly noHits: string;
    readonly name: string;
    readonly chosen: string;
    readonly kind: string;
    readonly municipality: string;
  };
  readonly map: {
    readonly begin: Readonly<Record<'point' | 'line' | 'area', string>>;
    readonly route: string;
    readonly useRoute: string;
    readonly length: (text: string) => string;
    readonly area: (text: string) => string;
    readonly nothing: string;
    readonly goOn: string;
    readonly goOnWith: (text: string) => string;
    readonly removeShort: string;
    readonly remove: (text: string) => string;
    readonly editShort: string;
    readonly edit: (text: string) => string;
    readonly pointNumber: (number: number) => string;
    readonly thePoint: string;
    readonly save: string;
    readonly add: string;
    readonly addPoint: string;
    readonly placePoint: string;
    readonly ways: Readonly<Record<'coordinates' | 'place' | 'address' | 'property', string>>;
    readonly coordinatesHint: string;
    readonly coordinatesInvalid: string;
    readonly added: (text: string) => string;
    readonly noPosition: (text: string) => string;
    readonly silent: (text: string) => string;
    readonly region: string;
    readonly addCentre: string;
    readonly zoomIn: string;
    readonly zoomOut: string;
    readonly picture: (text: string) => string;
  };
  readonly address: {
    readonly search: string;
    readonly searchHint: string;
    readonly street: string;
    readonly postalCode: string;
    readonly city: string;
    readonly hits: (count: number) => string;
    readonly noHits: string;
    readonly chosen: string;
    readonly property: string;
    readonly careOf: string;
    readonly houseNumber: string;
    readonly houseNumberHint: string;
  };

  readonly rows: {
    readonly add: string;
    readonly edit: (title: string) => string;
    readonly editShort: string;
    readonly done: string;
    readonly remove: (title: string) => string;
    readonly removeShort: string;
    readonly removeQuestion: (title: string) => string;
    readonly removeConfirm: string;
    readonly cancel: string;
    readonly untitled: (number: number) => string;
    readonly missing: (labels: string) => string;
    readonly added: string;
    readonly removed: (title: string) => string;
    readonly full: (count: number) => string;
    readonly saveAndNext: string;
    readonly nextPage: string;
    readonly previousPage: string;
    readonly pageOf: (page: number, total: number) => string;
    /** Heading of the column of buttons. */
    readonly actions: string;
    /** Leaves a row as it was before it was opened. */
    readonly undo: string;
    readonly mendFirst: string;
  };
  readonly pager: {
    readonly title: string;
    readonly previous: string;
    readonly next: string;
    readonly position: (first: number, last: number, total: number) => string;
    readonly perPage: string;
  };

  readonly choice: {
    readonly filter: string;
    readonly hits: (count: number) => string;
    readonly chosen: (count: number) => string;
    readonly remove: (label: string) => string;
    readonly changeQuestion: (label: string) => string;
    readonly changeConfirm: string;
    readonly changeCancel: string;
    readonly questions: string;
    readonly column: string;
    readonly empty: string;
    readonly sort: (column: string) => string;
  };
  readonly image: {
    readonly crop: string;
    readonly cropHint: string;
    readonly zoom: string;
    readonly across: string;
    readonly down: string;
    readonly use: string;
    readonly cancel: string;
    readonly cannotRead: (name: string) => string;
    readonly preview: (name: string) => string;
  };

  readonly files: {
    readonly drop: string;
    readonly choose: string;
    readonly chooseMore: string;
    readonly photograph: string;
    /** Either may be unknown: `endings` empty, `size` undefined. */
    readonly accepted: (endings: string, size: string | undefined) => string;
    readonly uploading: (name: string, percent: number) => string;
    readonly uploaded: (name: string) => string;
    readonly remove: (name: string) => string;
    /** Label of the list of kinds, where the definition gives none. */
    readonly kind: string;
    readonly kindNotSaved: string;
    readonly removeShort: string;
    readonly removed: (name: string) => string;
    readonly failed: (name: string) => string;
    readonly retry: string;
    readonly tooLarge: (name: string, size: string, limit: string) => string;
    readonly wrongEnding: (name: string, endings: string) => string;
    readonly empty: (name: string) => string;
    /** The file cannot be read, whatever it is called. */
    readonly refused: (name: string) => string;
    /** The application holds as many files as any application may. */
    readonly full: (name: string) => string;
    readonly tooMany: (limit: number) => string;
    readonly later: string;
    readonly laterHint: string;
    readonly and: string;
  };

  readonly tracks: {
    readonly next: string;
    readonly answerFirst: string;
    readonly yourAnswers: string;
    readonly change: (question: string) => string;
    readonly changeShort: string;
    readonly resultTitle: string;
    readonly appliesTo: string;
    readonly leadsTo: string;
    readonly chosenByYou: string;
    readonly chooseYourself: string;
    readonly chooseYourselfHint: string;
    readonly chooseAtLeastOne: string;
    readonly useChoice: string;
    readonly followAdvice: string;
    readonly cancel: string;
    readonly guidanceChange: string;
    readonly goOn: string;
    readonly and: string;
  };

  readonly summary: {
    readonly change: (section: string) => string;
    readonly changeShort: string;
    readonly notAnswered: string;
    readonly empty: string;
  };

  /** What components that show and do not ask say themselves. */
  readonly shown: {
    readonly noRows: string;
    readonly noAttachments: string;
    readonly print: string;
    readonly sender: string;
    readonly receiver: string;
    readonly sentOn: string;
    readonly notSent: string;
    readonly reference: string;
    readonly referenceLater: string;
    /** To the one who makes the form: a citizen is not shown this. */
    readonly notForCitizen: (type: string) => string;
    readonly onEveryPage: string;
    readonly notHere: string;
  };

  readonly steps: {
    readonly title: string;
    readonly position: (number: number, total: number, title: string) => string;
    readonly done: string;
    readonly current: string;
    readonly hasErrors: string;
  };

  readonly pages: {
    readonly next: string;
    readonly previous: string;
    readonly toSummary: string;
    readonly summary: string;
    readonly summaryIntro: string;
    readonly send: string;
    readonly sending: string;
  };
}

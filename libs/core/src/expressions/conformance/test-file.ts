/** One shared test file of Altinn's, read with suspicion: only what we use, and nothing taken for granted. */
export interface TestFile {
  readonly name: string;
  readonly cases: readonly TestCase[];
  readonly disabledFrontend: boolean;
  readonly layouts: JsonObject;
  readonly models: Readonly<Record<string, unknown>>;
  readonly dataElements: readonly DataElement[];
  readonly instance: JsonObject;
  readonly task: JsonObject;
  readonly stateless: boolean;
  readonly frontendSettings: JsonObject;
  readonly textResources: readonly JsonObject[];
  readonly language: string;
  readonly externalApis: JsonObject;
  readonly codeLists: JsonObject;
  readonly context: TestContext;
  readonly positionalArguments: readonly unknown[];
  readonly valueArguments?: { readonly data: JsonObject; readonly defaultKey?: string };
}

export interface TestCase {
  readonly name: string;
  readonly expression: unknown;
  readonly expects: unknown;
  readonly expectsFailure?: string;
}

export interface TestContext {
  readonly component?: string;
  readonly currentLayout?: string;
  readonly rowIndices: readonly number[];
}

export interface DataElement {
  readonly dataType: string;
  readonly filename?: string;
}

export type JsonObject = Readonly<Record<string, unknown>>;

const DEFAULT_INSTANCE: JsonObject = {
  id: '12345/91cefc5e-c47b-40ff-a8a4-05971205f783',
  appId: 'mockOrg/mockApp',
  instanceOwner: { partyId: '12345', personNumber: '01017512345' },
};
const DEFAULT_TASK: JsonObject = { elementId: 'Task_1', altinnTaskType: 'data', read: true, write: true };

export function asObject(value: unknown): JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : {};
}

export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : [];
}

export function asText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** The file with defaults filled in. */
export function readTestFile(raw: JsonObject): TestFile {
  const name = asText(raw['name']) ?? 'unnamed';
  const valueArguments = readValueArguments(raw['valueArguments']);
  return {
    name,
    cases: readCases(raw, name),
    disabledFrontend: raw['disabledFrontend'] === true,
    layouts: asObject(raw['layouts']),
    models: readModels(raw),
    dataElements: readDataElements(raw),
    instance: { ...DEFAULT_INSTANCE, ...asObject(raw['instance']) },
    task: readTask(raw),
    stateless: raw['stateless'] === true,
    frontendSettings: asObject(raw['frontendSettings']),
    textResources: asList(raw['textResources']).map(asObject),
    language: asText(asObject(raw['profileSettings'])['language']) ?? 'nb',
    externalApis: asObject(asObject(raw['externalApis'])['data']),
    codeLists: asObject(raw['codeLists']),
    context: readContext(asObject(raw['context'])),
    positionalArguments: asList(raw['positionalArguments']),
    ...(valueArguments ? { valueArguments } : {}),
  };
}

function readCases(raw: JsonObject, fileName: string): readonly TestCase[] {
  const own = Object.hasOwn(raw, 'expression') ? [raw] : [];
  const listed = asList(raw['testCases']).map(asObject);
  return [...own, ...listed].map((entry, index) => {
    const failure = asText(entry['expectsFailure']);
    const label = asText(entry['name']) ?? `case ${index + 1}`;
    return {
      name: entry === raw ? fileName : `${fileName}: ${label}`,
      expression: entry['expression'],
      expects: entry['expects'] ?? null,
      ...(failure === undefined ? {} : { expectsFailure: failure }),
    };
  });
}

function readModels(raw: JsonObject): Readonly<Record<string, unknown>> {
  const listed = asList(raw['dataModels']).map(asObject);
  if (listed.length === 0) return { default: raw['dataModel'] ?? raw['formData'] ?? {} };
  return Object.fromEntries(listed.map((entry) => [asText(asObject(entry['dataElement'])['dataType']) ?? 'default', entry['data']]));
}

function readDataElements(raw: JsonObject): readonly DataElement[] {
  const fromModels = asList(raw['dataModels']).map((entry) => asObject(asObject(entry)['dataElement']));
  return [...fromModels, ...asList(raw['instanceDataElements']).map(asObject)].map((element) => {
    const filename = asText(element['filename']);
    return { dataType: asText(element['dataType']) ?? '', ...(filename === undefined ? {} : { filename }) };
  });
}

function readTask(raw: JsonObject): JsonObject {
  if (raw['process'] !== undefined) return asObject(asObject(raw['process'])['currentTask']);
  return { ...DEFAULT_TASK, ...asObject(raw['permissions']) };
}

function readContext(raw: JsonObject): TestContext {
  const component = asText(raw['component']);
  const currentLayout = asText(raw['currentLayout']);
  return {
    ...(component === undefined ? {} : { component }),
    ...(currentLayout === undefined ? {} : { currentLayout }),
    rowIndices: asList(raw['rowIndices']).filter((index): index is number => Number.isInteger(index)),
  };
}

function readValueArguments(value: unknown): TestFile['valueArguments'] {
  if (value === undefined || value === null) return undefined;
  const defaultKey = asText(asObject(value)['defaultKey']);
  return { data: asObject(asObject(value)['data']), ...(defaultKey === undefined ? {} : { defaultKey }) };
}

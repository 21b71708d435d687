import { readPath, transposePath } from '../data-path.js';
import { instanceContext } from './instance.js';
import type { Binding } from './layout-index.js';
import { asList, asObject, asText, type JsonObject, type TestFile } from './test-file.js';

/** A text by key with its variables filled in; a key without a text stands for itself. */
export function resolveText(file: TestFile, key: string, row: Binding | null): string {
  const resource = file.textResources.find((candidate) => candidate['id'] === key);
  const text = asText(resource?.['value']);
  if (!resource || text === undefined) return key;
  const variables = asList(resource['variables']).map(asObject);
  return text.replace(/\{(\d+)\}/g, (placeholder, number: string) => {
    const variable = variables[Number(number)];
    return variable ? variableText(file, variable, row) : placeholder;
  });
}

function variableText(file: TestFile, variable: JsonObject, row: Binding | null): string {
  const key = asText(variable['key']) ?? '';
  const found = lookUp(file, asText(variable['dataSource']) ?? '', key, row);
  if (typeof found === 'string' || typeof found === 'number' || typeof found === 'boolean') return String(found);
  return asText(variable['defaultValue']) ?? key;
}

function lookUp(file: TestFile, source: string, key: string, row: Binding | null): unknown {
  if (source.startsWith('dataModel.')) {
    const dataType = source.slice('dataModel.'.length);
    const path = row?.dataType === dataType ? transposePath(key, row.field) : key;
    return readPath(file.models[dataType], path);
  }
  if (source === 'applicationSettings') return Object.hasOwn(file.frontendSettings, key) ? file.frontendSettings[key] : null;
  return source === 'instanceContext' ? instanceContext(file)[key] : null;
}

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import type * as Libxml2 from 'libxml2-wasm';
import type { XmlDocument, XsdValidator } from 'libxml2-wasm';

/** File names of the schemas in KS's specification, folder `Schema/V1`. */
export const OPPRETT_XSD = 'no.ks.fiks.arkiv.v1.arkivering.arkivmelding.opprett.xsd';
export const KVITTERING_XSD = 'no.ks.fiks.arkiv.v1.arkivering.arkivmelding.opprett.kvittering.xsd';

/** Judges a message against one XSD; made once, used for every message. */
export interface SchemaCheck {
  /** Faults as `line: message`, without the values at fault; empty when valid. */
  faults(xml: string): readonly string[];
}

/**
 * @param folder where the specification's XSD files lie (`FIKS_ARKIV_XSD_DIR`)
 * @throws when the folder lacks the file or it is not a schema: a fault of the installation, found at start
 */
export async function loadSchemaCheck(folder: string, file: string): Promise<SchemaCheck> {
  const path = join(folder, file);
  const bytes = await readFile(path);
  // Loaded only where messages are validated: WebAssembly takes memory that a server without it can spare.
  const [libxml2, { xmlRegisterFsInputProviders }] = await Promise.all([import('libxml2-wasm'), import('libxml2-wasm/lib/nodejs.mjs')]);
  xmlRegisterFsInputProviders();
  const schema = libxml2.XmlDocument.fromBuffer(bytes, { url: path });
  const validator = libxml2.XsdValidator.fromDoc(schema);
  schema.dispose();
  return { faults: (xml) => faultsOf(libxml2, xml, validator) };
}

function faultsOf({ ParseOption, XmlDocument, XmlLibError }: typeof Libxml2, xml: string, validator: XsdValidator): readonly string[] {
  let document: XmlDocument | undefined;
  try {
    document = XmlDocument.fromString(xml, { option: ParseOption.XML_PARSE_NONET });
    validator.validate(document);
    return [];
  } catch (error) {
    if (!(error instanceof XmlLibError)) throw error;
    return error.details.map(({ line, message }) => `${line}: ${withoutValues(message)}`);
  } finally {
    document?.dispose();
  }
}

/** libxml2 quotes the offending value after "The value"; it may be a name. */
function withoutValues(message: string): string {
  return message.replace(/The value '.*?'(?= )/gsu, 'The value').trim();
}

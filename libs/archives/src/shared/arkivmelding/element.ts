import { create } from 'xmlbuilder2';

import { METADATA_NAMESPACE, XSI_NAMESPACE } from './namespaces.js';
import { xmlText } from './xml-text.js';

/** An element to be written: its name, its text or its children in the order the XSD demands, its concrete type. */
export interface XmlElement {
  readonly name: string;
  readonly content: string | number | boolean | readonly (XmlElement | undefined)[];
  /** `xsi:type`. */
  readonly type?: string;
}

export function element(name: string, content: XmlElement['content'], type?: string): XmlElement {
  return { name, content, ...(type !== undefined && { type }) };
}

/** An element only where there is a value. */
export function optional(name: string, content: XmlElement['content'] | undefined): XmlElement | undefined {
  return content === undefined || content === '' ? undefined : element(name, content);
}

/** Noark's `kode`: a code list value, whose child belongs to the metadata catalogue. */
export function kode(name: string, code: string): XmlElement {
  return element(name, [element('m:kode', code)]);
}

/** Noark's `eksternNoekkel`. */
export function eksternNoekkel(name: string, fagsystem: string, noekkel: string): XmlElement {
  return element(name, [element('m:fagsystem', fagsystem), element('m:noekkel', noekkel)]);
}

/** The document as UTF-8 text with declaration; same input, same text. */
export function writeXml(namespace: string, root: XmlElement): string {
  const document = create({ version: '1.0', encoding: 'UTF-8' });
  const top = document.ele(namespace, root.name);
  top.att('http://www.w3.org/2000/xmlns/', 'xmlns:m', METADATA_NAMESPACE);
  top.att('http://www.w3.org/2000/xmlns/', 'xmlns:xsi', XSI_NAMESPACE);
  fill(top, root, namespace);
  return `${document.end({ prettyPrint: true })}\n`;
}

type Builder = ReturnType<typeof create>;

function fill(target: Builder, { content, type }: XmlElement, namespace: string): void {
  if (type !== undefined) target.att(XSI_NAMESPACE, 'xsi:type', type);
  if (!Array.isArray(content)) {
    target.txt(xmlText(String(content)));
    return;
  }
  for (const child of content as readonly (XmlElement | undefined)[]) {
    if (child) fill(target.ele(child.name.startsWith('m:') ? METADATA_NAMESPACE : namespace, child.name), child, namespace);
  }
}

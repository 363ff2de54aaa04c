/**
 * Writes XML. Text is escaped in one place, and the brand keeps a plain string from being taken for markup: whatever a
 * client named its object, it stays text.
 */

declare const brand: unique symbol
export type Xml = string & { readonly [brand]: 'Xml' }

export const xmlProlog = '<?xml version="1.0" encoding="UTF-8"?>\n'
/** The namespace of every S3 document. */
const s3Namespace = 'http://s3.amazonaws.com/doc/2006-03-01/'

/** A whole document with prolog; in S3's namespace unless the root names another. */
export function xmlDocument(
  root: string | { readonly name: string; readonly namespace: string },
  ...children: readonly Xml[]
): string {
  const { name, namespace } = typeof root === 'string' ? { name: root, namespace: s3Namespace } : root
  return `${xmlProlog}<${name} xmlns="${namespace}">${children.join('')}</${name}>`
}

/** An element that holds elements. */
export function xmlElement(name: string, ...children: readonly Xml[]): Xml {
  return `<${name}>${children.join('')}</${name}>` as Xml
}

/** An element that holds text. */
export function xmlText(name: string, text: string | number | boolean): Xml {
  return `<${name}>${typeof text === 'string' ? escapeXml(text) : text}</${name}>` as Xml
}

/** The element where there is a text, else nothing. */
export function xmlOptional(name: string, text: string | number | boolean | undefined): Xml {
  return text === undefined ? noXml : xmlText(name, text)
}

export function xmlAll<T>(items: Iterable<T>, write: (item: T) => Xml): Xml {
  let all = ''
  for (const item of items) all += write(item)
  return all as Xml
}

export const noXml = '' as Xml

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const escaped = /[&<>"'\u0000-\u001f\u007f\ufffe\uffff]/g

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const outsideXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/

/** Whether XML 1.0 can carry a text (section 2.2): a number for such a character is no way around it. */
export function isXmlText(text: string): boolean {
  return !outsideXml.test(text)
}

/**
 * Escapes markup and, as numbers, what XML 1.0 would not carry or would normalise: control characters. AWS writes them so
 * too; a client that stores such keys asks for `encoding-type=url`.
 */
export function escapeXml(text: string): string {
  return text.replace(escaped, (char) => entities[char] ?? `&#x${char.charCodeAt(0).toString(16)};`)
}

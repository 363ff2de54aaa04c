/**
 * Reads the small XML documents that clients send. Everything is bounded and nothing is expanded: no DOCTYPE, no
 * processing instructions, no entities but the five predefined and numeric ones.
 */
import { SaxesParser } from 'saxes'
import { S3Error } from '../s3/s3-error.ts'

/** S3's own documents nest five levels at most. */
const depthMax = 6
/** 10,000 parts of five elements each, and a little. */
const elementsMax = 60_000

/** What an element may hold: elements by their names, with what each may hold in turn. One of `{}` holds text. */
export interface XmlShape {
  readonly [name: string]: XmlShape
}

export class XmlElement {
  readonly name: string
  readonly children: XmlElement[] = []
  text = ''

  constructor(name: string) {
    this.name = name
  }

  child(name: string): XmlElement | undefined {
    return this.children.find((child) => child.name === name)
  }

  all(name: string): XmlElement[] {
    return this.children.filter((child) => child.name === name)
  }

  /** The trimmed text of a child, `undefined` where there is none. */
  textOf(name: string): string | undefined {
    return this.child(name)?.text.trim()
  }
}

/**
 * Parses a document with the root `rootName`; namespaces are optional. Where its shape is given, an element that is not in it
 * is refused: what a client believes to have configured must not be passed over. Throws S3Error `MalformedXML`.
 */
export function readXml(bytes: Uint8Array, rootName: string, shape?: XmlShape): XmlElement {
  const root = parse(decodeUtf8(bytes))
  if (root.name !== rootName) throw new S3Error('MalformedXML')
  if (shape !== undefined) checkShape(root, shape)
  return root
}

function checkShape(element: XmlElement, shape: XmlShape): void {
  for (const child of element.children) {
    const inner = Object.hasOwn(shape, child.name) ? shape[child.name] : undefined
    if (inner === undefined) throw new S3Error('MalformedXML')
    checkShape(child, inner)
  }
}

function parse(text: string): XmlElement {
  const parser = new SaxesParser()
  const open: XmlElement[] = []
  let root: XmlElement | undefined
  let elements = 0

  parser.on('error', (cause) => {
    throw new S3Error('MalformedXML', { cause })
  })
  parser.on('doctype', () => {
    throw new S3Error('MalformedXML')
  })
  parser.on('processinginstruction', () => {
    throw new S3Error('MalformedXML')
  })
  parser.on('opentag', (tag) => {
    if (++elements > elementsMax || open.length >= depthMax) throw new S3Error('MalformedXML')
    const element = new XmlElement(localName(tag.name))
    open.at(-1)?.children.push(element)
    root ??= element
    open.push(element)
  })
  const append = (part: string): void => {
    const element = open.at(-1)
    if (element !== undefined) element.text += part
  }
  parser.on('text', append)
  parser.on('cdata', append)
  parser.on('closetag', () => {
    open.pop()
  })
  parser.write(text).close()
  if (root === undefined) throw new S3Error('MalformedXML')
  return root
}

/** Without its prefix, where it has one. Two colons, or nothing on a side of one, make no name (Namespaces in XML 1.0, section 4). */
function localName(name: string): string {
  const colon = name.indexOf(':')
  const local = name.slice(colon + 1)
  if (colon === 0 || local === '' || local.includes(':')) throw new S3Error('MalformedXML')
  return local
}

function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new S3Error('MalformedXML', { cause })
  }
}

/** Reads the XML of S3's answers: elements and text, which is all there is. It shares nothing with the gateway that writes it. */

export interface XmlNode {
  readonly name: string
  readonly children: readonly XmlNode[]
  readonly text: string
}

type OpenNode = { name: string; children: XmlNode[]; text: string }

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

export function parseXml(text: string): XmlNode {
  const root: OpenNode = { name: '', children: [], text: '' }
  const open: OpenNode[] = [root]
  for (const [token, close, name, , isEmpty] of text
    .replace(/<\?[^>]*\?>/g, '')
    .matchAll(/<(\/?)([\w:]+)([^>]*?)(\/?)>|[^<]+/g)) {
    const top = open.at(-1) as OpenNode
    if (name === undefined) top.text += decode(token)
    else if (close === '/') open.pop()
    else {
      const node: OpenNode = { name, children: [], text: '' }
      top.children.push(node)
      if (isEmpty !== '/') open.push(node)
    }
  }
  if (open.length !== 1 || root.children.length !== 1) throw new Error(`no XML: ${text}`)
  return root.children[0] as XmlNode
}

export function textIn({ children }: XmlNode, name: string): string | undefined {
  return children.find((child) => child.name === name)?.text
}

export function allIn({ children }: XmlNode, name: string): XmlNode[] {
  return children.filter((child) => child.name === name)
}

export function escapeXml(text: string): string {
  return text.replace(/[&<>"]|[^\P{Cc}]/gu, (char) => `&#${char.codePointAt(0)};`)
}

function decode(text: string): string {
  return text.replace(/&(#x[\da-f]+|#\d+|\w+);/gi, (_, name: string) => {
    if (!name.startsWith('#')) return entities[name] ?? ''
    return String.fromCodePoint(name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1)))
  })
}

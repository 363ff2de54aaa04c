/**
 * The order of S3 keys: by bytes of UTF-8, which is the order of code points. JavaScript's `<` compares UTF-16 units and is
 * wrong above U+FFFF.
 */

export function compareUtf8(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b))
}

/** The smallest text above every text that starts with `prefix`; `undefined` where there is none. */
export function successor(prefix: string): string | undefined {
  const characters = [...prefix]
  for (let last = characters.pop(); last !== undefined; last = characters.pop()) {
    const codePoint = last.codePointAt(0) ?? 0
    if (codePoint === 0x10ffff) continue
    // Surrogates are no characters of their own: U+E000 follows U+D7FF.
    return characters.join('') + String.fromCodePoint(codePoint === 0xd7ff ? 0xe000 : codePoint + 1)
  }
  return undefined
}

/** The smallest key above `key`: keys hold no NUL. */
export function following(key: string): string {
  return `${key}\0`
}

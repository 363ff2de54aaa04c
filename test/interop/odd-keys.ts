/** Keys that S3 allows and programs trip over: each is stored, listed, copied, signed and deleted as it stands. */

/** One of everything in one key, for clients that are slow to start. */
export const oddestKey = `/lead//mid/../a+b %2F%20?x=1&y;z#f '"\\ caf\u00e9 cafe\u0301 \u{1d11e}\u{1f600}`

const longest = 1024

export const oddKeys: readonly string[] = [
  oddestKey,
  // The same letter composed (NFC) and decomposed (NFD) makes two keys.
  'unicode/caf\u00e9',
  'unicode/cafe\u0301',
  // UTF-16 orders the second before the first, UTF-8 after it.
  'unicode/\uffee',
  'unicode/\u{1d11e} clef',
  'unicode/\u{1f469}\u200d\u{1f469}\u200d\u{1f467} family',
  'unicode/\u202eright to left',
  ' spaces  at every place ',
  'a+b=c',
  '100%',
  'a%2Fb',
  'a%20b',
  'a%252Fb',
  'double//slash',
  '/leading',
  '//',
  'trailing/',
  'trailing//',
  '.',
  '..',
  './a',
  '../a',
  'a/./b',
  'a/../b',
  'a/..',
  '?',
  'what?really=1&uploads',
  'hash#fragment',
  'a&b',
  'semi;colon,comma',
  `quotes'"\``,
  'back\\slash\\',
  '<key>&amp;</key>',
  "unreserved-_.~ and !*'()",
  'braces{}[]|^',
  'tab\tand\nline\r\nbreaks',
  'x'.repeat(longest),
  `${'\u65e5'.repeat(341)}y`,
]

/** Those that can be the path of a file, as programs that copy files need it. */
export const fileKeys: readonly string[] = oddKeys
  .map((key) => key.replace(/^unicode\//, ''))
  .filter((key) => Buffer.byteLength(key) < 256 && !/^\/|\/$|\/\/|(^|\/)\.\.?(\/|$)|[\r\n]/.test(key))

/** How S3 orders keys: by the bytes of their UTF-8. */
export function inKeyOrder(keys: Iterable<string>): string[] {
  return [...keys].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
}

/** A key in a header or a URL: each segment percent-encoded, slashes as they are. */
export function encodeKey(key: string): string {
  return key.split('/').map(encodeURIComponent).join('/')
}

/**
 * How a client may have meant its URL when it signed. First to the letter: the path as sent, `+` a plus. Some send
 * characters bare that they sign encoded, or write a blank in a query as `+`. Whichever reading verifies is the one that
 * handlers see, so what is done is always what was signed.
 */
import type { RequestTarget } from '../http/object-ref.ts'
import { parseQuery, type Query } from '../http/query.ts'
import { uriDecode, uriEncodePath } from '../http/uri-encoding.ts'

export function* readings(target: RequestTarget): Generator<{ path: string; query: Query }> {
  const encodedPath = uriEncodePath(uriDecode(target.rawPath))
  const paths = encodedPath === target.rawPath ? [target.rawPath] : [target.rawPath, encodedPath]
  const pluses = target.rawQuery.includes('+') ? (['+', ' '] as const) : (['+'] as const)
  for (const plus of pluses) {
    const query = parseQuery(target.rawQuery, plus)
    for (const path of paths) yield { path, query }
  }
}

/**
 * How a client may have meant its URL when it signed. First to the letter: the path as sent, `+` a plus. Some send
 * characters bare that they sign encoded, or write a blank in a query as `+`. Whichever reading verifies is the one that
 * handlers see, so what is done is always what was signed.
 */
import type { RequestTarget } from '../http/object-ref.ts'
import { parseQuery, type Query } from '../http/query.ts'
import { uriDecode, uriEncodePath } from '../http/uri-encoding.ts'

/** `parsed`: the query to the letter. */
export function* readings(target: RequestTarget, parsed: Query): Generator<{ path: string; query: Query }> {
  // Most are the first reading, for which nothing is read anew.
  yield { path: target.rawPath, query: parsed }
  const encodedPath = uriEncodePath(uriDecode(target.rawPath))
  if (encodedPath !== target.rawPath) yield { path: encodedPath, query: parsed }
  if (!target.rawQuery.includes('+')) return
  const query = parseQuery(target.rawQuery, ' ')
  yield { path: target.rawPath, query }
  if (encodedPath !== target.rawPath) yield { path: encodedPath, query }
}

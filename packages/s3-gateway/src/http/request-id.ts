/** Names a request: 16 characters as AWS writes them, in the answer's headers, in an error's XML and in the log. */
import { randomFillSync } from 'node:crypto'

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const idCharacters = 16
/** Drawn for 256 requests at once: asking the generator costs the same for one. */
const drawn = Buffer.alloc(256 * idCharacters)
let used = drawn.length

export function createRequestId(): string {
  if (used === drawn.length) {
    randomFillSync(drawn)
    used = 0
  }
  let id = ''
  for (const end = used + idCharacters; used < end; used++) id += alphabet.charAt(drawn[used]! & 31)
  return id
}

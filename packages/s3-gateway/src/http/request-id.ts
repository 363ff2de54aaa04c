/** Names requests: 16 characters as AWS writes them, in the answer's headers, in an error's XML and in the log. */
import type { Randomness } from '@nupeerstack/runtime'

/** Draws a name that no other request has. */
export type DrawRequestId = () => string

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const idCharacters = 16
/** Drawn for 256 requests at once: asking the generator costs the same for one. */
const drawnBytes = 256 * idCharacters

export function createRequestIds({ randomness }: { readonly randomness: Randomness }): DrawRequestId {
  let drawn: Uint8Array = new Uint8Array(0)
  let used = 0
  return () => {
    if (used === drawn.length) {
      drawn = randomness.bytes(drawnBytes)
      used = 0
    }
    let id = ''
    for (const end = used + idCharacters; used < end; used++) id += alphabet.charAt(drawn[used]! & 31)
    return id
  }
}

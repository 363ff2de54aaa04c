/** Names a request: 16 characters as AWS writes them, in the answer's headers, in an error's XML and in the log. */
import { randomBytes } from 'node:crypto'

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

export function createRequestId(): string {
  let id = ''
  for (const byte of randomBytes(16)) id += alphabet.charAt(byte & 31)
  return id
}

/**
 * The token by which somebody who does not come over the owner's socket shows that he may ask: `Authorization: Bearer …`
 * of RFC 6750. It lies in a file that only its owner can read, and stands in no log, no status and no error.
 */
import { createHash, timingSafeEqual } from 'node:crypto'
import { ConfigError } from '../config/config-reader.ts'
import { readSecretFile } from '../config/secret-file.ts'

/** 32 hex digits are 128 bits; what is longer than a header should be is a wrong file. */
const lengthMin = 32
const lengthMax = 512

/** Throws ConfigError where the file is open to others, cannot be read, or holds nothing that is fit for a token. */
export async function readTokenFile(path: string): Promise<string> {
  const token = await readSecretFile(path)
  if (token.length < lengthMin || token.length > lengthMax || !/^[\x21-\x7e]+$/.test(token)) {
    throw new ConfigError(`the token file ${path} must hold ${lengthMin} to ${lengthMax} visible ASCII characters`)
  }
  return token
}

/** Whether an `Authorization` header carries the token, in the same time whatever it carries. */
export function createTokenCheck(token: string): (authorization: string | undefined) => boolean {
  const expected = digest(token)
  return (authorization) => {
    const given = /^Bearer +(\S+) *$/i.exec(authorization ?? '')?.[1]
    return timingSafeEqual(digest(given ?? ''), expected) && given !== undefined
  }
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}

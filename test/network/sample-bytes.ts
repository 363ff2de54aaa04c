/** Bytes for tests: random to look at, the same for the same name, and made at memory speed. */
import { createCipheriv, createHash } from 'node:crypto'

/** Plaintext of one segment under the profile 4/8: 4 shards of 16 pieces, each 64 KiB less its tag. */
export const segmentBytes = 4 * 16 * 65_520

/** The first `size` bytes of an endless stream that belongs to `name`. */
export function sampleBytes(name: string, size: number): Buffer {
  const key = createHash('sha256').update(name).digest()
  return createCipheriv('aes-256-ctr', key, Buffer.alloc(16)).update(Buffer.alloc(size))
}

/** The same stream in chunks, for what is too large to hold. */
export function* sampleChunks(name: string, size: number, chunkBytes = 1024 * 1024): Generator<Buffer> {
  const key = createHash('sha256').update(name).digest()
  const cipher = createCipheriv('aes-256-ctr', key, Buffer.alloc(16))
  for (let left = size; left > 0; left -= chunkBytes) yield cipher.update(Buffer.alloc(Math.min(chunkBytes, left)))
}

export function md5(bytes: Uint8Array): string {
  return createHash('md5').update(bytes).digest('hex')
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** The digest of a sample too large to hold. */
export function sha256OfSample(name: string, size: number): string {
  const hash = createHash('sha256')
  for (const chunk of sampleChunks(name, size)) hash.update(chunk)
  return hash.digest('hex')
}

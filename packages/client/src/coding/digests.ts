/**
 * Digests of a part's plaintext, all at native or WebAssembly speed: what a caller that speaks S3 compares and hands out
 * (ETags, checksums). They are computed where the bytes pass anyway, and only those that somebody asked for.
 */
import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import { crc32c } from '@node-rs/crc32'
import { createCRC64, createXXHash3, createXXHash64, createXXHash128, type IHasher } from 'hash-wasm'

// biome-ignore format: a list of words reads better in a line
export const digestNames = ['md5', 'sha1', 'sha256', 'sha512', 'crc32', 'crc32c', 'crc64nvme', 'xxhash64', 'xxhash3', 'xxhash128'] as const
export type DigestName = (typeof digestNames)[number]

/** By name, as raw bytes; CRCs and XXHashes are big-endian. */
export type Digests = Readonly<Partial<Record<DigestName, Uint8Array>>>

/** Several digests over one run of bytes. */
export interface Digester {
  update(bytes: Uint8Array): void
  /** Ends it. */
  digest(): Digests
}

/** The polynomial of CRC-64/NVME, bits reversed (NVM Express Command Set 1.0, 5.2.1.3.4). */
const crc64NvmePolynomial = '9a6c9329ac4bc9b5'

export async function createDigester(names: readonly DigestName[]): Promise<Digester> {
  const hashers = await Promise.all([...new Set(names)].map(async (name) => [name, await createHasher(name)] as const))
  return {
    update: (bytes) => {
      for (const [, hasher] of hashers) hasher.update(bytes)
    },
    digest: () => Object.fromEntries(hashers.map(([name, hasher]) => [name, hasher.digest()])),
  }
}

interface Hasher {
  update(bytes: Uint8Array): void
  digest(): Uint8Array
}

async function createHasher(name: DigestName): Promise<Hasher> {
  switch (name) {
    case 'crc32':
      return crcHasher(crc32)
    case 'crc32c':
      return crcHasher((bytes, start) => crc32c(bytes, start))
    case 'crc64nvme':
      return wasmHasher(await createCRC64(crc64NvmePolynomial))
    case 'xxhash64':
      return wasmHasher(await createXXHash64())
    case 'xxhash3':
      return wasmHasher(await createXXHash3())
    case 'xxhash128':
      return wasmHasher(await createXXHash128())
    default:
      return createHash(name)
  }
}

function wasmHasher(hasher: IHasher): Hasher {
  hasher.init()
  return { update: (bytes) => void hasher.update(bytes), digest: () => hasher.digest('binary') }
}

function crcHasher(step: (bytes: Uint8Array, start: number) => number): Hasher {
  let crc = 0
  return {
    update: (bytes) => {
      crc = step(bytes, crc)
    },
    digest: () => {
      const digest = Buffer.alloc(4)
      digest.writeUInt32BE(crc)
      return digest
    },
  }
}

/** What the kept networks have stored: an object of every kind, with content that follows from its name. */
import { createHash } from 'node:crypto'

export const bucket = 'kept'

/** By how they are stored: in client.db itself, in a pack, as segments of their own. */
export const kept: readonly string[] = ['empty', 'small', 'packed', 'large']

/** By the name that follows, before the process was killed. */
export const beforeTheCrash: readonly string[] = ['before-the-crash-small', 'before-the-crash-packed']

/** By a multipart upload. */
export const uploaded = 'uploaded'

/** Three versions, and a delete marker over them. */
export const versioned = { key: 'versioned-small', versions: ['1', '2', '3'] } as const

const sizes: readonly (readonly [word: string, bytes: number])[] = [
  ['empty', 0],
  ['small', 1_000],
  ['packed', 20_000],
  ['large', 135_000],
  ['uploaded', 2_000],
]

export function contentOf(key: string, version = ''): Uint8Array {
  const [, sizeBytes = 100] = sizes.find(([word]) => key.includes(word)) ?? []
  const blocks = Array.from({ length: Math.ceil(sizeBytes / 32) }, (_, at) =>
    createHash('sha256').update(`${key}/${version}/${at}`).digest(),
  )
  return Buffer.concat(blocks).subarray(0, sizeBytes)
}

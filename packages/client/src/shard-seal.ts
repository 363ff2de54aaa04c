/**
 * The second layer: every shard is encrypted again after coding, under its own key. Without it k colluding nodes could
 * throw a shard away and rebuild it when asked. The sealing key of a part is independent of its content key, so that a
 * repairer can unseal and reseal without being able to read.
 *
 * AES-256-CTR from counter 0: each key seals exactly one shard, and any 16-byte block can be unsealed alone. Sealing the
 * same shard again gives the same bytes, so a rebuilt shard has the root that the manifest names.
 */
import { createCipheriv, createSecretKey, type KeyObject } from 'node:crypto'
import { deriveKey } from './key-wrap.ts'

const blockBytes = 16

/** The key of one shard of one segment. */
export function shardKey(sealingKey: Uint8Array, segment: number, shard: number): KeyObject {
  return createSecretKey(deriveKey(sealingKey, `shard ${segment} ${shard}`))
}

/** Seals a whole shard. */
export function sealShard(key: KeyObject, shard: Uint8Array): Uint8Array {
  return cipherFrom(key, 0).update(shard)
}

/** Unseals what was read from `offset` (a multiple of 16) on, given in chunks of any length, into `target`. */
export function unsealInto(key: KeyObject, offset: number, chunks: readonly Uint8Array[], target: Uint8Array): void {
  const cipher = cipherFrom(key, offset)
  let position = 0
  for (const chunk of chunks) {
    target.set(cipher.update(chunk), position)
    position += chunk.length
  }
  if (position !== target.length) throw new RangeError(`${position} sealed bytes for ${target.length}`)
}

function cipherFrom(key: KeyObject, offset: number): ReturnType<typeof createCipheriv> {
  if (offset % blockBytes !== 0) throw new RangeError('a seal opens at whole blocks')
  const counter = new Uint8Array(blockBytes)
  new DataView(counter.buffer).setUint32(blockBytes - 4, offset / blockBytes)
  return createCipheriv('aes-256-ctr', key, counter)
}

/**
 * The second layer: every shard is encrypted again after coding, under its own key. Without it k colluding nodes could
 * throw a shard away and rebuild it when asked. The sealing key of a part is independent of its content key, so that a
 * repairer can unseal and reseal without being able to read.
 *
 * AES-256-CTR from counter 0: each key seals exactly one shard, and any 16-byte block can be unsealed alone. Sealing the
 * same shard again gives the same bytes, so a rebuilt shard has the root that the manifest names.
 */
import { createCipheriv, createSecretKey, type KeyObject } from 'node:crypto'
import { freeBytes, pieceSizeBytes } from '@nupeerstack/protocol'
import { deriveKey } from './key-wrap.ts'

const blockBytes = 16
const blocksPerPiece = pieceSizeBytes / blockBytes

/** Seals, or unseals, which is the same, one piece after another. */
export interface ShardSeal {
  /** The next piece in place. */
  inPlace(piece: Uint8Array): void
  /** The next piece into memory of its own, which the caller frees. */
  apart(piece: Uint8Array): Uint8Array
}

/** The key of one shard of one segment. */
export function shardKey(sealingKey: Uint8Array, segment: number, shard: number): KeyObject {
  return createSecretKey(deriveKey(sealingKey, `shard ${segment} ${shard}`))
}

/** The seal of a shard from a piece on. */
export function shardSeal(key: KeyObject, firstPiece: number): ShardSeal {
  const counter = new Uint8Array(blockBytes)
  new DataView(counter.buffer).setUint32(blockBytes - 4, firstPiece * blocksPerPiece)
  const cipher = createCipheriv('aes-256-ctr', key, counter)
  return {
    inPlace: (piece) => {
      const sealed = cipher.update(piece)
      piece.set(sealed)
      freeBytes(sealed)
    },
    apart: (piece) => cipher.update(piece),
  }
}

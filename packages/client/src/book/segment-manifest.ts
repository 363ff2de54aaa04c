/**
 * Where the shards of one segment are. A manifest is kept sealed under a key of its own (derived from the root key), so
 * that it may later leave the gateway for a backup; the label binds it to its part and number.
 */
import { createCipheriv, createDecipheriv, type KeyObject } from 'node:crypto'
import {
  type Address,
  bytes,
  type DealId,
  message,
  nested,
  optional,
  parseAddress,
  parseDealId,
  parsed,
  repeated,
  type ShardRoot,
  shardPiecesMax,
  shardRootFromBytes,
  shardRootToBytes,
  shardsPerSegmentMax,
  whole,
} from '@nupeerstack/protocol'
import type { Randomness } from '@nupeerstack/runtime'

export interface SegmentManifest {
  readonly plaintextBytes: number
  /** Pieces of each shard. */
  readonly pieces: number
  /** All n, in the order of the code. */
  readonly shards: readonly ShardRecord[]
}

export interface ShardRecord {
  readonly root: ShardRoot
  /** Unset while no node holds it. */
  readonly place: ShardPlace | undefined
}

export interface ShardPlace {
  readonly operator: Address
  readonly dealId: DealId
}

const shardCodec = message({
  root: bytes(1, 32, 32),
  operator: optional(parsed(2, 42, parseAddress)),
  dealId: optional(parsed(3, 20, parseDealId)),
})
const manifestCodec = message({
  plaintextBytes: whole(1),
  pieces: whole(2, shardPiecesMax),
  shards: repeated(nested(3, shardCodec, 128), shardsPerSegmentMax),
})

const nonceBytes = 12
const tagBytes = 16

/** nonce ‖ ciphertext ‖ tag. */
export function sealManifest(
  randomness: Randomness,
  key: KeyObject,
  label: string,
  manifest: SegmentManifest,
): Uint8Array {
  const encoded = manifestCodec.encode({
    plaintextBytes: manifest.plaintextBytes,
    pieces: manifest.pieces,
    shards: manifest.shards.map(({ root, place }) => ({ root: shardRootToBytes(root), ...place })),
  })
  const nonce = randomness.bytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(label))
  return Buffer.concat([nonce, cipher.update(encoded), cipher.final(), cipher.getAuthTag()])
}

/** Opens a sealed manifest. Throws where it was altered or belongs elsewhere: then our own disk is damaged. */
export function openManifest(key: KeyObject, label: string, sealed: Uint8Array): SegmentManifest {
  if (sealed.length < nonceBytes + tagBytes) throw new Error('the sealed manifest is cut off')
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceBytes))
    .setAAD(Buffer.from(label))
    .setAuthTag(sealed.subarray(sealed.length - tagBytes))
  const body = decipher.update(sealed.subarray(nonceBytes, sealed.length - tagBytes))
  decipher.final()
  const { plaintextBytes, pieces, shards } = manifestCodec.parse(body)
  return {
    plaintextBytes,
    pieces,
    shards: shards.map(({ root, operator, dealId }) => ({
      root: shardRootFromBytes(root),
      place: operator === undefined || dealId === undefined ? undefined : { operator, dealId },
    })),
  }
}

/** The manifest with shard `index` at another place. */
export function withPlace(manifest: SegmentManifest, index: number, place: ShardPlace | undefined): SegmentManifest {
  return { ...manifest, shards: manifest.shards.map((shard, at) => (at === index ? { ...shard, place } : shard)) }
}

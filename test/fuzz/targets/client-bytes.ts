/** What the client takes back from strangers and from its own disk: sealed parts, manifests, wrapped keys, proofs, addresses. */
import assert from 'node:assert/strict'
import { createCipheriv, createSecretKey } from 'node:crypto'
import { isIPv4 } from 'node:net'
import { pieceBytes, pieceRoots, shardRoot, verifyPieces, verifySample } from '@nupeerstack/proofs'
import { parseAddress, parseDealId, parseShardRoot } from '@nupeerstack/protocol'
import { createSeededRandomness } from '@nupeerstack/runtime'
import { openManifest, sealManifest } from '../../../packages/client/src/book/segment-manifest.ts'
import {
  deriveKey,
  generateRecoveryPhrase,
  rootKeyFromPhrase,
  unwrapKey,
  wrapKey,
} from '../../../packages/client/src/coding/key-wrap.ts'
import { openSmallPart, sealSmallPart } from '../../../packages/client/src/coding/small-part-cipher.ts'
import { publicNetworkOf } from '../../../packages/client/src/placement/public-network.ts'
import type { FuzzTarget } from '../fuzz-target.ts'
import { isProtocolError, neverRefuses } from './refusals.ts'

const randomness = createSeededRandomness(7)
const keyBytes = new Uint8Array(32).fill(5)
const key = createSecretKey(keyBytes)
const manifest = {
  plaintextBytes: 100,
  pieces: 1,
  shards: [
    {
      root: parseShardRoot('ab'.repeat(32)),
      place: { operator: parseAddress(`0x${'1'.repeat(40)}`), dealId: parseDealId('5') },
    },
    { root: parseShardRoot('cd'.repeat(32)), place: undefined },
  ],
}
const sealedManifest = Buffer.from(sealManifest(randomness, key, 'part 1', manifest))

/** Its plaintext, sealed as it is. */
export const manifestContent: FuzzTarget = {
  name: 'manifest-content',
  parsers: [],
  form: 'protobuf',
  seeds: [Buffer.from(`\x08\x64\x10\x01\x1a\x22\x0a\x20${'a'.repeat(32)}`, 'latin1')],
  bytesMax: 64 * 1024,
  isRefusal: isProtocolError,
  run(input) {
    const nonce = Buffer.alloc(12)
    const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from('part 1'))
    const sealed = Buffer.concat([nonce, cipher.update(input), cipher.final(), cipher.getAuthTag()])
    const opened = openManifest(key, 'part 1', sealed)
    assert.deepEqual(openManifest(key, 'part 1', sealManifest(randomness, key, 'part 1', opened)), opened)
    return opened
  },
}

export const sealedBytes: FuzzTarget = {
  name: 'sealed-bytes',
  parsers: [],
  form: 'bytes',
  seeds: [
    sealedManifest,
    wrapKey(randomness, keyBytes, keyBytes, 'label'),
    sealSmallPart(keyBytes, [Buffer.from('hello')]),
    '',
  ],
  // Damage on our own disk; the others say by what they give that they do not open.
  isRefusal: (error) => error instanceof Error && /authenticate|too short|cut off/.test(error.message),
  run(input) {
    const wrapped = unwrapKey(keyBytes, input, 'label')
    if (wrapped !== undefined) assert.deepEqual(wrapped, keyBytes)
    const part = openSmallPart(keyBytes, input)
    if (part !== undefined) assert.equal(Buffer.from(part).toString(), 'hello')
    if (wrapped !== undefined || part !== undefined) return 'opened'
    assert.deepEqual(openManifest(key, 'part 1', input), manifest)
    return 'manifest'
  },
}

const phrase = generateRecoveryPhrase(randomness)

export const recoveryPhrase: FuzzTarget = {
  name: 'recovery-phrase',
  parsers: [],
  form: 'text',
  seeds: [phrase, `${phrase.toUpperCase()}\n`, phrase.replaceAll(' ', '\t ')],
  words: phrase.split(' '),
  isRefusal: (error) => error instanceof RangeError && error.message === 'the recovery phrase is not valid',
  expensive: { why: 'a phrase that is right takes a millisecond of hashing', inputsMax: 2_000 },
  run(input) {
    assert.equal(rootKeyFromPhrase(input.toString('utf8')).length, 32)
    return deriveKey(keyBytes, 'x').length
  },
}

const shard = new Uint8Array(2 * pieceBytes).fill(3)
const roots = pieceRoots(shard)

/** Root, first piece, and how many hashes are claimed; then the claimed roots, then those of what came. */
export const shardProof: FuzzTarget = {
  name: 'shard-proof',
  parsers: [],
  form: 'bytes',
  seeds: [
    Buffer.concat([shardRoot(roots), Buffer.from([0, 2]), roots, roots]),
    Buffer.concat([shardRoot(roots), Buffer.from([1, 2]), roots, roots.subarray(32)]),
  ],
  isRefusal: neverRefuses,
  run(input) {
    const claimedBytes = (input[33] ?? 0) * 32
    const claimed = input.subarray(34, 34 + claimedBytes)
    const hashed = input.subarray(34 + claimedBytes)
    const firstPiece = input[32] ?? 0
    const isProven = verifyPieces({ root: shardRoot(roots), pieceRoots: claimed, firstPiece, hashed })
    if (isProven)
      assert.deepEqual(
        Buffer.from(hashed),
        Buffer.from(roots.subarray(firstPiece * 32, firstPiece * 32 + hashed.length)),
      )
    const path = Array.from({ length: claimedBytes / 32 }, (_, i) => claimed.subarray(i * 32, i * 32 + 32))
    const pieces = Math.max(1, input[0] ?? 1)
    assert.ok(
      !verifySample({
        root: input.subarray(0, 32),
        pieces,
        rank: firstPiece,
        piece: firstPiece,
        leafIndex: 0,
        leaf: hashed.subarray(0, 32),
        path,
      }) || pieces > 0,
    )
    return isProven
  },
}

export const publicNetwork: FuzzTarget = {
  name: 'public-network',
  parsers: [],
  form: 'lines',
  seeds: [
    '/ip4/198.51.100.7/tcp/4001\n/ip4/10.0.0.1/tcp/1',
    '/ip6/2001:db8::1/tcp/4001',
    '/dns4/example.org/tcp/443',
    '/ip6/::ffff:1.2.3.4/tcp/1',
  ],
  words: ['/ip4/', '/ip6/', '999', '::', '2001:db8:0:0:1'],
  isRefusal: neverRefuses,
  run(input) {
    const network = publicNetworkOf(input.toString('utf8').split('\n'))
    // A node must not name a network that there is not: placement spreads shards over networks.
    if (network !== undefined) {
      const isFour = isIPv4(`${network}.1`)
      assert.ok(isFour || /^[0-9a-f]{1,4}(:[0-9a-f]{1,4}){2}$/.test(network), network)
    }
    return network === undefined
  },
}

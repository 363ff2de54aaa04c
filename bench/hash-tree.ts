/**
 * What do the trees cost? MB/s of hashing a whole 1 MiB shard, and the time to check one piece of it and to answer a
 * challenge of 16 samples over 1 GiB, disk excluded. Yardsticks: SHA-256 over the same bytes as one run (OpenSSL), and the
 * hashing library alone: the same number of hashes, over and over in cache.
 */
import { createHash, randomBytes } from 'node:crypto'
import {
  challengeSamples,
  createDealTree,
  createMemoryHashStore,
  leafPath,
  pieceBytes,
  pieceRoots,
  pieceRootsInto,
  shardRoot,
  verifyRange,
} from '@nupeerstack/proofs'
import { parentsInto } from '../packages/proofs/src/sha256-tree.ts'
import { compare, report, secondsOf } from './measure.ts'

const shardPieces = 16
const shard = new Uint8Array(new SharedArrayBuffer(shardPieces * pieceBytes))
shard.set(randomBytes(shard.length))
const plainShard = Buffer.from(shard)
const roots = pieceRoots(shard)
const root = shardRoot(roots)
const piece = plainShard.subarray(0, pieceBytes)

const sha256OfShard = { name: 'SHA-256 of the shard', run: megabytesPerSecond(() => sha256(plainShard)) }
const wholeTree = megabytesPerSecond(() => {
  pieceRootsInto(shard, roots)
  shardRoot(roots)
})
report(await compare('hash-tree/shard-root-1-mib', 'MB/s', 7, wholeTree, sha256OfShard))

// A tree over L leaves makes L - 1 hashes; a call of this size makes 1,024.
const pairs = piece.subarray(0, 65_536)
const above = new Uint8Array(32_768)
const rawHashes = megabytesPerSecond(() => {
  for (let call = 0; call < 32; call++) parentsInto(pairs, above)
})
report(await compare('hash-tree/shard-root-1-mib', 'MB/s', 7, wholeTree, { name: 'hashtree in cache', run: rawHashes }))

report(
  await compare(
    'hash-tree/check-one-piece-of-16',
    'µs',
    15,
    microseconds(() => verifyRange({ root, pieceRoots: roots, firstPiece: 0, bytes: piece })),
    { name: 'SHA-256 of the piece', run: microseconds(() => sha256(piece)) },
  ),
)

const dealPieces = 16_384
const samples = 16
const tree = createDealTree(createMemoryHashStore(), 0)
tree.setPieces(0, Buffer.concat(Array.from({ length: dealPieces }, () => roots.subarray(0, 32))))
const operator = randomBytes(20)
report(
  await compare(
    'hash-tree/answer-16-samples-over-1-gib',
    'µs',
    15,
    microseconds(() => {
      for (const sample of challengeSamples({ seed: randomBytes(32), operator, samples, totalLive: dealPieces })) {
        const { path } = leafPath(piece, sample.leaf)
        path.push(...tree.path(tree.livePiece(sample.rank)))
      }
    }),
    {
      name: 'SHA-256 of 16 pieces',
      run: microseconds(() => {
        for (let sample = 0; sample < samples; sample++) sha256(piece)
      }),
    },
  ),
)

function sha256(bytes: Uint8Array): void {
  createHash('sha256').update(bytes).digest()
}

function megabytesPerSecond(hashShard: () => void): () => Promise<number> {
  const rounds = 50
  return async () => (rounds * shard.length) / 1e6 / (await secondsOf(async () => repeat(rounds, hashShard)))
}

function microseconds(work: () => unknown): () => Promise<number> {
  const rounds = 20
  return async () => (1e6 * (await secondsOf(async () => repeat(rounds, work)))) / rounds
}

function repeat(rounds: number, work: () => unknown): void {
  for (let round = 0; round < rounds; round++) work()
}

/**
 * How long does a node take to answer a challenge of 16 samples over 1 GiB, disk excluded, and to hash a shard?
 * Yardsticks: hashing the sampled pieces once, and SHA-256 over the shard as one run of bytes.
 */
import { createHash, randomBytes } from 'node:crypto'
import {
  challengeSamples,
  createDealTree,
  createMemoryHashStore,
  leafPath,
  pieceBytes,
  pieceRoots,
  shardRoot,
} from '@nupeerstack/proofs'
import { compare, report, secondsOf } from './measure.ts'

const pieces = 16_384
const samples = 16
const piece = randomBytes(pieceBytes)
const tree = createDealTree(createMemoryHashStore(), 0)
tree.setPieces(0, Buffer.concat(Array.from({ length: pieces }, () => pieceRoots(piece))))
const operator = randomBytes(20)

const prove = () =>
  secondsOf(async () => {
    for (const sample of challengeSamples({ seed: randomBytes(32), operator, samples, totalPieces: pieces })) {
      const { path } = leafPath(piece, sample.leaf)
      path.push(...tree.path(sample.piece))
    }
  })
const hashPieces = () =>
  secondsOf(async () => {
    for (let sample = 0; sample < samples; sample++) createHash('sha256').update(piece).digest()
  })
report(
  await compare('proof/answer-16-samples-1-gib', 'ms', 15, async () => 1000 * (await prove()), {
    name: 'sha256 of 16 pieces',
    run: async () => 1000 * (await hashPieces()),
  }),
)

const shard = randomBytes(16 * pieceBytes)
const megabytes = (50 * shard.length) / 1e6
report(
  await compare(
    'proof/shard-root-1-mib',
    'MB/s',
    5,
    async () => megabytes / (await secondsOf(async () => repeat(() => shardRoot(pieceRoots(shard))))),
    {
      name: 'sha256 of the shard',
      run: async () =>
        megabytes / (await secondsOf(async () => repeat(() => createHash('sha256').update(shard).digest()))),
    },
  ),
)

function repeat(work: () => unknown): void {
  for (let round = 0; round < 50; round++) work()
}

export { type ChallengeInput, challengeSamples, locateRank, type Sample } from './challenge.ts'
export { createDealTree, type DealTree } from './deal-tree.ts'
export { createMemoryHashStore, type HashStore } from './hash-store.ts'
export { liveCount, treePiecesMax } from './live-node.ts'
export { depthOf, hashBytes } from './sha256-tree.ts'
export {
  leafPath,
  leavesPerPiece,
  pieceBytes,
  pieceDepth,
  pieceRoots,
  pieceRootsInto,
  shardRoot,
} from './shard-tree.ts'
export { isLeafShown, type SampleAnswer, type ShownLeaf, verifySample } from './verify.ts'
export { type ShardRange, verifyPieces, verifyRange } from './verify-range.ts'

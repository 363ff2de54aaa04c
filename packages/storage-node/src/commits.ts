/** Everything that a storage node makes durable: see `commits.ts` of durable-state. */
import { declareFile, declareTransaction } from '@nupeerstack/durable-state'
import { declarePoints } from '@nupeerstack/runtime'

export const nodeCommits = {
  networkNoted: declareTransaction('storage-node.network-noted'),

  // Shards: a name for the store and its mark, volumes, and then batch after batch.
  storeNamed: declareTransaction('storage-node.store-named'),
  storeMarked: declareFile('storage-node.store-marked'),
  volume: declarePoints('storage-node.volume', ['made', 'synced', 'after']),
  shards: declarePoints('storage-node.shards', ['reserved', 'written', 'synced']),
  shardsIndexed: declareTransaction('storage-node.shards-indexed'),
  freeTail: declarePoints('storage-node.free-tail', ['cut', 'cleared']),

  // Deals and their revisions.
  dealOpened: declareTransaction('storage-node.deal-opened'),
  revisionSigned: declareTransaction('storage-node.revision-signed'),
  dealOutrun: declareTransaction('storage-node.deal-outrun'),
  revisionPosted: declareTransaction('storage-node.revision-posted'),
  revisionsEffective: declareTransaction('storage-node.revisions-effective'),
  dealClosed: declareTransaction('storage-node.deal-closed'),
  stagedExpired: declareTransaction('storage-node.staged-expired'),
  revisionsPruned: declareTransaction('storage-node.revisions-pruned'),
  closedDealTidied: declareTransaction('storage-node.closed-deal-tidied'),

  registerWritten: declareTransaction('storage-node.register-written'),
  registersPruned: declareTransaction('storage-node.registers-pruned'),
} as const

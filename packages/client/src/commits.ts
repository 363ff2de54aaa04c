/** Everything that the client makes durable, all of it in client.db: see `commits.ts` of durable-state. */
import { declareTransaction } from '@nupeerstack/durable-state'
import { declarePoints } from '@nupeerstack/runtime'

export const clientCommits = {
  /** At a start: what a crash left half written goes out of sight. */
  pendingPartsFreed: declareTransaction('client.pending-parts-freed'),

  // A part and its shards.
  segmentEntered: declareTransaction('client.segment-entered'),
  partFinished: declareTransaction('client.part-finished'),
  packFinished: declareTransaction('client.pack-finished'),
  inlinePartStored: declareTransaction('client.inline-part-stored'),
  lateShardEntered: declareTransaction('client.late-shard-entered'),
  shardsDiscarded: declareTransaction('client.shards-discarded'),
  failedPartFreed: declareTransaction('client.failed-part-freed'),
  partsFreed: declareTransaction('client.parts-freed'),
  freedPartUnlinked: declareTransaction('client.freed-part-unlinked'),
  emptyPacksFreed: declareTransaction('client.empty-packs-freed'),

  // A deal and its revisions.
  dealAdopted: declareTransaction('client.deal-adopted'),
  dealStateSet: declareTransaction('client.deal-state-set'),
  closedDealsTidied: declareTransaction('client.closed-deals-tidied'),
  dealMended: declareTransaction('client.deal-mended'),
  revisionProposed: declareTransaction('client.revision-proposed'),
  /** Between the two: signed by us and about to be sent; countersigned and not yet noted. */
  revision: declarePoints('client.revision', ['signed', 'countersigned']),
  revisionSettled: declareTransaction('client.revision-settled'),
  proposalWithdrawn: declareTransaction('client.proposal-withdrawn'),

  // What is to be repaired.
  repairsMadeDue: declareTransaction('client.repairs-made-due'),
  badShardReported: declareTransaction('client.bad-shard-reported'),
  damageFound: declareTransaction('client.damage-found'),
  nodesDownNoted: declareTransaction('client.nodes-down-noted'),
  nodesGivenUp: declareTransaction('client.nodes-given-up'),
  shardPutBack: declareTransaction('client.shard-put-back'),
  repairsBroughtBack: declareTransaction('client.repairs-brought-back'),
  repairPostponed: declareTransaction('client.repair-postponed'),
  segmentPostponed: declareTransaction('client.segment-postponed'),
  wholeShardLeft: declareTransaction('client.whole-shard-left'),
  repairsOfFreedDropped: declareTransaction('client.repairs-of-freed-dropped'),

  // What a node is asked on the chain.
  questionNoted: declareTransaction('client.question-noted'),
  questionWithdrawn: declareTransaction('client.question-withdrawn'),
  questionEnded: declareTransaction('client.question-ended'),
  lossesLetGo: declareTransaction('client.losses-let-go'),
} as const

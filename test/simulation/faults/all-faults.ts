/** Every kind of fault that a seed can draw. */
import { bitRot } from './bit-rot.ts'
import { chainReorg } from './chain-reorg.ts'
import { chainStall } from './chain-stall.ts'
import { clockJump } from './clock-jump.ts'
import { crash } from './crash.ts'
import { dearBlocks } from './dear-blocks.ts'
import { equivocatingNode } from './equivocating-node.ts'
import { eventTargetAway } from './event-target-away.ts'
import { failingReads, failingSyncs } from './failing-disk.ts'
import type { FaultKind } from './fault-kind.ts'
import { forgettingNode } from './forgetting-node.ts'
import { fullDisk } from './full-disk.ts'
import { droppedWrites, misdirectedWrites, tornWrites } from './hurt-writes.ts'
import { lossyLinks, partition, reorderingLinks, slowLinks } from './links.ts'
import { lostSyncs } from './lost-syncs.ts'
import { droppedTransactions, usurpedNonce } from './lost-transactions.ts'
import { lyingNode } from './lying-node.ts'
import { pause } from './pause.ts'
import { powerCut } from './power-cut.ts'
import { rpcAway, rpcBehind, rpcLossy, rpcSlow, rpcStuck } from './rpc-faults.ts'
import { withholdingNode } from './withholding-node.ts'

export const allFaults: readonly FaultKind[] = [
  crash,
  eventTargetAway,
  pause,
  clockJump,
  partition,
  slowLinks,
  lossyLinks,
  reorderingLinks,
  lyingNode,
  withholdingNode,
  equivocatingNode,
  forgettingNode,
  powerCut,
  lostSyncs,
  bitRot,
  tornWrites,
  misdirectedWrites,
  droppedWrites,
  fullDisk,
  failingSyncs,
  failingReads,
  chainReorg,
  chainStall,
  rpcAway,
  rpcSlow,
  rpcBehind,
  rpcStuck,
  rpcLossy,
  droppedTransactions,
  usurpedNonce,
  dearBlocks,
]

/** Every kind of fault that a seed can draw. */
import { clockJump } from './clock-jump.ts'
import { crash } from './crash.ts'
import { equivocatingNode } from './equivocating-node.ts'
import type { FaultKind } from './fault-kind.ts'
import { forgettingNode } from './forgetting-node.ts'
import { lossyLinks, partition, reorderingLinks, slowLinks } from './links.ts'
import { lyingNode } from './lying-node.ts'
import { pause } from './pause.ts'
import { withholdingNode } from './withholding-node.ts'

export const allFaults: readonly FaultKind[] = [
  crash,
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
]

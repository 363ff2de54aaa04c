/** What an account has sent does not come to be: the pool forgets it, or another process with the same key uses its nonce. */
import { accountOf } from '../world/account-of.ts'
import { draw } from '../world/draw.ts'
import type { FaultKind } from './fault-kind.ts'

type SenderFault = FaultKind<{ readonly process: string }>

export const droppedTransactions: SenderFault = {
  name: 'dropped-transactions',
  forMs: [1, 2],
  draw: (randomness, { nodes }) => ({ process: draw.oneOf(randomness, ['customer', ...nodes]) }),
  begin: (world, { process }) => world.chain.dropPending(accountOf(world, process)),
  end: () => {},
}

export const usurpedNonce: SenderFault = {
  name: 'usurped-nonce',
  forMs: [1, 2],
  weight: 0.5,
  draw: (randomness, { nodes }) => ({ process: draw.oneOf(randomness, ['customer', ...nodes]) }),
  begin: (world, { process }) => world.chain.usurpNonce(accountOf(world, process)),
  end: () => {},
}

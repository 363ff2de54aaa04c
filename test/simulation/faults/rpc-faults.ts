/** What may be wrong between a process and its chain node: that is away, slow, behind, on a branch that others have left, or forgetful. */
import type { Randomness } from '@nupeerstack/runtime'
import type { RpcImpairment } from '../twins/chain/rpc/rpc-line.ts'
import { accountOf } from '../world/account-of.ts'
import { draw } from '../world/draw.ts'
import type { Json } from '../world/json.ts'
import type { FaultKind } from './fault-kind.ts'

type ImpairedRpc = { readonly process: string; readonly impairment: { readonly [name: string]: Json } }

export const rpcAway = rpcFault('rpc-away', (randomness) => ({
  away: draw.oneOf(randomness, ['refused', 'silent'] as const),
}))

export const rpcSlow = rpcFault('rpc-slow', (randomness) => ({
  delayMs: Math.round(draw.spread(randomness, 20, 6_000)),
}))

export const rpcBehind = rpcFault('rpc-behind', (randomness) => ({
  behindBlocks: Math.round(draw.spread(randomness, 1, 15)),
  behindShare: draw.oneOf(randomness, [1, 0.5, 0.1]),
}))

export const rpcLossy = rpcFault('rpc-lossy', (randomness) => ({ lostShare: draw.spread(randomness, 0.01, 0.6) }))

const begun = new WeakMap<object, RpcImpairment>()

/** It hears of no new block until it is over; a branch that it is on may be dropped meanwhile. */
export const rpcStuck: FaultKind<{ readonly process: string }> = {
  name: 'rpc-stuck',
  draw: (randomness, { nodes }) => ({ process: draw.oneOf(randomness, ['customer', ...nodes]) }),
  begin(world, drawn) {
    const impairment = { stuckAt: world.chain.ledger.head }
    begun.set(drawn, impairment)
    world.chain.line(accountOf(world, drawn.process)).impair(impairment)
  },
  end(world, drawn) {
    const impairment = begun.get(drawn)
    if (impairment !== undefined) world.chain.line(accountOf(world, drawn.process)).restore(impairment)
  },
}

function rpcFault(name: string, drawImpairment: (randomness: Randomness) => RpcImpairment): FaultKind<ImpairedRpc> {
  return {
    name,
    draw: (randomness, { nodes }) => ({
      process: draw.oneOf(randomness, ['customer', ...nodes]),
      impairment: drawImpairment(randomness) as ImpairedRpc['impairment'],
    }),
    begin: (world, { process, impairment }) => world.chain.line(accountOf(world, process)).impair(impairment),
    end: (world, { process, impairment }) => world.chain.line(accountOf(world, process)).restore(impairment),
  }
}

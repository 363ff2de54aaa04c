/** What the owner of the contracts does through the timelock: kinds and tokens that are listed, delisted and declared broken. */
import { encodeFunctionData, toHex, zeroHash } from 'viem'
import type { FuzzAction } from '../fuzz-action.ts'
import { governor } from '../fuzz-chain.ts'
import type { FuzzWorld } from '../fuzz-world.ts'
import type { PlannedCall } from '../planned-call.ts'

function orderOf(world: FuzzWorld, functionName: string, args: readonly unknown[], place: number): PlannedCall[] {
  const { market } = world.chain.contracts
  const data = encodeFunctionData({ abi: market.abi, functionName, args })
  const operation = [market.address, 0n, data, zeroHash, toHex(place, { size: 32 })]
  const timelock = { by: governor, contract: 'timelock' } as const
  return [
    { ...timelock, functionName: 'schedule', args: [...operation, 1n] },
    { ...timelock, functionName: 'execute', args: operation },
  ]
}

/** Now and then a kind is delisted for a while, seldom declared broken; and a stranger tries the same. */
export const governanceActions: readonly FuzzAction[] = [
  {
    name: 'govern',
    weight: 1,
    async play(world, dice) {
      const { kind, money } = world.chain.contracts
      const isListed = !dice.onceIn(4)
      const order = dice.onceIn(40)
        ? ({ functionName: 'declareBroken', args: [kind.address] } as const)
        : dice.pick([
            { functionName: 'listKind', args: [kind.address, isListed] },
            { functionName: 'listPayment', args: [money.address, isListed] },
          ] as const)
      if (dice.onceIn(3)) {
        const by = dice.below(world.chain.parties.length)
        world.plan({
          ...{ by, contract: 'market', ...order },
          told: ({ refusal }) => world.mustBeRefused(refusal, `${order.functionName} by party ${by}`),
        })
        return
      }
      for (const call of orderOf(world, order.functionName, order.args, world.chain.height)) {
        world.plan(call)
        await world.flush()
      }
    },
  },
]

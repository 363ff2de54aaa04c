/** `BeaconCalls` over PrevrandaoBeacon: reads seeds, and records a period's from the header of its first block. */
import { hexToBytes } from 'viem'
import { prevrandaoBeaconAbi } from '../generated/prevrandao-beacon.ts'
import { type BeaconCalls, ChainError, type Deployment } from '../port/chain.ts'
import { createPeriods } from '../port/periods.ts'
import type { Caller } from './caller.ts'
import { fetchHeaderRlp } from './header-rlp.ts'

/** What `record` meets when another was quicker, or when it comes a block too early or too late. */
const harmless = new Set([
  'PrevrandaoBeacon_AlreadyRecorded',
  'PrevrandaoBeacon_NotYet',
  'PrevrandaoBeacon_TooLate',
  'PrevrandaoBeacon_WrongHeader',
])

export async function createBeaconCalls(caller: Caller, deployment: Deployment): Promise<BeaconCalls> {
  const beacon = { address: deployment.beacon, abi: prevrandaoBeaconAbi } as const
  const periods = createPeriods(Number(await caller.read({ ...beacon, functionName: 'periodBlocks', args: [] })))
  const { periodOf, firstBlockOf } = periods

  async function seed(period: number): Promise<Uint8Array | undefined> {
    const value = await caller.read({ ...beacon, functionName: 'seedOf', args: [BigInt(period)] })
    return BigInt(value) === 0n ? undefined : hexToBytes(value)
  }

  return {
    ...periods,
    currentPeriod: async () => periodOf(Number(await caller.client.getBlockNumber())),
    seed,
    async record() {
      const head = Number(await caller.client.getBlockNumber())
      const period = periodOf(head)
      const designated = firstBlockOf(period)
      if (head === designated || (await seed(period)) !== undefined) return undefined
      const header = await fetchHeaderRlp(caller.client, designated)
      if (header === undefined) return undefined
      try {
        return await caller.write({ ...beacon, functionName: 'record', args: [header] })
      } catch (error) {
        if (error instanceof ChainError && error.reason !== undefined && harmless.has(error.reason)) return undefined
        throw error
      }
    },
  }
}

/** `BeaconCalls` over PrevrandaoBeacon: reads seeds, and records a period's from the header of its first block. */
import { hexToBytes } from 'viem'
import { prevrandaoBeaconAbi } from '../generated/prevrandao-beacon.ts'
import { type BeaconCalls, ChainError, type Deployment } from '../port/chain.ts'
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
  const periodBlocks = Number(await caller.read({ ...beacon, functionName: 'periodBlocks', args: [] }))

  async function seed(period: number): Promise<Uint8Array | undefined> {
    const value = await caller.read({ ...beacon, functionName: 'seedOf', args: [BigInt(period)] })
    return BigInt(value) === 0n ? undefined : hexToBytes(value)
  }

  return {
    periodBlocks,
    currentPeriod: async () => Math.floor(Number(await caller.client.getBlockNumber()) / periodBlocks),
    seed,
    async record() {
      const head = Number(await caller.client.getBlockNumber())
      const designated = head - (head % periodBlocks)
      if (head === designated || (await seed(designated / periodBlocks)) !== undefined) return undefined
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

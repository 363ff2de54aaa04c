/** `BeaconCalls` over PrevrandaoBeacon: reads seeds, and records a period's from the header of its first block. */
import { hexToBytes } from 'viem'
import { prevrandaoBeaconAbi } from '../generated/prevrandao-beacon.ts'
import { type BeaconCalls, ChainError, type Deployment } from '../port/chain.ts'
import { createPeriods } from '../port/periods.ts'
import type { Caller } from './caller.ts'
import { fetchHeaderRlp } from './header-rlp.ts'
import { translated } from './rpc.ts'

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
  // A period of no blocks would make every number of a period none.
  if (!Number.isSafeInteger(periodBlocks) || periodBlocks < 1) {
    throw new ChainError('unreachable', `periodBlocks: the node says that a period has ${periodBlocks} blocks`)
  }
  const periods = createPeriods(periodBlocks)
  const { periodOf, firstBlockOf } = periods

  async function seed(period: number): Promise<Uint8Array | undefined> {
    const value = await caller.read({ ...beacon, functionName: 'seedOf', args: [BigInt(period)] })
    return BigInt(value) === 0n ? undefined : hexToBytes(value)
  }

  /** Throws ChainError `unreachable`, also where it is the number of no block. */
  async function headNumber(attempt: string): Promise<number> {
    const number = Number(await translated(attempt, () => caller.client.getBlockNumber()))
    if (Number.isSafeInteger(number)) return number
    throw new ChainError('unreachable', `${attempt}: the node says that it is at block ${number}`)
  }

  return {
    ...periods,
    currentPeriod: async () => periodOf(await headNumber('currentPeriod')),
    seed,
    async record() {
      const head = await headNumber('record')
      const period = periodOf(head)
      const designated = firstBlockOf(period)
      if (head === designated || (await seed(period)) !== undefined) return undefined
      const header = await translated('record', () => fetchHeaderRlp(caller.client, designated))
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

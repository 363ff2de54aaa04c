/** `BeaconCalls` over PrevrandaoBeacon: reads seeds, and records a period's from the header of its designated block. */
import type { Address } from '@nupeerstack/protocol'
import { hexToBytes } from 'viem'
import { prevrandaoBeaconAbi } from '../generated/prevrandao-beacon.ts'
import type { BeaconCalls } from '../port/beacon-calls.ts'
import { ChainError } from '../port/chain.ts'
import { createPeriods } from '../port/periods.ts'
import type { Caller } from './caller.ts'
import { fetchHeaderRlp } from './header-rlp.ts'
import { translated } from './rpc.ts'

/** What `record` meets when another was quicker, when it comes a block too early or too late, and where a block has no randomness. */
const harmless = new Set([
  'SeedBook_AlreadyRecorded',
  'SeedBook_SeedIsZero',
  'PrevrandaoBeacon_NotYet',
  'PrevrandaoBeacon_TooLate',
  'PrevrandaoBeacon_WrongHeader',
])

export async function createBeaconCalls(caller: Caller, address: Address): Promise<BeaconCalls> {
  const beacon = { address, abi: prevrandaoBeaconAbi } as const
  // A period of no blocks would make every number of a period none.
  const periodBlocks = await blocks('periodBlocks')
  const seedDistanceBlocks = await blocks('seedDistanceBlocks')
  const recordingBlocks = await blocks('recordingBlocks')
  const periods = createPeriods(periodBlocks)
  const { periodOf, firstBlockOf } = periods

  /** Throws ChainError `unreachable`, also where it is no number of blocks. */
  async function blocks(name: 'periodBlocks' | 'seedDistanceBlocks' | 'recordingBlocks'): Promise<number> {
    const count = Number(await caller.read({ ...beacon, functionName: name, args: [] }))
    if (Number.isSafeInteger(count) && count >= 1) return count
    throw new ChainError('unreachable', `${name}: the node says that it is ${count} blocks`)
  }

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
    address,
    seedDistanceBlocks,
    recordingBlocks,
    currentPeriod: async () => periodOf(await headNumber('currentPeriod')),
    seed,
    async record() {
      const head = await headNumber('record')
      const period = periodOf(head)
      const designated = firstBlockOf(period) + seedDistanceBlocks
      // It is mined in the block after the head at the earliest, and tried on the head before.
      if (head <= designated || head >= designated + recordingBlocks) return undefined
      if ((await seed(period)) !== undefined) return undefined
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

/**
 * `BeaconCalls` over either beacon: reads seeds, and records a period's. Both count periods in blocks and take the header of a designated
 * block; what gives the seed besides, and how it is brought, is of the one or the other.
 */
import type { Address } from '@nupeerstack/protocol'
import { hexToBytes } from 'viem'
import { drandBeaconAbi } from '../generated/drand-beacon.ts'
import { prevrandaoBeaconAbi } from '../generated/prevrandao-beacon.ts'
import type { BeaconCalls } from '../port/beacon-calls.ts'
import { ChainError } from '../port/chain.ts'
import { createPeriods } from '../port/periods.ts'
import type { Caller } from './caller.ts'
import { openDrandSource } from './drand-source.ts'
import { fetchHeaderRlp } from './header-rlp.ts'
import { translated } from './rpc.ts'
import type { SeedSource, SeedSurroundings } from './seed-source.ts'

/** What `record` meets when another was quicker, when it comes a block too early or too late, and where a block has no randomness. */
const harmless =
  /^(SeedBook_AlreadyRecorded|SeedBook_SeedIsZero|(PrevrandaoBeacon|DrandBeacon)_(NotYet|TooLate|WrongHeader))$/

export async function createBeaconCalls(
  caller: Caller,
  address: Address,
  surroundings: SeedSurroundings,
): Promise<BeaconCalls> {
  // Both have all of it that is read here.
  const beacon = { address, abi: prevrandaoBeaconAbi } as const
  // A period of no blocks would make every number of a period none.
  const periodBlocks = await blocks('periodBlocks')
  const seedDistanceBlocks = await blocks('seedDistanceBlocks')
  const recordingBlocks = await blocks('recordingBlocks')
  const source = await openSource(caller, address, surroundings)
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
    source: source.name,
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
        return await source.record(header)
      } catch (error) {
        if (error instanceof ChainError && error.reason !== undefined && harmless.test(error.reason)) return undefined
        throw error
      }
    },
  }
}

async function openSource(caller: Caller, address: Address, surroundings: SeedSurroundings): Promise<SeedSource> {
  const isDrand = await caller.read({ address, abi: drandBeaconAbi, functionName: 'chainHash', args: [] }).then(
    () => true,
    (error: unknown) => {
      // Any other beacon has no such function.
      if (error instanceof ChainError && error.code === 'refused') return false
      throw error
    },
  )
  if (!isDrand) return createPrevrandaoSource(caller, address)
  return await openDrandSource(caller, address, surroundings)
}

function createPrevrandaoSource(caller: Caller, address: Address): SeedSource {
  return {
    name: 'prevrandao',
    record: (header) => caller.write({ address, abi: prevrandaoBeaconAbi, functionName: 'record', args: [header] }),
  }
}

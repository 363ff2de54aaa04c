/** The rounds of drand as the source of a beacon's seeds: which round it is follows from the header, and servers of drand have it. */
import type { Address } from '@nupeerstack/protocol'
import { fromRlp, type Hex } from 'viem'
import { fetchRound } from '../drand/fetch-round.ts'
import { drandBeaconAbi } from '../generated/drand-beacon.ts'
import { ChainError } from '../port/chain.ts'
import { dueTimeOf, roundDueFrom } from '../port/drand-network.ts'
import type { Caller } from './caller.ts'
import type { SeedSource, SeedSurroundings } from './seed-source.ts'

/** Place of the time among a header's fields. */
const timestampIndex = 11

/** Of the `DrandBeacon` at that address. Throws ChainError `unreachable`, also where the node says what no beacon is deployed with. */
export async function openDrandSource(
  caller: Caller,
  address: Address,
  { clock, timers, drandUrls }: SeedSurroundings,
): Promise<SeedSource> {
  const beacon = { address, abi: drandBeaconAbi, args: [] } as const
  const network = {
    chainHash: await caller.read({ ...beacon, functionName: 'chainHash' }),
    publicKey: await caller.read({ ...beacon, functionName: 'publicKey' }),
    genesisTime: Number(await caller.read({ ...beacon, functionName: 'genesisTime' })),
    roundSeconds: Number(await caller.read({ ...beacon, functionName: 'roundSeconds' })),
  }
  const delaySeconds = Number(await caller.read({ ...beacon, functionName: 'roundDelaySeconds' }))
  if (network.roundSeconds < 1) {
    throw new ChainError('unreachable', `roundSeconds: the node says that it is ${network.roundSeconds} seconds`)
  }
  return {
    name: 'drand',
    async record(header) {
      const round = roundDueFrom(network, timestampOf(header) + delaySeconds)
      if (clock.unixMs() < dueTimeOf(network, round) * 1_000) return undefined
      const signature = await fetchRound({ timers }, network, drandUrls, round)
      return await caller.write({ ...beacon, functionName: 'record', args: [header, signature] })
    },
  }
}

export function timestampOf(header: Hex): number {
  return Number(fromRlp(header, 'hex')[timestampIndex])
}

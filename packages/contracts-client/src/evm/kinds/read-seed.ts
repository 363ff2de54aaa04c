/** Reads what the seed of a period follows from: the header of the designated block, and with drand the round as it was brought. */
import { type Address, fromRlp, type Hex, hexToBytes, type PublicClient } from 'viem'
import { drandBeaconAbi } from '../../generated/drand-beacon.ts'
import { prevrandaoBeaconAbi } from '../../generated/prevrandao-beacon.ts'
import type { SeedEvidence } from '../../port/evidence.ts'
import { timestampOf } from '../drand-source.ts'
import { fetchHeaderRlp } from '../header-rlp.ts'

export interface SeedReader {
  readonly periodBlocks: number
  /** As it stood at the reader's block. */
  seedOf(period: number): Promise<SeedEvidence>
}

/** Place of the prevrandao among a header's fields. */
const mixHashIndex = 13

/** Of the beacon at that address, whichever it is. Throws what viem throws. */
export async function createSeedReader(
  client: PublicClient,
  address: Address,
  blockNumber: bigint,
): Promise<SeedReader> {
  // Both beacons have all of it that is read by this ABI.
  const beacon = { address, abi: prevrandaoBeaconAbi } as const
  const drand = { address, abi: drandBeaconAbi } as const
  const periodBlocks = Number(await client.readContract({ ...beacon, functionName: 'periodBlocks' }))
  const distance = Number(await client.readContract({ ...beacon, functionName: 'seedDistanceBlocks' }))
  const isDrand = await client.readContract({ ...drand, functionName: 'chainHash' }).then(
    () => true,
    () => false,
  )

  async function keptOf(period: bigint): Promise<Uint8Array | undefined> {
    const kept = hexToBytes(
      await client.readContract({ ...beacon, functionName: 'seedOf', args: [period], blockNumber }),
    )
    return kept.every((byte) => byte === 0) ? undefined : kept
  }

  async function signatureOf(period: bigint, fromBlock: bigint): Promise<Hex | undefined> {
    const [taken] = await client.getContractEvents({
      ...{ ...drand, eventName: 'RoundTaken', args: { period } },
      ...{ fromBlock, toBlock: fromBlock + BigInt(periodBlocks - distance) },
    })
    return taken?.args.signature
  }

  return {
    periodBlocks,
    async seedOf(period) {
      const designated = period * periodBlocks + distance
      const kept = await keptOf(BigInt(period))
      const header = await fetchHeaderRlp(client, designated)
      if (!isDrand) {
        const inHeader = header === undefined ? undefined : hexToBytes(fromRlp(header, 'hex')[mixHashIndex] as Hex)
        return { source: 'prevrandao', kept, inHeader }
      }
      const args = header === undefined ? undefined : ([BigInt(timestampOf(header))] as const)
      return {
        ...{ source: 'drand', kept },
        round: args && Number(await client.readContract({ ...drand, functionName: 'roundAfter', args })),
        publicKey: await client.readContract({ ...drand, functionName: 'publicKey' }),
        signature: await signatureOf(BigInt(period), BigInt(designated)),
      }
    },
  }
}

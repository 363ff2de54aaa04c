/**
 * Logs of the contracts as the port's events. Each log is read with the ABI of the contract that it comes from, a kind's
 * by the kind's own module; what no module reads is left out.
 */
import { type Address, parseAddress } from '@nupeerstack/protocol'
import { type Abi, type Hex, type Log, type PublicClient, parseEventLogs } from 'viem'
import { bondsAbi } from '../generated/bonds.ts'
import { marketAbi } from '../generated/market.ts'
import { prevrandaoBeaconAbi } from '../generated/prevrandao-beacon.ts'
import type { ChainEvent, CommonEvent, Deployment, OfKind } from '../port/chain.ts'
import type { Kind, KindEvent } from '../port/kind.ts'
import { dealIdOf } from './caller.ts'

export interface EventReader {
  /** Contracts whose logs make events. */
  readonly sources: readonly Hex[]
  /** Decodes logs in their order, up to `limit` events. Gas is told for proofs. */
  toEvents(logs: readonly Log[], limit?: number): Promise<ChainEvent[]>
}

/** Public nodes refuse ranges of logs much above this. */
export const logRangeBlocks = 2_000

type EventBody = CommonEvent | (KindEvent & OfKind)
type CommonLog = ReturnType<typeof parseEventLogs<typeof commonAbi>>[number]

const commonAbi = [...marketAbi, ...prevrandaoBeaconAbi, ...bondsAbi].filter((item) => item.type === 'event')

/** `kinds`: whose logs are read, by the addresses of their contracts; `beacons`: theirs. */
export function createEventReader(
  { client }: { readonly client: PublicClient },
  {
    deployment,
    kinds,
    beacons,
  }: {
    readonly deployment: Deployment
    readonly kinds: ReadonlyMap<Address, Kind>
    readonly beacons: readonly Address[]
  },
): EventReader {
  const { market, bonds } = deployment

  function toBody(log: Log): EventBody | undefined {
    const kindAddress = parseAddress(log.address)
    const kind = kinds.get(kindAddress)
    if (kind === undefined) {
      const [decoded] = parseEventLogs({ abi: commonAbi, logs: [log] })
      return decoded && toCommonEvent(decoded)
    }
    const [decoded] = parseEventLogs({ abi: kind.abi as Abi, logs: [log] })
    const event = decoded && kind.toEvent({ name: decoded.eventName, args: decoded.args as Record<string, unknown> })
    return event && { ...event, kindAddress }
  }

  async function gasUsed(hash: Hex): Promise<number> {
    return Number((await client.getTransactionReceipt({ hash })).gasUsed)
  }

  return {
    sources: [market, bonds, ...beacons, ...kinds.keys()],
    async toEvents(logs, limit = Number.POSITIVE_INFINITY) {
      const events: ChainEvent[] = []
      for (const log of logs) {
        if (events.length >= limit) break
        const body = toBody(log)
        if (body === undefined || log.blockNumber === null || log.transactionHash === null) continue
        const place = { blockNumber: Number(log.blockNumber), transactionHash: log.transactionHash }
        const gas = body.kind === 'proven' ? { gasUsed: await gasUsed(log.transactionHash) } : {}
        events.push({ ...body, ...place, ...gas })
      }
      return events
    },
  }
}

function toCommonEvent(log: CommonLog): CommonEvent | undefined {
  switch (log.eventName) {
    case 'NodeRegistered':
      return {
        kind: 'node-registered',
        operator: parseAddress(log.args.operator),
        kindAddress: parseAddress(log.args.kind),
      }
    case 'DealOpened':
      return {
        kind: 'deal-opened',
        dealId: dealIdOf(log.args.id),
        customer: parseAddress(log.args.customer),
        operator: parseAddress(log.args.operator),
        kindAddress: parseAddress(log.args.kind),
      }
    case 'DealClosed':
      return { kind: 'deal-closed', dealId: dealIdOf(log.args.id) }
    case 'DealSettled':
      return { kind: 'deal-settled', dealId: dealIdOf(log.args.id), paid: log.args.paid }
    case 'SeedRecorded':
      return {
        kind: 'seed-recorded',
        period: Number(log.args.period),
        beaconAddress: parseAddress(log.address),
      }
    case 'Slashed':
      return {
        kind: 'slashed',
        operator: parseAddress(log.args.operator),
        amount: log.args.amount,
        kindAddress: parseAddress(log.args.kind),
      }
    default:
      return undefined
  }
}

/** Logs of our contracts as the port's events. */
import { parseAddress, parseDealId } from '@nupeerstack/protocol'
import { type Hex, type Log, type PublicClient, parseEventLogs } from 'viem'
import type { ChainEvent, Deployment } from '../chain.ts'
import { bondsAbi } from '../generated/bonds.ts'
import { marketAbi } from '../generated/market.ts'
import { prevrandaoBeaconAbi } from '../generated/prevrandao-beacon.ts'
import { storageKindAbi } from '../generated/storage-kind.ts'

type EventBody = ChainEvent extends infer E
  ? E extends ChainEvent
    ? Omit<E, 'blockNumber' | 'transactionHash'>
    : never
  : never
type DecodedLog = ReturnType<typeof parseEventLogs<typeof eventsAbi>>[number]

const eventsAbi = [...marketAbi, ...prevrandaoBeaconAbi, ...storageKindAbi, ...bondsAbi].filter(
  (item) => item.type === 'event',
)

/** Contracts whose logs make events. */
export function eventSources({ market, beacon, storageKind, bonds }: Deployment): Hex[] {
  return [market, beacon, storageKind, bonds]
}

/** Decodes logs in their order, up to `limit` events; what is none of the port is left out. Gas is told for proofs. */
export async function toChainEvents(
  client: PublicClient,
  logs: readonly Log[],
  limit: number = Number.POSITIVE_INFINITY,
): Promise<ChainEvent[]> {
  const events: ChainEvent[] = []
  for (const log of parseEventLogs({ abi: eventsAbi, logs: [...logs] })) {
    if (events.length >= limit) break
    const body = toBody(log)
    if (body === undefined || log.blockNumber === null || log.transactionHash === null) continue
    const place = { blockNumber: Number(log.blockNumber), transactionHash: log.transactionHash }
    const gas = body.kind === 'proven' ? { gasUsed: await gasUsed(client, log.transactionHash) } : {}
    events.push({ ...body, ...place, ...gas } as ChainEvent)
  }
  return events
}

async function gasUsed(client: PublicClient, hash: Hex): Promise<number> {
  return Number((await client.getTransactionReceipt({ hash })).gasUsed)
}

function toBody(log: DecodedLog): EventBody | undefined {
  switch (log.eventName) {
    case 'NodeRegistered':
      return { kind: 'node-registered', operator: parseAddress(log.args.operator) }
    case 'DealOpened':
      return {
        kind: 'deal-opened',
        dealId: parseDealId(String(log.args.id)),
        customer: parseAddress(log.args.customer),
        operator: parseAddress(log.args.operator),
      }
    case 'DealClosed':
      return { kind: 'deal-closed', dealId: parseDealId(String(log.args.id)) }
    case 'DealSettled':
      return { kind: 'deal-settled', dealId: parseDealId(String(log.args.id)), paid: log.args.paid }
    case 'SeedRecorded':
      return { kind: 'seed-recorded', period: Number(log.args.period) }
    case 'RevisionPosted':
      return {
        kind: 'revision-posted',
        dealId: parseDealId(String(log.args.id)),
        number: Number(log.args.number),
        pieces: Number(log.args.pieces),
      }
    case 'Proven':
      return { kind: 'proven', operator: parseAddress(log.args.operator), period: Number(log.args.period) }
    case 'Missed':
      return {
        kind: 'missed',
        operator: parseAddress(log.args.operator),
        period: Number(log.args.period),
        missesInWindow: Number(log.args.missesInWindow),
      }
    case 'Slashed':
      return { kind: 'slashed', operator: parseAddress(log.args.operator), amount: log.args.amount }
    case 'Evicted':
      return { kind: 'evicted', operator: parseAddress(log.args.operator) }
    case 'Rejoined':
      return { kind: 'rejoined', operator: parseAddress(log.args.operator) }
    default:
      return undefined
  }
}

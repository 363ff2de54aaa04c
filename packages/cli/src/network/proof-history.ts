/**
 * The story of challenges and proofs, read from the events of the chain: which seed challenged whom, who answered,
 * who missed, and what it cost.
 */
import { type Chain, type ChainEvent, storageKind } from '@nupeerstack/contracts-client'
import type { Address } from '@nupeerstack/protocol'

export type ProofEvent = {
  readonly period: number | null
  readonly block: number
  readonly transaction: `0x${string}`
  readonly gasUsed: number | null
} & (
  | { readonly verdict: 'challenged'; readonly seed: string | null; readonly samples: number }
  | ({ readonly verdict: 'proven' } & Answerer)
  | ({ readonly verdict: 'missed'; readonly missesInWindow: number } & Answerer)
  /** `amount` in base units of the staking token, as decimal text. */
  | ({ readonly verdict: 'slashed'; readonly amount: string } & Answerer)
  | ({ readonly verdict: 'evicted' } & Answerer)
)

type Answerer = { readonly node: number | null; readonly operator: Address }

/** As many events as a few hundred periods of eight nodes have. */
const eventsMax = 10_000

/** The events of the last `periods` periods, oldest first. */
export async function readProofs(
  chain: Chain,
  operators: ReadonlyMap<number, Address>,
  periods: number,
): Promise<ProofEvent[]> {
  const { number: head } = await chain.head()
  const { periodOf, firstBlockOf } = chain.kind(storageKind).beacon
  const firstPeriod = Math.max(0, periodOf(head) - periods + 1)
  const firstBlock = Math.max(chain.deployment.deployedAtBlock, firstBlockOf(firstPeriod))
  return await tell(chain, operators, await chain.eventsSince(firstBlock, eventsMax))
}

/** Calls back for each event from now on, in order. */
export function followProofs(
  chain: Chain,
  operators: ReadonlyMap<number, Address>,
  listener: (proof: ProofEvent) => void,
): Disposable {
  let inOrder = Promise.resolve()
  return chain.follow(({ events }) => {
    inOrder = inOrder.then(async () => {
      for (const proof of await tell(chain, operators, events)) listener(proof)
    })
  })
}

async function tell(
  chain: Chain,
  operators: ReadonlyMap<number, Address>,
  all: readonly ChainEvent[],
): Promise<ProofEvent[]> {
  const storage = chain.kind(storageKind)
  // What other kinds challenge and slash is another story.
  const events = all.filter((event) => {
    if ('beaconAddress' in event) return event.beaconAddress === storage.beacon.address
    return !('kindAddress' in event) || event.kindAddress === storage.address
  })
  const nodeOf = new Map([...operators].map(([id, operator]) => [operator, id]))
  const periodOf = new Map(
    events.flatMap((event) => (event.kind === 'missed' ? [[event.transactionHash, event.period]] : [])),
  )
  const told: ProofEvent[] = []
  for (const event of events) {
    const common = { block: event.blockNumber, transaction: event.transactionHash, gasUsed: event.gasUsed ?? null }
    const who = (operator: Address): Answerer => ({ node: nodeOf.get(operator) ?? null, operator })
    // A slash stands in the transaction of the miss that caused it.
    const cause = periodOf.get(event.transactionHash) ?? null
    if (event.kind === 'seed-recorded') {
      const seed = await storage.beacon.seed(event.period)
      told.push({
        verdict: 'challenged',
        period: event.period,
        seed: seed === undefined ? null : Buffer.from(seed).toString('hex'),
        samples: storage.samples,
        ...common,
      })
    } else if (event.kind === 'proven') {
      told.push({ verdict: 'proven', period: event.period, ...who(event.operator), ...common })
    } else if (event.kind === 'missed') {
      const { missesInWindow } = event
      told.push({ verdict: 'missed', period: event.period, missesInWindow, ...who(event.operator), ...common })
    } else if (event.kind === 'slashed') {
      const amount = event.amount.toString()
      told.push({ verdict: 'slashed', period: cause, amount, ...who(event.operator), ...common })
    } else if (event.kind === 'evicted') {
      told.push({ verdict: 'evicted', period: cause, ...who(event.operator), ...common })
    }
  }
  return told
}

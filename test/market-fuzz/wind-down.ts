/**
 * How a sequence ends: one side leaves, and the other does nothing any more. Customers give notice, and get the rest of their escrows when
 * that and the evidence are over; operators their bonds when the deals are over and the bond has thawed. So nobody holds another's money or bond.
 */
import { noticePeriodsMax } from './actions/deal-actions.ts'
import { hold } from './fuzz-violation.ts'
import type { FuzzWorld } from './fuzz-world.ts'
import type { PlannedCall } from './planned-call.ts'

const callsPerBlock = 16

export async function windDown(world: FuzzWorld, leaving: 'customers' | 'operators'): Promise<void> {
  await world.look('whole')
  const open = world.facts.deals.flatMap((deal, index) => (deal.isOpen ? [{ ...deal, id: index + 1 }] : []))
  if (leaving === 'customers') await giveNotice(world, open)
  await waitForEnds(world, open)
  const closing = open.map(({ id, customer, operator }) => ({
    by: world.partyOf(leaving === 'customers' ? customer : operator),
    ...{ contract: 'market' as const, functionName: 'closeDeal', args: [BigInt(id)] },
  }))
  await must(world, `${leaving} can end their deals`, closing)
  await takeMoney(world)
  await takeDeposits(world)
  await takeBonds(world)
}

interface EndingDeal {
  readonly id: number
  readonly customer: string
  readonly endPeriod: bigint
}

/** Of deals that do not end within their notice anyhow. */
async function giveNotice(world: FuzzWorld, open: readonly EndingDeal[]): Promise<void> {
  const running = open.filter(({ endPeriod }) => endPeriod > world.period + noticePeriodsMax)
  const calls = running.map(({ id, customer }) => ({
    by: world.partyOf(customer),
    ...{ contract: 'market' as const, functionName: 'giveNotice', args: [BigInt(id)] },
  }))
  await must(world, 'customers can give notice', calls)
}

/** Until nothing can be reported of the last deal that ends: nobody acts meanwhile, and nobody is reported. */
async function waitForEnds({ chain, facts }: FuzzWorld, open: readonly EndingDeal[]): Promise<void> {
  const ends = open.map(({ id }) => Number(facts.deals[id - 1]?.endPeriod ?? 0n))
  const { periodBlocks, reportWindowPeriods, owedPeriods } = chain.parameters
  const until = (Math.max(0, ...ends) + reportWindowPeriods + owedPeriods + 1) * periodBlocks
  if (until > chain.height) await chain.mine(until - chain.height)
}

async function takeMoney(world: FuzzWorld): Promise<void> {
  const args = [world.chain.contracts.money.address]
  const owed = partiesWith(world, ({ claim }) => claim > 0n)
  await must(
    world,
    'whoever has a balance gets it',
    owed.map((by) => ({ by, contract: 'market', functionName: 'withdraw', args })),
  )
  const { marketHolds } = world.facts
  hold(marketHolds === 0n, 'nobody holds another’s money', () => `${marketHolds} are left`)
}

/** Of questions that nobody has answered. */
async function takeDeposits(world: FuzzWorld): Promise<void> {
  const { contracts } = world.chain
  const left = [...world.questions.values()].map(({ id, asker }) => ({
    ...{ by: asker, contract: 'answers' as const, functionName: 'reclaim', args: [contracts.kind.address, BigInt(id)] },
  }))
  // What is given up is no event.
  world.questions.clear()
  await must(world, 'whoever asked gets its deposit', left)
  await world.look('whole')
  const owed = partiesWith(world, ({ returned = 0n }) => returned > 0n)
  await must(
    world,
    'whoever asked gets its deposit',
    owed.map((by) => ({ by, contract: 'answers', functionName: 'withdraw', args: [] })),
  )
  hold(
    world.facts.answersHold === 0n,
    'nobody holds another’s deposit',
    () => `${world.facts.answersHold} wei are left`,
  )
}

async function takeBonds(world: FuzzWorld): Promise<void> {
  const { chain } = world
  const kind = chain.contracts.kind.address
  const bondCalls = (functionName: string, parties: readonly number[], argsOf: (party: number) => readonly unknown[]) =>
    parties.map((by) => ({ by, contract: 'bonds' as const, functionName, args: argsOf(by) }))
  const rule = 'whoever has left gets its bond'
  const standing = partiesWith(world, ({ provisioned, thawing }) => provisioned > thawing)
  const leftOf = (party: number) =>
    (world.facts.parties[party]?.provisioned ?? 0n) - (world.facts.parties[party]?.thawing ?? 0n)
  await must(
    world,
    rule,
    bondCalls('thaw', standing, (party) => [kind, leftOf(party)]),
  )
  await chain.mine(chain.parameters.thawingBlocks)
  const thawed = partiesWith(world, ({ thawing }) => thawing > 0n)
  await must(
    world,
    rule,
    bondCalls('release', thawed, () => [kind]),
  )
  const free = partiesWith(world, (party) => party.free > 0n)
  await must(
    world,
    rule,
    bondCalls('withdraw', free, (party) => [world.facts.parties[party]?.free ?? 0n]),
  )
  const left = partiesWith(world, (party) => party.free + party.provisioned > 0n)
  hold(left.length === 0, 'nobody holds another’s bond', () => `of parties ${left.join(', ')}`)
}

async function must(world: FuzzWorld, rule: string, calls: readonly PlannedCall[]): Promise<void> {
  for (let first = 0; first < calls.length; first += callsPerBlock) {
    for (const call of calls.slice(first, first + callsPerBlock)) {
      const told = ({ refusal }: { readonly refusal: string | undefined }) =>
        hold(refusal === undefined, rule, () => `${call.functionName} of party ${call.by}: ${refusal}`)
      world.plan({ ...call, told })
    }
    await world.flushLate()
  }
  if (calls.length > 0) await world.look()
}

function partiesWith(
  { facts }: FuzzWorld,
  isSo: (party: FuzzWorld['facts']['parties'][number]) => boolean,
): readonly number[] {
  return facts.parties.flatMap((party, index) => (isSo(party) ? [index] : []))
}

/** Of the bonds: what stands behind what, what a slash may take, and whom it may take from. */
import { honestOperators, stakePerParty } from '../parties.ts'
import type { FuzzInvariant } from './fuzz-invariant.ts'

/** What storage may slash at once, and within a window. */
const eventMaxBps = 5_000n
const windowMaxBps = 8_000n
const bps = 10_000n

const conserved: FuzzInvariant = {
  name: 'bonds are conserved',
  find(world) {
    const { facts, history } = world
    for (const [party, { free, provisioned, slashed }] of facts.parties.entries()) {
      const { deposited, withdrawn, slashed: said } = history.operator(world.party(party).address)
      if (slashed !== said) return `party ${party} was slashed by ${slashed}, and ${said} are said`
      const own = deposited - withdrawn - slashed
      // What stands behind something that is no kind of ours is not looked at.
      if (free + provisioned > own) return `party ${party} has ${free + provisioned} of ${own}`
    }
    return undefined
  },
}

const solvent: FuzzInvariant = {
  name: 'the bonds are solvent',
  find(world) {
    const { bondsHold, bondedTotal } = world.facts
    if (bondsHold !== bondedTotal) return `they hold ${bondsHold} and are ${bondedTotal}`
    const said = world.chain.parties
      .map(({ address }) => world.history.operator(address))
      .reduce((sum, { deposited, withdrawn, slashed }) => sum + deposited - withdrawn - slashed, 0n)
    return said === bondedTotal ? undefined : `they are ${bondedTotal}, and ${said} are said`
  },
}

const stakeConserved: FuzzInvariant = {
  name: 'the staking token is burned by slashing alone',
  find({ chain, facts, history }) {
    const held = facts.parties.reduce((sum, { stake }) => sum + stake, 0n) + facts.bondsHold + facts.repairFundHolds
    if (held !== facts.stakeSupply) return `${held} of ${facts.stakeSupply} are held`
    const slashed = history.slashes.reduce((sum, { amount }) => sum + amount, 0n)
    const minted = BigInt(chain.parties.length) * stakePerParty
    if (minted - facts.stakeSupply > slashed) return `${minted - facts.stakeSupply} are burned, ${slashed} were slashed`
    return undefined
  },
}

const contained: FuzzInvariant = {
  name: 'no more thaws than is provisioned',
  find({ facts }) {
    const wrong = facts.parties.findIndex(({ thawing, provisioned }) => thawing > provisioned)
    return wrong < 0 ? undefined : `party ${wrong}`
  },
}

const backed: FuzzInvariant = {
  name: 'a bond stands behind every open deal',
  find({ facts }) {
    const wrong = facts.parties.findIndex(
      ({ slashed, provisioned, thawing, committedBond }) => slashed === 0n && provisioned - thawing < committedBond,
    )
    return wrong < 0 ? undefined : `party ${wrong} has promised more than it has bond for`
  },
}

const bounded: FuzzInvariant = {
  name: 'no slash is above its bounds',
  find({ history }) {
    const wrong = history.slashes.find(
      ({ amount, provisionedBefore, inWindow, windowBase }) =>
        amount * bps > provisionedBefore * eventMaxBps || inWindow * bps > windowBase * windowMaxBps,
    )
    return wrong === undefined ? undefined : `${wrong.amount} of ${wrong.provisionedBefore} of ${wrong.operator}`
  },
}

const honestKeeps: FuzzInvariant = {
  name: 'an honest operator is never slashed',
  find(world) {
    const wrong = honestOperators.find((party) => {
      const { missed, slashed } = world.history.operator(world.party(party).address)
      return missed > 0 || slashed > 0n || (world.facts.parties[party]?.slashed ?? 0n) > 0n
    })
    return wrong === undefined ? undefined : `operator ${wrong} proved in every period`
  },
}

const fixedChallenge: FuzzInvariant = {
  name: 'what is challenged stood before the seed',
  find({ facts, challenges, chain }) {
    const period = Number(facts.period) * chain.parties.length
    for (const [party, { challenge }] of facts.parties.entries()) {
      if (challenge === undefined) continue
      const known = challenges.get(period + party)
      if (known === undefined) challenges.set(period + party, challenge)
      else if (known !== challenge) return `it changed for party ${party} within period ${facts.period}`
    }
    return undefined
  },
}

export const bondInvariants: readonly FuzzInvariant[] = [
  ...[solvent, conserved, stakeConserved, contained, backed, bounded, honestKeeps, fixedChallenge],
]

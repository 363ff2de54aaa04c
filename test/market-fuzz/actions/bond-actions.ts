/** What parties do with their bonds, all amounts from nothing to more than there is. */
import type { FuzzAction } from '../fuzz-action.ts'
import type { Dice } from '../fuzz-step.ts'
import type { FuzzWorld } from '../fuzz-world.ts'
import { honestOperators } from '../parties.ts'

const unit = 10n ** 18n

/** Nothing, a little, all but a little, all, one more than all, far too much, or a share. */
function amountOf(dice: Dice, all: bigint): bigint {
  const share = (all * BigInt(dice.below(1_000))) / 1_000n
  return [share, share, share, 0n, 1n, all, all + 1n, 2n ** 200n, 2n ** 255n][dice.below(9)] ?? 0n
}

function bondAction(
  functionName: string,
  weight: number,
  argsOf: (world: FuzzWorld, party: number, dice: Dice) => readonly unknown[],
): FuzzAction {
  return {
    name: `bonds ${functionName}`,
    weight,
    play(world, dice) {
      const by = dice.below(world.chain.parties.length)
      world.plan({ by, contract: 'bonds', functionName, args: argsOf(world, by, dice) })
    },
  }
}

/** The kind, or now and then something else with code; whoever is honest trusts no other party. */
function kindFor({ chain }: FuzzWorld, by: number, dice: Dice): string {
  const { kind, market, money } = chain.contracts
  if (honestOperators.includes(by)) return kind.address
  return dice.onceIn(12)
    ? (dice.pick([market.address, money.address, chain.parties[1]?.address]) as string)
    : kind.address
}

export const bondActions: readonly FuzzAction[] = [
  bondAction('depositAndProvision', 4, ({ chain }, _, dice) => [
    chain.contracts.kind.address,
    (unit * BigInt(dice.below(200_000))) / 1_000n,
  ]),
  bondAction('deposit', 2, ({ facts }, by, dice) => [amountOf(dice, (facts.parties[by]?.stake ?? 0n) / 20n)]),
  bondAction('provision', 2, (world, by, dice) => {
    const amount = amountOf(dice, world.facts.parties[by]?.free ?? 0n)
    // What is behind something else stays there; so it is little.
    const kind = kindFor(world, by, dice)
    return [kind, kind === world.chain.contracts.kind.address ? amount : amount % unit]
  }),
  bondAction('thaw', 4, ({ chain, facts }, by, dice) => {
    const { provisioned = 0n, thawing = 0n, committedBond = 0n } = facts.parties[by] ?? {}
    const spare = provisioned - thawing - committedBond
    return [chain.contracts.kind.address, amountOf(dice, spare > 0n && !dice.onceIn(4) ? spare : provisioned)]
  }),
  bondAction('release', 2, ({ chain }) => [chain.contracts.kind.address]),
  bondAction('withdraw', 2, ({ facts }, by, dice) => [amountOf(dice, facts.parties[by]?.free ?? 0n)]),
  {
    name: 'bonds slash',
    weight: 1,
    // Whoever is no kind slashes nothing.
    play(world, dice) {
      const by = dice.below(world.chain.parties.length)
      const operator = world.party(dice.below(world.chain.parties.length)).address
      const args = [operator, amountOf(dice, unit), world.party(by).address]
      world.plan({ by, contract: 'bonds', functionName: 'slash', args })
      const bounds = [dice.pick([0, 100, 5_000, 5_001]), dice.pick([50, 5_000, 8_000, 8_001])]
      if (dice.onceIn(4)) world.plan({ by, contract: 'bonds', functionName: 'declareBounds', args: bounds })
    },
  },
]

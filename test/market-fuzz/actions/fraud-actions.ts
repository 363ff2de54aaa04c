/** Two states under one number: signed by an operator that cheats, or said of one that does not. */
import { parseDealId } from '@nupeerstack/protocol'
import { toHex } from 'viem'
import type { FuzzAction } from '../fuzz-action.ts'
import { FuzzViolation } from '../fuzz-violation.ts'
import { keptTrees } from '../kept-trees.ts'
import { honestOperators } from '../parties.ts'
import { anyDeal } from './deal-actions.ts'

export const fraudActions: readonly FuzzAction[] = [
  {
    name: 'proveFraud',
    weight: 3,
    play(world, dice) {
      const id = anyDeal(world, dice)
      const { operator } = world.facts.deals[(id ?? 0) - 1] ?? {}
      if (id === undefined || operator === undefined) return
      const party = world.partyOf(operator)
      const isHonest = honestOperators.includes(party)
      const flaw = isHonest ? 1 + dice.below(2) : dice.below(6)
      const number = 1 + dice.below(9)
      const signer = world.facts.parties[party]?.signer ?? operator
      // One of the two is signed by somebody else; or both are the same.
      const { length } = world.chain.parties
      const forger = world.keyOf(world.customerSigner((party + 1 + dice.below(length - 1)) % length))
      const own = world.keyOf(signer)
      const keys = flaw !== 1 ? [own, own] : dice.onceIn(2) ? [own, forger] : [forger, own]
      const first = dice.below(keptTrees.length)
      const second = flaw === 2 ? first : (first + 1 + dice.below(keptTrees.length - 1)) % keptTrees.length
      const states = [first, second].map((place) => {
        const { tree } = keptTrees[place] as (typeof keptTrees)[number]
        return { root: tree.root(), pieces: tree.pieces }
      })
      const signatures = states.map(({ root, pieces }, index) => {
        const revision = { dealId: parseDealId(String(id)), number, root, pieces }
        return world.signRevision(revision, [keys[index] as Uint8Array] as const)[0]
      })
      const stored = states.map(({ root, pieces }) => ({ root: toHex(root), pieces: BigInt(pieces) }))
      const args = [BigInt(id), BigInt(number), stored, signatures]
      world.plan({
        by: dice.below(world.chain.parties.length),
        ...{ contract: 'fraud', functionName: 'proveFraud', args },
        told({ refusal }) {
          if (refusal === undefined && flaw === 2) throw new FuzzViolation('who signed one state is no fraud', `${id}`)
        },
      })
    },
  },
]

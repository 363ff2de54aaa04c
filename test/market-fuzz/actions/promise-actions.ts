/** Revisions that both sides have signed, or not; keys that change; and leaving or entering the registry. */
import { parseDealId } from '@nupeerstack/protocol'
import { type Hex, toHex } from 'viem'
import type { FuzzAction } from '../fuzz-action.ts'
import type { Dice } from '../fuzz-step.ts'
import type { FuzzWorld } from '../fuzz-world.ts'
import { keptTrees } from '../kept-trees.ts'
import { honestOperators } from '../parties.ts'
import { anyDeal } from './deal-actions.ts'

/** What both sides have signed of a deal, or what stands for it. */
interface Post {
  readonly id: bigint
  readonly number: bigint
  readonly root: Hex
  readonly pieces: bigint
  readonly customerSignature: Hex
  readonly operatorSignature: Hex
}

function signedPost(world: FuzzWorld, id: number, dice: Dice): Post | undefined {
  const { customer, operator, unitsMax = 0n } = world.facts.deals[id - 1] ?? {}
  if (customer === undefined || operator === undefined) return undefined
  const fitting = keptTrees.filter(({ tree }) => BigInt(tree.pieces) <= unitsMax)
  const kept = dice.onceIn(8) ? undefined : dice.pick(dice.onceIn(20) ? keptTrees : fitting)
  const flaw = dice.below(30)
  // Who is honest signs no two states under one number.
  const isRepeated = flaw === 1 && !honestOperators.includes(world.partyOf(operator))
  const number = (world.numbers.get(id) ?? 0) + (isRepeated ? 0 : 1 + dice.below(3))
  const root = new Uint8Array(kept?.tree.root() ?? new Uint8Array(32))
  // More live pieces than there are, and more places than the deal has.
  if (flaw === 3) root[0] = 1
  const pieces = (kept?.tree.pieces ?? 0) + (flaw === 2 ? 1_000 : 0)
  const revision = { dealId: parseDealId(String(id)), number, root, pieces }
  const signer = world.facts.parties[world.partyOf(operator)]?.signer ?? operator
  const customerKey = world.keyOf(world.customerSigner(flaw === 4 ? 1 : world.partyOf(customer)))
  const operatorKey = flaw === 5 ? world.keyOf('') : world.keyOf(signer)
  world.numbers.set(id, Math.max(number, world.numbers.get(id) ?? 0))
  const [customerSignature, operatorSignature] = world.signRevision(revision, [customerKey, operatorKey] as const)
  return {
    ...{ id: BigInt(id), number: BigInt(number), root: toHex(root), pieces: BigInt(pieces) },
    ...{ customerSignature, operatorSignature },
  }
}

const post: FuzzAction = {
  name: 'postRevision',
  weight: 16,
  play(world, dice) {
    const id = anyDeal(world, dice)
    const signed = id === undefined ? undefined : signedPost(world, id, dice)
    if (signed === undefined) return
    const by = dice.below(world.chain.parties.length)
    world.plan({ by, contract: 'kind', functionName: 'postRevision', args: [signed] })
  },
}

const postMany: FuzzAction = {
  name: 'postRevisions',
  weight: 4,
  play(world, dice) {
    const ids = Array.from({ length: dice.below(5) }, () => anyDeal(world, dice) ?? 1)
    const posts = ids.flatMap((id) => signedPost(world, id, dice) ?? [])
    const by = dice.below(world.chain.parties.length)
    world.plan({ by, contract: 'kind', functionName: 'postRevisions', args: [posts] })
  },
}

const setSigner: FuzzAction = {
  name: 'setSigner',
  weight: 1,
  play(world, dice) {
    const by = dice.below(world.chain.parties.length)
    const signer = dice.onceIn(10) ? `0x${'0'.repeat(40)}` : world.anotherKey(by, dice.below(3))
    world.plan({ by, contract: 'market', functionName: 'setSigner', args: [signer] })
  },
}

const register: FuzzAction = {
  name: 'registerNode',
  weight: 1,
  play(world, dice) {
    const by = dice.below(world.chain.parties.length)
    const peerId = 'p'.repeat(dice.pick([0, 1, 52, 81]))
    const addresses = Array.from({ length: dice.pick([0, 1, 9]) }, () => 'a'.repeat(dice.pick([0, 20, 257])))
    const kind = dice.onceIn(4) ? world.party(by).address : world.chain.contracts.kind.address
    world.plan({ by, contract: 'market', functionName: 'registerNode', args: [kind, peerId, addresses] })
  },
}

export const promiseActions: readonly FuzzAction[] = [post, postMany, setSigner, register]

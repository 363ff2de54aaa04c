/** Plays one sequence of steps on a network that has just begun, and says what it has shown. */
import { networkParameters } from '@nupeerstack/contracts-client'
import type { Hex } from 'viem'
import { allActions } from './actions/all-actions.ts'
import { createFuzzChain, type FuzzChain, type PartyKind } from './fuzz-chain.ts'
import { Dice, drawSteps, type FuzzStep } from './fuzz-step.ts'
import { FuzzViolation } from './fuzz-violation.ts'
import { FuzzWorld } from './fuzz-world.ts'
import { checkInvariants } from './invariants/all-invariants.ts'
import { bondPerParty, moneyPerParty, stakePerParty } from './parties.ts'
import { windDown } from './wind-down.ts'

/** What a sequence has shown that must not be so, as it crosses between processes. */
export interface Violation {
  readonly invariant: string
  readonly message: string
}

export interface SequenceResult {
  readonly violation: Violation | undefined
  readonly callCount: number
  readonly done: ReadonlyMap<string, number>
  readonly refused: ReadonlyMap<string, number>
}

/** The first and third are honest operators; see `honestOperators`. */
const partyKinds: readonly PartyKind[] = [
  ...(['wallet', 'delegated', 'plain', 'wallet', 'delegated', 'wallet', 'wallet', 'delegated'] as const),
]
/** Who leaves at the end: by the block in which that is. */
type Side = 'customers' | 'operators'
const sides: readonly Side[] = ['customers', 'operators']
/** Calls that come into one block at most. */
const callsPerBlock = 16
export const stepsPerSequence = 400

const actions = new Map(allActions.map((action) => [action.name, action]))
const weights: ReadonlyMap<string, number> = new Map(allActions.map(({ name, weight }) => [name, weight]))

export async function createChainForFuzz(replaced?: ReadonlyMap<Hex, Hex>): Promise<FuzzChain> {
  const periodBlocks = 64
  const reportWindowPeriods = 4
  const parameters = networkParameters({
    ...{ periodBlocks, reportWindowPeriods, samples: 2, missWindowPeriods: 12, rejoinAfterPeriods: 1, deferredMax: 1 },
    ...{ bondPerPiece: 10n ** 18n, thawingBlocks: (reportWindowPeriods + 5) * periodBlocks },
  })
  return await createFuzzChain({
    ...{ partyKinds, parameters, stake: stakePerParty, money: moneyPerParty, bond: bondPerParty },
    ...(replaced !== undefined && { replaced }),
  })
}

/** The steps of a sequence, drawn from the seed. */
export function stepsOf(seed: number, sequence: number): readonly FuzzStep[] {
  return drawSteps(seed, sequence, { actions: weights, count: stepsPerSequence })
}

/** Decides what honest parties do when in that sequence. */
export function nameOfSequence(seed: number, sequence: number): string {
  return `${seed} ${sequence}`
}

/** `name` decides what honest parties do when: the same for all parts of a sequence. */
export async function runSequence(chain: FuzzChain, name: string, steps: readonly FuzzStep[]): Promise<SequenceResult> {
  await chain.reset()
  const world = new FuzzWorld(chain, name, checkInvariants)
  const violation = await play(world, steps).then(
    () => undefined,
    (error: unknown) => {
      if (error instanceof FuzzViolation) return { invariant: error.invariant, message: error.message }
      throw error
    },
  )
  const { callCount, done, refused } = world
  return { violation, callCount, done, refused }
}

async function play(world: FuzzWorld, steps: readonly FuzzStep[]): Promise<void> {
  // Period 0 stands for “never” in the contracts.
  await world.chain.mine(world.chain.parameters.periodBlocks - world.chain.height)
  // A contract has no key of its own.
  for (const [by, { kind }] of world.chain.parties.entries()) {
    if (kind !== 'wallet') continue
    world.plan({ by, contract: 'market', functionName: 'setSigner', args: [world.anotherKey(by, 0)] })
  }
  await world.flush()
  await world.look()
  for (const { action, chance } of steps) {
    const found = actions.get(action)
    if (found === undefined) throw new RangeError(`there is no action ${action}`)
    await found.play(world, new Dice(chance))
    if (world.plannedCount >= callsPerBlock) await world.flush()
  }
  await world.flush()
  await windDown(world, sides[world.chain.height % 2] as Side)
}

/**
 * What is done whatever the others do, at moments that chance decides: somebody records the seed of most periods, and operators that are
 * honest prove in each and answer what they are asked. It must be taken, and nothing that the others do may harm them.
 */
import { createHash } from 'node:crypto'
import type { CallResult, FuzzChain } from './fuzz-chain.ts'
import { hold } from './fuzz-violation.ts'
import { honestOperators } from './parties.ts'
import type { PlannedCall } from './planned-call.ts'
import { answerCall, type OpenQuestion } from './questions.ts'

/** What duties know of the world, and do in it. */
export interface DutyWorld {
  readonly chain: FuzzChain
  readonly period: number
  readonly questions: ReadonlyMap<number, OpenQuestion>
  partyOf(account: string): number
  /** The call by which a party proves the current period; `undefined` where it owes nothing. */
  proof(party: number): Promise<PlannedCall | undefined>
  /** Carries calls out in the next block. */
  send(calls: readonly PlannedCall[]): Promise<CallResult[]>
}

interface Duty {
  /** The first block in which it is due. */
  readonly block: number
  call(): Promise<PlannedCall | undefined>
}

/** Room for the blocks of calls and duties that come before. */
const spareBlocks = 6

export class HonestDuties {
  readonly #world: DutyWorld
  readonly #seed: string
  readonly #done = new Set<string>()

  constructor(world: DutyWorld, seed: string) {
    this.#world = world
    this.#seed = seed
  }

  /** Does what is due in the next `blocks` blocks at the latest: a seed first, and then the rest in one block. */
  async run(blocks: number): Promise<void> {
    for (let round = 0; round < 2; round++) {
      const due = this.#duties().filter(({ block }) => this.#world.chain.height + blocks >= block)
      const calls: PlannedCall[] = []
      for (const { call } of due) {
        const made = await call()
        if (made !== undefined) calls.push(made)
      }
      if (calls.length === 0) return
      await this.#world.send(calls)
    }
  }

  blocksUntilNext(): number {
    const { chain, period } = this.#world
    const ends = [(period + 1) * chain.parameters.periodBlocks, this.#designated(period)]
    const next = [...ends, ...this.#duties().map(({ block }) => block)].filter((block) => block > chain.height)
    return Math.max(1, Math.min(...next) - chain.height)
  }

  #designated(period: number): number {
    const { periodBlocks, seedDistanceBlocks } = this.#world.chain.parameters
    return period * periodBlocks + seedDistanceBlocks
  }

  #duties(): Duty[] {
    const { period } = this.#world
    const answers = [...this.#world.questions.values()].flatMap((question) => this.#answerDuty(question))
    if (this.#chance(`recorded ${period}`, 8) === 0) return answers
    return [...answers, ...(this.#done.has(`seed ${period}`) ? this.#proofDuties(period) : [this.#seedDuty(period)])]
  }

  #recordAt(period: number): number {
    const { recordingBlocks } = this.#world.chain.parameters
    return this.#designated(period) + 1 + this.#chance(`record ${period}`, recordingBlocks - spareBlocks)
  }

  #seedDuty(period: number): Duty {
    return {
      block: this.#recordAt(period),
      call: async () => {
        this.#done.add(`seed ${period}`)
        const { chain } = this.#world
        const by = this.#chance(`recorder ${period}`, chain.parties.length)
        const header = await chain.header(this.#designated(period))
        const isTaken = (refusal: string | undefined) => refusal === undefined || refusal === 'SeedBook_AlreadyRecorded'
        return {
          ...{ by, contract: 'beacon', functionName: 'record', args: [header], isWhyAsked: true },
          told: ({ refusal }) => hold(isTaken(refusal), 'a seed can be recorded', () => refusal ?? ''),
        }
      },
    }
  }

  #proofDuties(period: number): Duty[] {
    const [first, last] = [this.#recordAt(period) + 1, (period + 1) * this.#world.chain.parameters.periodBlocks]
    return honestOperators.flatMap((party) => {
      const name = `prove ${party} ${period}`
      if (this.#done.has(name)) return []
      const call = async (): Promise<PlannedCall | undefined> => {
        this.#done.add(name)
        const proof = await this.#world.proof(party)
        return proof && mustBeTaken(proof, 'an honest proof is taken')
      }
      return [{ block: first + this.#chance(name, last - spareBlocks - first), call }]
    })
  }

  #answerDuty(question: OpenQuestion): Duty[] {
    const party = this.#world.partyOf(question.operator)
    const name = `answer ${question.id} ${question.lastBlock}`
    if (!honestOperators.includes(party) || this.#done.has(name)) return []
    const after = this.#chance(name, this.#world.chain.parameters.forcedAnswerBlocks - spareBlocks)
    const call = async (): Promise<PlannedCall> => {
      this.#done.add(name)
      return mustBeTaken(await answerCall(this.#world.chain, party, question), 'an honest answer is taken')
    }
    return [{ block: question.askedBlock + after, call }]
  }

  /** From 0 to `count` - 1, the same whenever it is asked. */
  #chance(what: string, count: number): number {
    return createHash('sha256').update(`${this.#seed} ${what}`).digest().readUInt32BE(0) % count
  }
}

function mustBeTaken(call: PlannedCall, rule: string): PlannedCall {
  const told = ({ refusal }: CallResult) => hold(refusal === undefined, rule, () => refusal ?? '')
  return { ...call, isWhyAsked: true, told }
}

/** Of questions, of misses that were claimed, and of deferred periods. */
import type { FuzzInvariant } from './fuzz-invariant.ts'

const solvent: FuzzInvariant = {
  name: 'what lies with questions is their deposits and what has returned',
  find({ facts, questions }) {
    const returned = facts.parties.map(({ returned }) => returned)
    if (returned.includes(undefined)) return undefined
    const open = [...questions.values()].reduce((sum, { depositWei }) => sum + depositWei, 0n)
    const owed = returned.reduce<bigint>((sum, amount) => sum + (amount ?? 0n), open)
    return facts.answersHold === owed ? undefined : `${facts.answersHold} wei are held and ${owed} owed`
  },
}

const deferredSeldom: FuzzInvariant = {
  name: 'no more periods are deferred than the rules say',
  find({ history, chain }) {
    const { missWindowPeriods, deferredMax, owedPeriods } = chain.parameters
    // A verdict may be told late: by as much a window counts others.
    const window = missWindowPeriods - owedPeriods
    const wrong = history.deferred.find((first) => {
      const within = history.deferred.filter((period) => period >= first && period < first + window)
      return within.length > deferredMax
    })
    return wrong === undefined ? undefined : `more than ${deferredMax} from period ${wrong} on`
  },
}

const judgedOnce: FuzzInvariant = {
  name: 'a miss is judged once',
  find({ history }) {
    return history.judgedAgain
  },
}

export const questionInvariants: readonly FuzzInvariant[] = [solvent, deferredSeldom, judgedOnce]

/**
 * Fuzzes one target in this thread. Inputs come from those that reached something new: a way to be taken or refused that no other
 * had, or a block of code that never ran. Nothing depends on time but the judgement of what takes too long.
 */
import type { FuzzTarget } from '../fuzz-target.ts'
import { readCorpus } from './corpus.ts'
import type { Coverage } from './coverage.ts'
import { Dice, seedOf } from './dice.ts'
import type { FuzzFault, FuzzOrder, FuzzResult } from './fuzz-run.ts'
import { judgeGrowth, leastMs } from './judge-growth.ts'
import { memoryBoundOf, takenBytes, usedBytes } from './judge-memory.ts'
import { longProbeBytes, type Mutant, mutate, probeBytes, probesOf, type Repetition, repeatedTo } from './mutate.ts'
import { faultOf, outcomeOf } from './outcome.ts'
import { processorMs } from './processor-ms.ts'
import { shrink } from './shrink.ts'

const inputBytesMax = 8 * 1024
/** The counters are looked at so often; each look goes over all functions that there are, which takes 20 ms. */
const batchInputs = 1_000
/** Each costs as much as a batch. */
const searchesMax = 40
const poolMax = 400
const outcomesMax = 600
/** Repetitions that took longest; those that do so again are made longer at the end. */
const slowKeptMax = 16
const slowJudgedMax = 8
/** Of the inputs: what was found, with one piece of it repeated, wherever one may stand. */
const probesShare = 0.2
/** What takes less may be made longer without a wait. */
const quickMs = 1
/** More say the same. */
const faultsMax = 6

export interface FuzzWatch {
  /** Is told of each input before it is run. */
  begin(index: number, input: Buffer): void
}

export async function fuzzParser(
  target: FuzzTarget,
  order: FuzzOrder,
  coverage: Coverage | undefined,
  watch: FuzzWatch,
): Promise<FuzzResult> {
  return await new FuzzRun(target, order, coverage, watch).run()
}

class FuzzRun {
  readonly #target: FuzzTarget
  readonly #order: FuzzOrder
  readonly #coverage: Coverage | undefined
  readonly #watch: FuzzWatch
  readonly #dice: Dice
  readonly #words: readonly Buffer[]
  readonly #bytesMax: number
  readonly #pool: Buffer[] = []
  /** Those of the pool that were taken: what is refused is near to nothing else that is. */
  readonly #takenPool: Buffer[] = []
  readonly #found: { readonly input: Buffer; readonly rank: number }[] = []
  readonly #outcomes = new Set<string>()
  readonly #faults = new Map<string, FuzzFault>()
  readonly #slow: { ms: number; repetition: Repetition }[] = []
  #batch: Buffer[] = []
  #counts = { taken: 0, refused: 0 }
  #slowestMs = 0
  #index = 0
  #searches = 0
  #usedBytes = usedBytes()

  constructor(target: FuzzTarget, order: FuzzOrder, coverage: Coverage | undefined, watch: FuzzWatch) {
    this.#target = target
    this.#order = order
    this.#coverage = coverage
    this.#watch = watch
    this.#dice = new Dice(order.seed ^ seedOf(target.name))
    this.#words = (target.words ?? []).map((word) => Buffer.from(word))
    this.#bytesMax = Math.min(target.bytesMax ?? inputBytesMax, inputBytesMax)
  }

  async run(): Promise<FuzzResult> {
    const startedAt = performance.now()
    const { inputs, replay } = this.#order
    const first =
      replay === undefined
        ? [...this.#target.seeds.map((seed) => Buffer.from(seed)), ...readCorpus(this.#target.name)]
        : [Buffer.from(replay)]
    for (const input of first) {
      this.#pool.push(input)
      await this.#run({ bytes: input, repetition: undefined })
    }
    this.#coverage?.takeNew()
    if (replay === undefined) {
      const probesFrom = Math.floor(inputs * (1 - probesShare))
      while (this.#index < probesFrom) {
        await this.#run(this.#next())
        if (this.#batch.length >= batchInputs) await this.#lookAtCoverage()
      }
      for (const repetition of probesOf(this.#pool, this.#words)) {
        if (this.#index >= inputs) break
        const ms = await this.#run({ bytes: this.#cut(repeatedTo(repetition, probeBytes)), repetition })
        const long = this.#cut(repeatedTo(repetition, longProbeBytes))
        // What is left out counts, too: how quick a machine is changes nothing of what comes after.
        if (ms < quickMs) await this.#run({ bytes: long, repetition })
        else this.#index++
      }
      while (this.#index < inputs) await this.#run(this.#next())
      await this.#judgeSlow()
    }
    return {
      target: this.#target.name,
      inputs: this.#index,
      ms: Math.round(performance.now() - startedAt),
      ...this.#counts,
      outcomes: this.#outcomes.size,
      functions: this.#coverage?.functions ?? 0,
      slowestMs: Math.round(this.#slowestMs * 100) / 100,
      faults: [...this.#faults.values()],
      found: this.#found
        .toSorted((a, b) => a.rank - b.rank || a.input.length - b.input.length)
        .map(({ input }) => input),
    }
  }

  #next(): Mutant {
    const pool = this.#takenPool.length > 0 && this.#dice.once(2) ? this.#takenPool : this.#pool
    // Half of them from what was found last: it was led to.
    const newest = Math.max(0, pool.length - 16)
    const from = this.#dice.once(2) ? newest + this.#dice.below(pool.length - newest) : this.#dice.below(pool.length)
    const material = { dice: this.#dice, pool: this.#pool, words: this.#words }
    return mutate(pool[from]!, this.#target.form, material, this.#bytesMax)
  }

  #cut(input: Buffer): Buffer {
    return input.subarray(0, this.#bytesMax)
  }

  async #run({ bytes, repetition }: Mutant): Promise<number> {
    const index = this.#index++
    this.#watch.begin(index, bytes)
    const startedAt = processorMs()
    // A parser may write into what it is given.
    const outcome = await outcomeOf(this.#target, Buffer.from(bytes))
    const ms = processorMs() - startedAt
    const used = usedBytes()
    const grown = used - this.#usedBytes
    this.#usedBytes = used
    this.#slowestMs = Math.max(this.#slowestMs, ms)
    if (repetition !== undefined) this.#noteSlow(ms, repetition)
    if (outcome.kind === 'fault') await this.#noteThrown(outcome.shape, bytes, index)
    else this.#counts[outcome.kind]++
    if (grown > memoryBoundOf(this.#target, bytes)) await this.#noteMemory(bytes, index)
    const shape = `${outcome.kind} ${outcome.shape}`
    if (!this.#outcomes.has(shape) && this.#outcomes.size < outcomesMax) {
      this.#outcomes.add(shape)
      if (outcome.kind === 'taken') this.#takenPool.push(bytes)
      if (index > 0) this.#keep(bytes, outcome.kind === 'taken' ? 1 : 2)
    }
    this.#batch.push(bytes)
    return ms
  }

  /** `rank`: what is worth more than the rest is kept first. */
  #keep(input: Buffer, rank: number): void {
    if (this.#pool.length < poolMax) this.#pool.push(input)
    else this.#pool[this.#dice.below(poolMax)] = input
    this.#found.push({ input, rank })
  }

  #noteSlow(ms: number, repetition: Repetition): void {
    if (this.#slow.length === slowKeptMax && ms <= this.#slow[slowKeptMax - 1]!.ms) return
    this.#slow.push({ ms, repetition })
    this.#slow.sort((a, b) => b.ms - a.ms)
    if (this.#slow.length > slowKeptMax) this.#slow.pop()
  }

  /** Which of the last inputs ran what never ran before: they are halved until one is left. */
  async #lookAtCoverage(): Promise<void> {
    let rest = this.#batch
    this.#batch = []
    const blocks = this.#coverage?.takeNew() ?? []
    if (this.#coverage === undefined || blocks.length === 0 || this.#searches >= searchesMax) return
    this.#searches++
    while (rest.length > 1) {
      const half = rest.slice(0, Math.ceil(rest.length / 2))
      for (const input of half) await outcomeOf(this.#target, Buffer.from(input))
      rest = this.#coverage.hasRun(blocks) ? half : rest.slice(half.length)
    }
    if (rest[0] !== undefined) this.#keep(rest[0], 0)
  }

  async #noteThrown(shape: string, input: Buffer, index: number): Promise<void> {
    if (this.#faults.has(shape) || this.#faults.size >= faultsMax) return
    const shrunk = await shrink(input, async (smaller) => {
      const outcome = await outcomeOf(this.#target, smaller)
      return outcome.kind === 'fault' && outcome.shape === shape
    })
    this.#faults.set(shape, {
      kind: 'throws',
      what: (await faultOf(this.#target, Buffer.from(shrunk))).slice(0, 2_000),
      atInput: index,
      input: shrunk,
    })
  }

  async #noteMemory(input: Buffer, index: number): Promise<void> {
    if (this.#faults.has('memory')) return
    const taken = await takenBytes(this.#target, input)
    if (taken <= memoryBoundOf(this.#target, input)) return
    const what = `takes ${Math.round(taken / 1024)} KiB for ${input.length} bytes`
    this.#faults.set('memory', { kind: 'memory', what, atInput: index, input })
  }

  async #judgeSlow(): Promise<void> {
    const bytesMax = this.#target.bytesMax ?? inputBytesMax
    const again: { ms: number; repetition: Repetition }[] = []
    for (const { repetition } of this.#slow) {
      this.#watch.begin(this.#index, repetition.unit)
      const ms = await leastMs(this.#target, this.#cut(repeatedTo(repetition, probeBytes)))
      const isQuick = ms < quickMs
      const long = isQuick ? await leastMs(this.#target, this.#cut(repeatedTo(repetition, longProbeBytes))) : ms
      again.push({ ms: isQuick ? long : 1e3 * ms, repetition })
    }
    again.sort((a, b) => b.ms - a.ms)
    for (const { repetition } of again.slice(0, slowJudgedMax)) {
      if (this.#faults.has('grows')) return
      this.#watch.begin(this.#index, repetition.unit)
      const growth = await judgeGrowth(this.#target, repetition, bytesMax, (input) =>
        this.#watch.begin(this.#index, input),
      )
      if (growth === undefined) continue
      const { bytes, ms, factor, input } = growth
      const what = `takes ${Math.round(ms)} ms for ${bytes} bytes, ${factor.toFixed(1)} times as long as for a quarter of them`
      this.#faults.set('grows', { kind: 'grows', what, atInput: this.#index, input })
    }
  }
}

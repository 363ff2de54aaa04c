/**
 * Which blocks of our sources have run, by V8's own counters: what is new to them is worth to be changed further. Functions are
 * counted where they were compiled after this has begun, so the parsers are imported later.
 */
import { Session } from 'node:inspector'

type Range = readonly [from: number, to: number]

/** A piece of a function that ran for the first time. */
export interface Block {
  readonly name: string
  readonly range: Range
}

interface RunFunction extends Block {
  readonly missed: readonly Range[]
}

export class Coverage implements Disposable {
  readonly #session = new Session()
  /** Of each function that has run: the blocks of it that never have. */
  readonly #missing = new Map<string, readonly Range[]>()

  constructor() {
    this.#session.connect()
    this.#session.post('Profiler.enable')
    this.#session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })
  }

  /** Functions that have run, for the figures. */
  get functions(): number {
    return this.#missing.size
  }

  /** What has run since the last time that never had before. */
  takeNew(): readonly Block[] {
    return this.#take().flatMap((ran) => this.#note(ran))
  }

  /** Whether one of these has run since the last time. */
  hasRun(blocks: readonly Block[]): boolean {
    const ran = new Map(this.#take().map((one) => [one.name, one.missed]))
    return blocks.some(({ name, range }) => {
      const missed = ran.get(name)
      return missed !== undefined && sizeOf(intersection([range], missed)) < sizeOf([range])
    })
  }

  [Symbol.dispose](): void {
    this.#session.disconnect()
  }

  #take(): RunFunction[] {
    const ran: RunFunction[] = []
    // Nothing is awaited: the session calls back at once.
    this.#session.post('Profiler.takePreciseCoverage', (error: Error | null, { result }) => {
      if (error !== null) throw error
      for (const { url, functions } of result) {
        if (!isOurs(url)) continue
        for (const { ranges } of functions) {
          const [whole, ...blocks] = ranges
          if (whole === undefined || whole.count === 0) continue
          const range: Range = [whole.startOffset, whole.endOffset]
          const missed = blocks.filter(({ count }) => count === 0)
          ran.push({
            name: `${url}:${range[0]}`,
            range,
            missed: missed.map((block) => [block.startOffset, block.endOffset]),
          })
        }
      }
    })
    return ran
  }

  #note({ name, range, missed }: RunFunction): Block[] {
    const known = this.#missing.get(name)
    const left = known === undefined ? missed : intersection(known, missed)
    this.#missing.set(name, left)
    if (known === undefined) return [{ name, range }]
    return sizeOf(left) < sizeOf(known)
      ? known
          .map((each) => ({ name, range: each }))
          .filter((each) => sizeOf(intersection([each.range], missed)) < sizeOf([each.range]))
      : []
  }
}

function isOurs(url: string): boolean {
  return url.includes('/packages/') && url.includes('/src/')
}

function intersection(one: readonly Range[], other: readonly Range[]): Range[] {
  return one.flatMap(([from, to]) =>
    other.flatMap(([start, end]): Range[] =>
      start < to && from < end ? [[Math.max(from, start), Math.min(to, end)]] : [],
    ),
  )
}

function sizeOf(ranges: readonly Range[]): number {
  return ranges.reduce((sum, [from, to]) => sum + to - from, 0)
}

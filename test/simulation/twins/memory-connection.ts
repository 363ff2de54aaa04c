/**
 * A TCP connection without a network: two ends, and what one writes arrives at the other a while later in virtual time, in order.
 * An end that does not read holds up the one that writes. Either can break it off; and the process of the accepting end can
 * end, which then hears nothing more of it, while the dialling end's connection breaks.
 */
import { Duplex } from 'node:stream'
import type { Timers } from '@nupeerstack/runtime'
import type { ProcessLife } from '../world/process-life.ts'

export interface MemoryConnectionConfig {
  readonly latencyMs: number
  readonly bytesPerMs: number
  /** Whom the accepting end sees. */
  readonly remoteAddress: string
}

export interface MemoryConnection {
  readonly dialing: Duplex
  readonly accepting: Duplex
}

export interface MemoryConnectionDependencies {
  readonly timers: Timers
  /** Of the process that accepts. */
  readonly life: Pick<ProcessLife, 'run' | 'onOver'>
}

/** What lies in the buffers of a connection before its writer has to wait. */
const bufferBytes = 256 * 1024

export function createMemoryConnection(
  { timers, life }: MemoryConnectionDependencies,
  { remoteAddress, ...line }: MemoryConnectionConfig,
): MemoryConnection {
  const dialing = new End({ timers, hear: (action) => action() }, line)
  const accepting = new End({ timers, hear: life.run }, line)
  dialing.peer = accepting
  accepting.peer = dialing
  Object.assign(accepting, { remoteAddress })
  const cutting = life.onOver(() => void timers.setTimeout(() => dialing.onReset(), line.latencyMs))
  dialing.on('close', () => cutting[Symbol.dispose]())
  return { dialing, accepting }
}

type Line = Omit<MemoryConnectionConfig, 'remoteAddress'>

interface EndDependencies {
  readonly timers: Timers
  /** Brings to the process of this end what has come for it: at once, later or never. */
  readonly hear: (action: () => void) => void
}

class End extends Duplex {
  peer: End | undefined
  readonly #timers: Timers
  readonly #hear: (action: () => void) => void
  readonly #line: Line
  /** Lets the peer write on. */
  #waitsForRoom: (() => void) | undefined
  #isEnded = false

  constructor({ timers, hear }: EndDependencies, line: Line) {
    super({ readableHighWaterMark: bufferBytes, writableHighWaterMark: bufferBytes, allowHalfOpen: true })
    this.#timers = timers
    this.#hear = hear
    this.#line = line
  }

  override _write(chunk: Buffer, _encoding: string, written: () => void): void {
    this.#send([chunk], written)
  }

  override _writev(chunks: { readonly chunk: Buffer }[], written: () => void): void {
    this.#send(
      chunks.map(({ chunk }) => chunk),
      written,
    )
  }

  override _read(): void {
    const resume = this.#waitsForRoom
    this.#waitsForRoom = undefined
    resume?.()
  }

  override _final(written: () => void): void {
    this.#timers.setTimeout(() => {
      this.peer?.onEnd()
      this.#hear(written)
    }, this.#line.latencyMs)
  }

  override _destroy(error: Error | null, destroyed: (error: Error | null) => void): void {
    this.#waitsForRoom = undefined
    this.#timers.setTimeout(() => this.peer?.onReset(), this.#line.latencyMs)
    destroyed(error)
  }

  onData(bytes: Buffer, taken: () => void): void {
    this.#hear(() => {
      if (this.destroyed || this.#isEnded) return
      if (this.push(bytes)) taken()
      else this.#waitsForRoom = taken
    })
  }

  onEnd(): void {
    this.#hear(() => {
      if (this.destroyed || this.#isEnded) return
      this.#isEnded = true
      this.push(null)
    })
  }

  onReset(): void {
    this.#hear(() => {
      if (this.destroyed) return
      const isOver = this.#isEnded && this.writableFinished
      this.destroy(isOver ? undefined : Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' }))
    })
  }

  /** One at a time: the next is asked for when the peer has taken this. */
  #send(chunks: readonly Buffer[], written: () => void): void {
    const { latencyMs, bytesPerMs } = this.#line
    const bytes = copyOf(chunks)
    const onTaken = () =>
      this.#hear(() => {
        if (!this.destroyed) written()
      })
    this.#timers.setTimeout(() => this.peer?.onData(bytes, onTaken), latencyMs + bytes.length / bytesPerMs)
  }
}

/** Whoever has written may use the memory again, and whoever reads may free it. */
function copyOf(chunks: readonly Buffer[]): Buffer {
  const bytes = Buffer.allocUnsafeSlow(chunks.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const chunk of chunks) at += chunk.copy(bytes, at)
  return bytes
}

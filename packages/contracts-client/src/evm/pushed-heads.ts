/**
 * Heads as a node pushes them: `eth_subscribe` to `newHeads` over a WebSocket (execution-apis; geth's "Real-time Events").
 * A connection that breaks is made anew; meanwhile, and where the node does not push, whoever waits here looks for itself.
 *
 *   closed ─ connect → opening ─ the node names the subscription → live ─ broken, mute → closed ─ a pause → opening
 */
import type { Timer, Timers } from '@nupeerstack/runtime'
import { type BlockHeader, parseHeader } from './block-header.ts'
import type { ChainLog } from './chain-log.ts'

export interface PushedHeads extends Disposable {
  /** Whether heads will come by themselves. */
  readonly isLive: boolean
  /** The newest head that came since it was last taken. */
  take(): BlockHeader | undefined
  /** Resolves with `true` when a head has come, `isLive` has changed or `wake` was called since the last time, else after so long with `false`. */
  wait(durationMs: number): Promise<boolean>
  wake(): void
  /** Connects anew: it says that it is live and tells nothing. */
  renew(): void
}

/** A node that restarts is back in seconds, one that does not push never will; who follows it polls meanwhile. */
const reconnectMsMin = 250
const reconnectMsMax = 30_000
const openTimeoutMs = 10_000
/** There is one request on a connection. */
const subscribeId = 1
const subscribeRequest = JSON.stringify({
  jsonrpc: '2.0',
  id: subscribeId,
  method: 'eth_subscribe',
  params: ['newHeads'],
})

/** Without a URL it is never live. */
export function openPushedHeads(
  { log, timers }: { readonly log: ChainLog; readonly timers: Timers },
  { url }: { readonly url: string | undefined },
): PushedHeads {
  let socket: WebSocket | undefined
  let isLive = false
  let isClosed = false
  let reconnectMs = reconnectMsMin
  let newest: BlockHeader | undefined
  let timer: Timer | undefined
  let isWoken = false
  let resume = (): void => {}

  function wake(): void {
    isWoken = true
    resume()
  }

  function connect(to: string): void {
    const opening = new WebSocket(to)
    socket = opening
    timer = timers.setTimeout(() => lose(opening, 'no answer'), openTimeoutMs)
    opening.addEventListener('open', () => opening.send(subscribeRequest))
    opening.addEventListener('message', ({ data }) => hear(opening, data))
    opening.addEventListener('error', () => lose(opening, 'the connection failed'))
    opening.addEventListener('close', () => lose(opening, 'the connection was closed'))
  }

  function hear(from: WebSocket, data: unknown): void {
    if (from !== socket) return
    const message = messageOf(data)
    if (message?.method === 'eth_subscription') {
      newest = parseHeader(message.params?.result) ?? newest
      // Not before it has proven useful: one that confirms and then closes is not asked without a pause.
      reconnectMs = reconnectMsMin
      wake()
    } else if (typeof message?.result === 'string') {
      timers.clearTimeout(timer)
      isLive = true
      wake()
    } else if (message?.id === subscribeId) lose(from, 'the node does not push heads')
  }

  function lose(lost: WebSocket, reason: string): void {
    if (lost !== socket) return
    socket = undefined
    timers.clearTimeout(timer)
    if (isLive && !isClosed) log.warn('heads-not-pushed', { reason })
    isLive = false
    newest = undefined
    if (!isClosed) timer = timers.setTimeout(() => connect(lost.url), reconnectMs)
    reconnectMs = Math.min(reconnectMsMax, 2 * reconnectMs)
    // Closing what has never opened is told as an error, to nobody.
    lost.close()
    wake()
  }

  if (url !== undefined) connect(url)
  return {
    get isLive() {
      return isLive
    },
    take() {
      const taken = newest
      newest = undefined
      return taken
    },
    async wait(durationMs) {
      if (!isWoken) {
        const { promise, resolve } = Promise.withResolvers<void>()
        resume = resolve
        const alarm = timers.setTimeout(resolve, durationMs)
        await promise
        timers.clearTimeout(alarm)
      }
      const wasWoken = isWoken
      isWoken = false
      return wasWoken
    },
    wake,
    renew() {
      if (socket !== undefined) lose(socket, 'it was mute')
    },
    [Symbol.dispose]() {
      isClosed = true
      if (socket !== undefined) lose(socket, 'it is needed no more')
      timers.clearTimeout(timer)
    },
  }
}

interface Message {
  readonly id?: unknown
  readonly method?: unknown
  readonly result?: unknown
  readonly params?: { readonly result?: unknown }
}

function messageOf(data: unknown): Message | undefined {
  try {
    return typeof data === 'string' ? (JSON.parse(data) as Message) : undefined
  } catch {
    return undefined
  }
}

/**
 * A network of peers in one process. Requests and answers travel for a time that is drawn, and break when a peer ends. Links can be
 * impaired, each direction by itself, and a peer can be made to answer otherwise than it would.
 */
import { createIdentity, type Network, type OutgoingResponse, type RequestHandler } from '@nupeerstack/node-host'
import { type Address, type PeerId, ProtocolError, WireError } from '@nupeerstack/protocol'
import type { Randomness, Timers } from '@nupeerstack/runtime'
import type { History } from '../world/history.ts'
import { isBug } from '../world/is-bug.ts'
import type { ProcessLife } from '../world/process-life.ts'
import { type Impairment, travelOf } from './link.ts'

export interface SimulatedPeer {
  readonly name: string
  readonly peerId: PeerId
  /** What answers now, and in which life of its process; undefined while that is down. */
  running(): { readonly life: ProcessLife; readonly face: ReadonlyMap<string, RequestHandler> } | undefined
}

/** What a peer answers instead of what it would. */
export type Conduct = (call: ConductedCall) => Promise<OutgoingResponse>

export interface ConductedCall {
  /** The process that asks. */
  readonly asker: string
  readonly method: string
  readonly request: Parameters<RequestHandler>[0]
  honest(): Promise<OutgoingResponse>
}

export interface SimulatedNetwork {
  /** The network as a process of the name has it in one of its lives. */
  as(asker: { readonly name: string; readonly account: Address; readonly life: ProcessLife }): Network
  /** Until it is restored under the same key. Several add up. */
  impair(key: object, impairment: Impairment): void
  restore(key: object): void
  /** Until the same key behaves again. Of several, the last one decides. */
  misbehave(key: object, peer: string, conduct: Conduct): void
  behave(key: object): void
  /** Requests that have no answer yet, as sentences. */
  underWay(): string[]
}

export interface SimulatedNetworkDependencies {
  readonly peers: readonly SimulatedPeer[]
  readonly timers: Timers
  readonly randomness: Randomness
  readonly history: History
  /** A handler failed in a way that no fault explains. */
  readonly onBug: (what: string, error: unknown) => void
}

/** After so long without a word, a transport gives its connection up. */
const silenceMs = 45_000

export function createSimulatedNetwork({
  peers,
  timers,
  randomness,
  history,
  onBug,
}: SimulatedNetworkDependencies): SimulatedNetwork {
  const impairments = new Map<object, Impairment>()
  const conducts = new Map<object, { readonly peer: string; readonly conduct: Conduct }>()
  const asked = new Set<{ readonly asker: string; readonly peer: string; readonly method: string }>()
  const byId = new Map(peers.map((peer) => [peer.peerId, peer]))

  /** Resolves when the message is there; otherwise the connection breaks, sooner or later. */
  async function travel(from: string, to: string, sizeBytes: number, signal: AbortSignal): Promise<void> {
    const { delayMs, end } = travelOf(randomness, impairments.values(), { from, to, sizeBytes })
    await timers.sleep(end === 'silence' ? silenceMs : delayMs, { signal })
    signal.throwIfAborted()
    if (end !== 'arrives') throw new WireError('unavailable', 'the connection broke')
  }

  async function request(
    asker: Parameters<SimulatedNetwork['as']>[0] & { readonly peerId: PeerId },
    peer: SimulatedPeer | undefined,
    { method, header, payload = [], into, signal }: Parameters<Network['request']>[1],
  ) {
    // What a peer gets over a network shares no memory with what was sent.
    const sent = { header: header.slice(), payload: new Uint8Array(Buffer.concat(payload)) }
    const name = peer?.name ?? 'nobody'
    await travel(asker.name, name, sent.payload.length, signal)
    const running = peer?.running()
    const handler = running?.face.get(method)
    if (running === undefined || handler === undefined) throw new WireError('unavailable', 'connection refused')
    // What the asker gives up, its peer gives up too; and it hears when the asker is no more.
    const ended = new AbortController()
    using _ending = asker.life.onOver(() => ended.abort(new WireError('unavailable', 'the asker is gone')))
    const heard = AbortSignal.any([signal, ended.signal])
    const received = { peer: asker.peerId, account: asker.account, ...sent, signal: heard }
    const conduct = [...conducts.values()].findLast((each) => each.peer === name)?.conduct
    const honest = () => answerOf(handler, received, (error) => onBug(`${name} answers ${method}`, error))
    const answering = async () => {
      await running.life.hear(Promise.resolve())
      return await (conduct?.({ asker: asker.name, method, request: received, honest }) ?? honest())
    }
    const answer = await untilBroken(running.life, signal, answering())
    const answered = { header: answer.header, payload: new Uint8Array(Buffer.concat(answer.payload ?? [])) }
    answer.release?.()
    await travel(name, asker.name, answered.payload.length, signal)
    if (running.life.isOver()) throw new WireError('unavailable', 'the connection broke')
    if (into === undefined) return answered
    if (answered.payload.length > into.length) throw new WireError('too-large', 'the answer does not fit')
    into.set(answered.payload)
    return { ...answered, payload: into.subarray(0, answered.payload.length) }
  }

  function as(asker: Parameters<SimulatedNetwork['as']>[0]): Network {
    const identity = createIdentity(randomness)

    async function ask(peer: SimulatedPeer | undefined, wanted: Parameters<Network['request']>[1]) {
      const entry = { asker: asker.name, peer: peer?.name ?? 'nobody', method: wanted.method }
      asked.add(entry)
      try {
        const response = await request({ ...asker, peerId: identity.peerId }, peer, wanted)
        history.note(asker.name, wanted.method, { peer: entry.peer, bytes: response.payload.length })
        return response
      } catch (error) {
        history.note(asker.name, wanted.method, { peer: entry.peer, error })
        throw error
      } finally {
        asked.delete(entry)
      }
    }

    return {
      peerId: identity.peerId,
      addresses: [],
      request: ({ peerId }, wanted) =>
        asker.life.isOver() ? new Promise(() => {}) : asker.life.hear(ask(byId.get(peerId), wanted)),
      handle: () => {},
      start: () => {},
      stop: async () => {},
      provide: () => {},
      links: () => [],
      findProviders: async () => [],
      sign: (message) => identity.sign(message),
      [Symbol.asyncDispose]: async () => {},
    }
  }

  return {
    as,
    impair: (key, impairment) => void impairments.set(key, impairment),
    restore: (key) => void impairments.delete(key),
    misbehave: (key, peer, conduct) => void conducts.set(key, { peer, conduct }),
    behave: (key) => void conducts.delete(key),
    underWay: () => [...asked].map(({ asker, peer, method }) => `${asker} asks ${peer} for ${method}`),
  }
}

/** The answer; or what is heard where the peer ends, or the asker gives up, before there is one. */
function untilBroken(
  life: ProcessLife,
  signal: AbortSignal,
  answering: Promise<OutgoingResponse>,
): Promise<OutgoingResponse> {
  return new Promise((resolve, reject) => {
    let isBroken = false
    const broken = (reason: unknown) => {
      isBroken = true
      reject(reason)
    }
    const ending = life.onOver(() => broken(new WireError('unavailable', 'the connection broke')))
    const giveUp = () => broken(signal.reason)
    signal.addEventListener('abort', giveUp, { once: true })
    const settle = (tell: () => void) => () => {
      ending[Symbol.dispose]()
      signal.removeEventListener('abort', giveUp)
      tell()
    }
    answering.then(
      (answer) => life.run(settle(() => (isBroken ? answer.release?.() : resolve(answer)))),
      (error) => life.run(settle(() => reject(error))),
    )
  })
}

async function answerOf(
  handler: RequestHandler,
  request: Parameters<RequestHandler>[0],
  onBug: (error: unknown) => void,
) {
  try {
    return await handler(request)
  } catch (cause) {
    if (isBug(cause)) onBug(cause)
    if (cause instanceof WireError) throw cause
    if (cause instanceof ProtocolError) throw new WireError('bad-request', cause.message, { cause })
    throw new WireError('internal', 'the request failed at this peer', { cause })
  }
}

/** A network of peers in one process: requests and answers travel for a time that is drawn, and break when a peer dies. */
import { createIdentity, type Network, type RequestHandler } from '@nupeerstack/node-host'
import { type Address, type PeerId, ProtocolError, WireError } from '@nupeerstack/protocol'
import type { Randomness, Timers } from '@nupeerstack/runtime'
import type { History } from './history.ts'

export interface SimulatedPeer {
  readonly peerId: PeerId
  isUp(): boolean
  handlerOf(method: string): RequestHandler | undefined
}

export interface SimulatedNetworkDependencies {
  readonly peers: readonly SimulatedPeer[]
  readonly timers: Timers
  readonly randomness: Randomness
  readonly history: History
}

/** One way: from a neighbour to the other end of a continent. */
const travelMs = { min: 1, spread: 40 } as const

/** The network as a customer's peer has it. */
export function createSimulatedNetwork(
  { peers, timers, randomness, history }: SimulatedNetworkDependencies,
  { account }: { readonly account: Address },
): Network {
  const identity = createIdentity(randomness)

  const request: Network['request'] = async ({ peerId }, { method, header, payload = [], into, signal }) => {
    const travel = () => timers.sleep(travelMs.min + randomness.uniform() * travelMs.spread, { signal })
    // What a peer gets over a network shares no memory with what was sent.
    const sent = { header: header.slice(), payload: new Uint8Array(Buffer.concat(payload)) }
    await travel()
    signal.throwIfAborted()
    const peer = peers.find((candidate) => candidate.peerId === peerId)
    const handler = peer?.handlerOf(method)
    if (peer === undefined || handler === undefined) throw new WireError('unavailable', 'connection refused')
    const answer = await answerOf(handler, { peer: identity.peerId, account, ...sent, signal })
    const answered = { header: answer.header, payload: new Uint8Array(Buffer.concat(answer.payload ?? [])) }
    answer.release?.()
    await travel()
    signal.throwIfAborted()
    if (peer.handlerOf(method) !== handler) throw new WireError('unavailable', 'the connection broke')
    if (into === undefined) return answered
    if (answered.payload.length > into.length) throw new WireError('too-large', 'the answer does not fit')
    into.set(answered.payload)
    return { ...answered, payload: into.subarray(0, answered.payload.length) }
  }

  return {
    peerId: identity.peerId,
    addresses: [],
    async request(peer, asked) {
      try {
        const response = await request(peer, asked)
        history.note('network', asked.method, { peer: peer.peerId, bytes: response.payload.length })
        return response
      } catch (error) {
        history.note('network', asked.method, { peer: peer.peerId, error })
        throw error
      }
    },
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

async function answerOf(handler: RequestHandler, request: Parameters<RequestHandler>[0]) {
  try {
    return await handler(request)
  } catch (cause) {
    if (cause instanceof WireError) throw cause
    if (cause instanceof ProtocolError) throw new WireError('bad-request', cause.message, { cause })
    throw new WireError('internal', 'the request failed at this peer', { cause })
  }
}

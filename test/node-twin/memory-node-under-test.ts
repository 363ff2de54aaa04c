/** The twin of the client's tests. */
import { ProtocolError, WireError } from '@nupeerstack/protocol'
import { MemoryNode, type MemoryNodeContext } from '../../packages/client/test/memory-node.ts'
import type { NodeUnderTest } from './node-under-test.ts'
import { deployment, kind, type NodeWorld, offers, operatorKey, revisions, terms } from './node-world.ts'

export async function openMemoryNode(world: NodeWorld): Promise<NodeUnderTest> {
  const context: MemoryNodeContext = {
    revisions,
    offers,
    kind,
    payment: deployment.stablecoin,
    deals: world.deals,
    earned: (id) => world.earned.get(id) ?? 0n,
    period: () => world.period,
    clock: () => world.nowMs,
    randomBytes: world.randomBytes,
  }
  let node = new MemoryNode(context, operatorKey, world.identity)
  Object.assign(node, terms, { isChallengedAtOnce: false })
  return {
    async ask({ method, header, payload = new Uint8Array(), account }) {
      const bytes = payload.slice()
      try {
        const answer = node.answer(account, { method, header, payload: [bytes] })
        return { header: answer.header, payload: answer.payload.slice() }
      } catch (cause) {
        if (!(cause instanceof ProtocolError)) throw cause
        throw new WireError('bad-request', cause.message, { cause })
      } finally {
        bytes.fill(0xff)
      }
    },
    challenged: async (id) => node.challenged(id),
    // It looks at the chain with every request.
    closed: async () => {},
    expireStaged: async (beforeMs) => node.expireStaged(beforeMs),
    restart: async () => {
      node = node.clone(context)
    },
    [Symbol.asyncDispose]: async () => {},
  }
}

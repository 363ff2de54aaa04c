/**
 * A node that gives wrong bytes of shards, says of every shard that it is whole, and signs nothing that holds: what an operator does
 * who wants to be paid for nothing. Only nodes that may lose what they have do it.
 */
import type { OutgoingResponse } from '@nupeerstack/node-host'
import { auditRequest, auditResponse, putShardResponse, reviseResponse, storageMethods } from '@nupeerstack/protocol'
import type { Conduct } from '../twins/simulated-network.ts'
import { draw } from '../world/draw.ts'
import { randomnessOf } from '../world/randomness-of.ts'
import type { World } from '../world/world.ts'
import type { FaultKind } from './fault-kind.ts'

type DrawnLie = {
  readonly node: string
  /** Of which answers it lies in. */
  readonly methods: readonly string[]
  /** The share of them. */
  readonly share: number
}

const { getRange, audit, putShard, revise } = storageMethods

export const lyingNode: FaultKind<DrawnLie> = {
  name: 'lying-node',
  draw(randomness, { fragile }) {
    if (fragile.length === 0) return undefined
    const methods = [getRange, audit, putShard, revise]
    return {
      node: draw.oneOf(randomness, fragile),
      methods: draw.some(randomness, methods, draw.integer(randomness, 1, methods.length)),
      share: draw.spread(randomness, 0.1, 1),
    }
  },
  begin(world, drawn) {
    world.network.misbehave(drawn, drawn.node, lies(world, drawn))
  },
  end(world, drawn) {
    world.network.behave(drawn)
  },
}

function lies(world: World, { methods, share, node }: DrawnLie): Conduct {
  const randomness = randomnessOf(world.seed, `${node} lies`)
  return async ({ method, request, honest }) => {
    const answer = await honest()
    if (!methods.includes(method) || !draw.chance(randomness, share)) return answer
    const signature = randomness.bytes(method === revise ? 65 : 64)
    if (method === putShard) return { ...answer, header: putShardResponse.encode({ receipt: signature }) }
    if (method === revise) return { ...answer, header: reviseResponse.encode({ signature }) }
    if (method === audit) {
      const whole = new Uint8Array(auditRequest.parse(request.header).roots.length).fill(1)
      return { ...answer, header: auditResponse.encode({ whole }) }
    }
    return withWrongBytes(answer, Math.floor(randomness.uniform() * 2 ** 30))
  }
}

/** One byte is another one. */
function withWrongBytes(answer: OutgoingResponse, where: number): OutgoingResponse {
  const bytes = Buffer.concat(answer.payload ?? [])
  if (bytes.length > 0) bytes.writeUInt8(bytes.readUInt8(where % bytes.length) ^ 0x40, where % bytes.length)
  return { ...answer, payload: [bytes] }
}

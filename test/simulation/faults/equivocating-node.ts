/**
 * A node that tells one thing now and another then: of where a deal stands it shows what both have signed before, to a new revision it
 * answers with its signature of an earlier one, and of shards it says that they are whole or not as it pleases.
 */
import type { OutgoingResponse } from '@nupeerstack/node-host'
import { auditRequest, auditResponse, readRevisionRequest, reviseRequest, storageMethods } from '@nupeerstack/protocol'
import type { Conduct } from '../twins/simulated-network.ts'
import { draw } from '../world/draw.ts'
import { randomnessOf } from '../world/randomness-of.ts'
import type { World } from '../world/world.ts'
import type { FaultKind } from './fault-kind.ts'

type DrawnEquivocation = { readonly node: string; readonly share: number }

export const equivocatingNode: FaultKind<DrawnEquivocation> = {
  name: 'equivocating-node',
  draw: (randomness, { fragile }) =>
    fragile.length === 0
      ? undefined
      : { node: draw.oneOf(randomness, fragile), share: draw.spread(randomness, 0.1, 1) },
  begin(world, drawn) {
    world.network.misbehave(drawn, drawn.node, equivocates(world, drawn))
  },
  end(world, drawn) {
    world.network.behave(drawn)
  },
}

function equivocates(world: World, { node, share }: DrawnEquivocation): Conduct {
  const randomness = randomnessOf(world.seed, `${node} equivocates`)
  /** What it has said first of each deal. */
  const shown = new Map<string, OutgoingResponse>()
  /** Its last signature under a revision of each deal. */
  const signed = new Map<string, OutgoingResponse>()
  return async ({ method, request, honest }) => {
    const answer = await honest()
    if (method === storageMethods.readRevision) {
      const { dealId } = readRevisionRequest.parse(request.header)
      if (!shown.has(dealId)) shown.set(dealId, answer)
      return draw.chance(randomness, share) ? (shown.get(dealId) ?? answer) : answer
    }
    if (method === storageMethods.revise) {
      const { dealId } = reviseRequest.parse(request.header)
      const before = signed.get(dealId)
      signed.set(dealId, answer)
      return before !== undefined && draw.chance(randomness, share) ? before : answer
    }
    if (method !== storageMethods.audit || !draw.chance(randomness, share)) return answer
    const whole = new Uint8Array(auditRequest.parse(request.header).roots.length)
    for (const index of whole.keys()) whole[index] = draw.chance(randomness, 0.5) ? 1 : 0
    return { ...answer, header: auditResponse.encode({ whole }) }
  }
}

/** A kind of operation that is one request of S3, which a program asks and then writes down what it heard. */
import type { Randomness } from '@nupeerstack/runtime'
import type { S3Request } from '../../s3-model/reference/requests.ts'
import type { DrawnBefore, OperationKind } from '../load/operation-kind.ts'
import type { Json } from '../world/json.ts'
import type { World } from '../world/world.ts'
import { drawingOfS3, drawS3 } from './draw-request.ts'
import { drawUpload } from './draw-upload.ts'
import { createPrograms } from './programs.ts'
import { resolveRequest } from './resolve-request.ts'
import type { CallManners, S3Call } from './s3-call.ts'

export type DrawnRequest = { readonly name: string; readonly request: S3Request; readonly manners: CallManners }

export interface S3OperationKind {
  readonly name: string
  readonly weight: number
  draw(randomness: Randomness, before: DrawnBefore): S3Request | undefined
}

export function s3Operation({ name: kind, weight, draw }: S3OperationKind): OperationKind {
  return {
    name: kind,
    front: 's3',
    weight,
    drawing: `${draw} ${drawUpload} ${drawingOfS3}`,
    draw(randomness, before) {
      const request = draw(randomness, before)
      const drawn = request && { name: before.name, request, manners: drawS3.manners(randomness) }
      return drawn as Json | undefined
    },
    async run(world, drawn, signal) {
      const { name, request, manners } = drawn as unknown as DrawnRequest
      await askOnce(world, { name, request, manners }, signal)
    },
  }
}

/** `undefined` where it refers to what nobody has heard. */
export async function askOnce(
  world: World,
  { name, request, manners }: DrawnRequest,
  signal: AbortSignal,
): Promise<S3Call | undefined> {
  const programs = world.kept(createPrograms)
  await programs.untilReady()
  const resolved = resolveRequest(request, programs.answerTo)
  if (resolved === undefined) return undefined
  const { call } = await programs.ask({ name, request: resolved }, manners, signal)
  return call
}

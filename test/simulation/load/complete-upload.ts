/** Completes an upload, of the parts that its program has heard of, or of some of them; and now and then a second time. */
import type { CompleteMultipartUpload } from '../../s3-model/reference/requests.ts'
import { drawUpload, partsOf } from '../s3/draw-upload.ts'
import { createPrograms } from '../s3/programs.ts'
import { resolveParts } from '../s3/resolve-request.ts'
import { askOnce, type DrawnRequest, s3Operation } from '../s3/s3-operation.ts'
import { draw } from '../world/draw.ts'
import type { OperationKind } from './operation-kind.ts'

const kind: OperationKind = s3Operation({
  name: 'complete-upload',
  weight: 3,
  draw(randomness, before) {
    const upload = drawUpload(randomness, before)
    const parts = upload && partsOf(before, upload)
    if (upload === undefined || parts === undefined || parts.length === 0) return undefined
    const wanted = draw.chance(randomness, 0.5) ? parts.slice(-1) : parts
    return { op: 'CompleteMultipartUpload', ...upload, parts: wanted }
  },
})

export const completeUpload: OperationKind = {
  ...kind,
  async run(world, drawn, signal) {
    const { name, request, manners } = drawn as unknown as DrawnRequest
    const { answerTo } = world.kept(createPrograms)
    const parts = resolveParts((request as CompleteMultipartUpload).parts, answerTo)
    if (parts.length === 0) return
    await askOnce(world, { name, request: { ...request, parts } as CompleteMultipartUpload, manners }, signal)
  },
}

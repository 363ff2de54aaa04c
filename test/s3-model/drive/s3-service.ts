/** A running S3 service as the tests ask it: requests of the reference in, answers of the reference out. */
import type { S3Request } from '../reference/requests.ts'
import { fromWire, type ReadAnswer } from './from-wire.ts'
import { type Endpoint, openHttpDoor } from './http-door.ts'
import type { Query } from './next-page.ts'
import { type BucketNaming, toWire } from './to-wire.ts'

export interface S3Service extends Disposable {
  /** Rejects where no whole answer came, or one that says nothing (500): what the request did is unknown then. */
  ask(request: S3Request, continuation?: Query): Promise<ReadAnswer>
}

export function openS3Service(endpoint: Endpoint, nameOf: BucketNaming): S3Service {
  const door = openHttpDoor(endpoint)
  return {
    async ask(request, continuation) {
      const read = fromWire(request, await door.send(toWire(request, nameOf, continuation)))
      if (read.answer.status === 500) throw new Error(`500 ${read.answer.code} to ${request.op}`)
      return read
    },
    [Symbol.dispose]: () => door[Symbol.dispose](),
  }
}

/**
 * When all is well, whoever watches a bucket has been told of every object that was acknowledged to be stored in it, once at least,
 * and of none that nobody stored; and what was told last of a key is what was stored last of those told.
 */

import { createPrograms } from '../s3/programs.ts'
import { answerOf, type S3Call } from '../s3/s3-call.ts'
import { simulatedBuckets } from '../s3/simulated-buckets.ts'
import type { ToldEvent } from '../twins/event-watcher.ts'
import type { Violation } from '../world/violation.ts'
import type { World } from '../world/world.ts'
import type { Checker } from './checker.ts'

/** Longer than the longest rest of a target that was down. */
const waitsForMs = 330_000
const everyMs = 5_000

export const s3EventsAreTold: Checker = {
  name: 's3-events-are-told',
  async check(world, phase) {
    if (world.shape.front !== 's3' || phase !== 'healed') return []
    const { clock, timers } = world.time
    const endMs = clock.elapsedMs() + waitsForMs
    while (untold(world).length > 0 && clock.elapsedMs() < endMs) await timers.sleep(everyMs)
    return [...untold(world), ...invented(world)]
  },
}

function untold(world: World): Violation[] {
  const { told } = world.eventWatcher
  const seen = new Set(told.map(nameOf))
  return storing(world).flatMap((call) => {
    const answer = answerOf(call)
    if (answer?.status !== 200 || answer.etag === undefined) return []
    const { bucket, key } = call.request as { readonly bucket: string; readonly key: string }
    // An answer that began before its version was known names none.
    const isTold =
      answer.versionId === undefined
        ? told.some((event) => event.bucket === bucket && event.key === key && event.etag === answer.etag)
        : seen.has(nameOf({ bucket, key, versionId: answer.versionId, etag: answer.etag }))
    if (isTold) return []
    return [violation(`${call.name} stored ${bucket}/${key}, and its event did not come`, answer.etag)]
  })
}

/** The ETag of an upload in parts is the service's to tell, and so nobody's whose answer was not heard. */
function invented(world: World): Violation[] {
  const stored = new Set(
    storing(world).map(({ request }) => ('key' in request ? `${request.bucket}/${request.key}` : '')),
  )
  return world.eventWatcher.told
    .filter(({ bucket, key, name }) => name.startsWith('ObjectCreated') && !stored.has(`${bucket}/${key}`))
    .map(({ bucket, key, etag }) => violation(`an event tells of ${bucket}/${key}, where nobody stored anything`, etag))
}

function storing(world: World): S3Call[] {
  const { calls } = world.kept(createPrograms)
  return calls.filter(
    ({ name, request, heard }) =>
      // Nobody watched yet.
      !name.startsWith('set-up') &&
      ['PutObject', 'CopyObject', 'CompleteMultipartUpload'].includes(request.op) &&
      simulatedBuckets.watched.includes(request.bucket) &&
      heard.kind !== 'not-asked',
  )
}

function nameOf({ bucket, key, versionId, etag }: Pick<ToldEvent, 'bucket' | 'key' | 'versionId' | 'etag'>): string {
  return `${bucket}/${key} ${versionId} ${etag}`
}

function violation(what: string, etag: string | undefined): Violation {
  return { checker: s3EventsAreTold.name, what, facts: { etag: etag ?? null } }
}

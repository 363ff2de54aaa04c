/** Reads all that the buckets have, as a program does that wants to know: every key, every version, every listing. */
import type { S3Request } from '../../s3-model/reference/requests.ts'
import type { Violation } from '../world/violation.ts'
import type { World } from '../world/world.ts'
import { listAll } from './list-all.ts'
import { createPrograms } from './programs.ts'
import { answerOf, type CallManners, type S3Call } from './s3-call.ts'
import { simulatedBuckets } from './simulated-buckets.ts'

const manners: CallManners = { program: 0, payload: 'signed' }
/** Connections from before the last restart are found to be dead. */
const attemptsMax = 5
const pauseMs = 1_000

/** Where all is well, everything is answered. */
export async function readEverything(world: World): Promise<Violation[]> {
  const programs = world.kept(createPrograms)
  await programs.untilReady()
  const failures: Violation[] = []
  let number = 0

  /** The calls of the attempt that was answered; what is not answered by the last one is a violation. */
  async function answered(ask: (name: string) => Promise<readonly S3Call[]>): Promise<readonly S3Call[]> {
    for (let attempt = 1; ; attempt++) {
      const calls = await ask(`read-${number++}`)
      const failed = calls.find((call) => (answerOf(call)?.status ?? 500) >= 500)
      if (failed === undefined) return calls
      if (attempt === attemptsMax) {
        failures.push(failure(failed))
        return []
      }
      await world.time.timers.sleep(pauseMs)
    }
  }
  const list = (request: S3Request) => answered((name) => listAll(world, { name, request, manners }))
  const read = (request: S3Request) => answered(async (name) => [(await programs.ask({ name, request }, manners)).call])

  for (const bucket of simulatedBuckets.all) {
    const pages = await list({ op: 'ListObjectVersions', bucket })
    await list({ op: 'ListObjectsV2', bucket })
    for (const key of simulatedBuckets.keys) await read({ op: 'GetObject', bucket, key })
    if (bucket === simulatedBuckets.unversioned) continue
    const rows = pages.flatMap((page) => answerOf(page)?.page?.rows ?? [])
    for (const { key, versionId } of rows) await read({ op: 'GetObject', bucket, key, versionId })
  }
  return failures
}

function failure({ name, request, heard }: S3Call): Violation {
  const facts = JSON.parse(JSON.stringify({ name, request, heard }))
  return { checker: 's3-reads-when-all-is-well', what: 'a read fails although all is well', facts }
}

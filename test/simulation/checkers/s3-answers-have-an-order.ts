/**
 * Every answer that programs heard can have been: key by key there is an order of everything asked, within the time that it took, in
 * which the reference of S3 gives these answers. So what was acknowledged is there, restarts or not; what was refused is not; what
 * nobody heard of is one of both, and stays so; what was deleted stays deleted; and ETags, sizes and ids say the same everywhere.
 * When all is well, everything is read once more, so that it is part of the order.
 */
import { findOrder } from '../../s3-model/linearizability/find-order.ts'
import { emptyS3, type S3State, withBucket } from '../../s3-model/reference/state.ts'
import type { KeyEvent } from '../s3/key-event.ts'
import { type KeyHistory, keyHistories } from '../s3/key-histories.ts'
import { keySpec } from '../s3/key-spec.ts'
import { createPrograms } from '../s3/programs.ts'
import { readEverything } from '../s3/read-everything.ts'
import type { Json } from '../world/json.ts'
import type { Violation } from '../world/violation.ts'
import type { World } from '../world/world.ts'
import type { Checker } from './checker.ts'

/** Positions that are tried before a key counts as undecided: a second or so. */
const triesMax = 20_000
/** Of the order as far as there is one. */
const shownMax = 12

export const s3AnswersHaveAnOrder: Checker = {
  name: 's3-answers-have-an-order',
  async check(world, phase) {
    if (world.shape.front !== 's3' || phase !== 'healed') return []
    const failures = await readEverything(world)
    const { calls } = world.kept(createPrograms)
    return [...failures, ...keyHistories(calls).flatMap((history) => judge(world, history) ?? [])]
  },
}

function judge(world: World, { name, entries }: KeyHistory): Violation | undefined {
  const { name: checker } = s3AnswersHaveAnOrder
  const verdict = findOrder(keySpec(name), stateOf(name.bucket), entries, triesMax)
  if (verdict.kind === 'undecided') world.history.note(checker, 'undecided', { ...name })
  if (verdict.kind !== 'violation') return undefined
  const { order, stuckAt } = verdict
  return {
    checker,
    what: `${name.bucket}/${name.key}: no order of what was asked gives what was heard`,
    facts: { before: order.slice(-shownMax).map(shown), stuckAt: stuckAt.map(shown) },
  }
}

function stateOf(bucket: string): S3State {
  return withBucket(emptyS3, bucket, { versioning: 'Unversioned', keys: new Map(), uploads: [] })
}

function shown(event: KeyEvent): Json {
  return JSON.parse(JSON.stringify(event))
}

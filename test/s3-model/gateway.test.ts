/** The gateway against the reference: as many random sequences as a CI run has time for. `npm run s3-model` takes all it is given. */
import assert from 'node:assert/strict'
import { randomInt } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { type LocalGateway, startLocalGateway } from './drive/local-gateway.ts'
import { openS3Service, type S3Service } from './drive/s3-service.ts'
import type { Plan } from './plans/plan.ts'
import { describeFound } from './runs/describe-found.ts'
import { faultOf, type SearchMode } from './runs/fault-of.ts'
import { searchPlans } from './runs/search-plans.ts'
import { shrinkFound } from './runs/shrink-plan.ts'
import { describeViolation } from './runs/violation.ts'

const searchMs = 10_000

interface KeptPlan {
  /** What was wrong once. */
  readonly name: string
  readonly mode: SearchMode
  readonly plan: Plan
}

const kept: readonly KeptPlan[] = JSON.parse(readFileSync(join(import.meta.dirname, 'regressions.json'), 'utf8'))

describe('one client', () => testAgainstReference('sequential', 0))
describe('several clients', () => testAgainstReference('concurrent', 2))

function testAgainstReference(mode: SearchMode, threads: number): void {
  let gateway: LocalGateway
  let service: S3Service

  before(async () => {
    gateway = await startLocalGateway(threads)
    service = openS3Service(gateway.endpoint, (bucket) => `model-${bucket}`)
  })
  after(async () => {
    service?.[Symbol.dispose]()
    await gateway?.[Symbol.asyncDispose]()
  })

  for (const { name, plan } of kept.filter((each) => each.mode === mode)) {
    test(`is not told any more: ${name}`, async () => {
      // What clients do side by side shows a fault only now and then.
      for (let attempt = 0; attempt < (mode === 'concurrent' ? 5 : 1); attempt++) {
        const violation = await faultOf(service, mode, plan)
        assert.equal(violation && describeViolation(violation), undefined)
      }
    })
  }

  test('hears what the reference answers', async () => {
    const seed = randomInt(2 ** 31)
    const { found, runs, undecided } = await searchPlans(service, { mode, seed, runs: 10_000, forMs: searchMs })
    assert.equal(found && describeFound(await shrinkFound(service, found), seed), undefined)
    assert.ok(undecided <= Math.max(1, runs / 10), `${undecided} of ${runs} histories are undecided`)
  })
}

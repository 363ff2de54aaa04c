/**
 * A network as a user starts it, against the reference of S3 (`test/s3-model/`): one client, several, and clients that go on while the
 * gateway is killed with SIGKILL and comes back.
 */
import assert from 'node:assert/strict'
import { randomInt } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import fc from 'fast-check'
import { isAlive, type RealNetwork, startRealNetwork } from '../network/real-network.ts'
import { openS3Service, type S3Service } from '../s3-model/drive/s3-service.ts'
import { concurrentPlans } from '../s3-model/plans/draw-concurrent-plan.ts'
import { describeFound } from '../s3-model/runs/describe-found.ts'
import { searchModes } from '../s3-model/runs/fault-of.ts'
import { type MortalGateway, runAcrossRestarts } from '../s3-model/runs/run-across-restarts.ts'
import { searchPlans } from '../s3-model/runs/search-plans.ts'
import { shrinkFound } from '../s3-model/runs/shrink-plan.ts'

const searchMs = 4_000
const restarts = 2

let network: RealNetwork
let service: S3Service

before(async () => {
  network = await startRealNetwork()
  const { endpoint: url, ...signer } = network.document.s3
  service = openS3Service({ url, ...signer }, (bucket) => `model-${bucket}`)
})
after(async () => {
  service?.[Symbol.dispose]()
  await network?.[Symbol.asyncDispose]()
})

describe('a network, against the reference of S3', () => {
  for (const mode of searchModes) {
    test(`holds: ${mode}`, async () => {
      const seed = randomInt(2 ** 31)
      const { found } = await searchPlans(service, { mode, seed, runs: 1_000, forMs: searchMs })
      assert.equal(found && describeFound(await shrinkFound(service, found), seed), undefined)
    })
  }

  test('keeps what it acknowledged when its gateway is killed, and does what was not by half', async () => {
    const seed = randomInt(2 ** 31)
    const plans = fc.sample(concurrentPlans, { seed, numRuns: restarts })
    const rounds = plans.map((plan, index) => ({
      plan: { ...plan, steps: index === 0 ? plan.steps : [] },
      // Early enough that clients are still at it.
      killAfter: 1 + ((seed + index) % 5),
    }))
    const { lost } = await runAcrossRestarts(service, mortalGateway(), rounds).catch((cause) => {
      throw new Error(`seed ${seed}: ${cause.message}`, { cause })
    })
    assert.ok(lost > 0, 'a kill ends what clients were at')
  })
})

function mortalGateway(): MortalGateway {
  // Asking for it takes a second, in which clients would be done.
  let { gateway: pid } = network.document.pids
  return {
    async kill() {
      process.kill(pid, 'SIGKILL')
      while (isAlive(pid)) await pause(5)
    },
    async untilBack() {
      while (!(await storesAgain())) await pause(100)
      const { gateway } = await network.status()
      pid = gateway.pid ?? assert.fail('the gateway does not run')
    },
  }
}

/** Larger than what the gateway keeps by itself: nodes have to be there. */
const probe = { name: 'probe', sizeBytes: 70_000 }

async function storesAgain(): Promise<boolean> {
  const bucket = 'probe'
  try {
    await service.ask({ op: 'CreateBucket', bucket })
    return (await service.ask({ op: 'PutObject', bucket, key: 'probe', body: probe })).answer.status === 200
  } catch {
    return false
  }
}

/** A market whose seeds are rounds of drand: daemons call what they call where the seeds are prevrandao. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hexToBytes } from 'viem'
import { roundRandomness } from '../src/drand/round-signature.ts'
import { keepingOperator, prove } from './keeping-operator.ts'
import { ownDrand, recordWhenDue, signRound, startDrandServer } from './own-drand.ts'
import { startTestNetwork } from './test-network.ts'

const roundDelaySeconds = 2

function drandOfNow() {
  return { ...ownDrand(Math.floor(Date.now() / 1_000) - 600), roundSeconds: 1 }
}

test('an operator records the round that follows from the designated block, and answers what it asks for', {
  timeout: 60_000,
}, async () => {
  await using server = await startDrandServer()
  const beacon = drandOfNow()
  const drandUrls = [server.url]
  await using network = await startTestNetwork({ beacon, roundDelaySeconds, drandUrls })
  const { operator, kept } = await keepingOperator(network, 5)
  const calls = operator.storage.beacon
  assert.equal(calls.source, 'drand')
  const period = await network.nextPeriod()
  // Not due yet: no server is asked.
  assert.equal(await calls.record(), undefined)
  assert.deepEqual(server.asked, [])
  await recordWhenDue(calls)
  assert.equal(server.asked.length as number, 1)
  const round = Number(server.asked.join('').split('/').at(-1))
  assert.deepEqual(await calls.seed(period), hexToBytes(roundRandomness(signRound(round))))
  assert.equal(await calls.record(), undefined, 'it is there')
  await prove(operator, kept)
  assert.equal((await operator.storage.standing(operator.chain.account)).isOwing, false)
})

test('where no server has the round nothing is sent, and the next that has it will do', {
  timeout: 60_000,
}, async () => {
  let hasRounds = false
  await using dead = await startDrandServer((_, response) => response.writeHead(500).end())
  await using late = await startDrandServer(({ url = '' }, response) => {
    const round = Number(url.split('/').at(-1))
    if (!hasRounds) response.writeHead(404).end()
    else response.end(JSON.stringify({ round, signature: signRound(round).slice(2) }))
  })
  await using network = await startTestNetwork({
    ...{ beacon: drandOfNow(), roundDelaySeconds },
    drandUrls: [dead.url, late.url],
  })
  const { storage } = await network.actor()
  const period = await network.nextPeriod()
  await assert.rejects(recordWhenDue(storage.beacon), /no server of drand gives round .* answers 500; .* answers 404/)
  assert.equal(await storage.beacon.seed(period), undefined)
  hasRounds = true
  await recordWhenDue(storage.beacon)
  assert.notEqual(await storage.beacon.seed(period), undefined)
})

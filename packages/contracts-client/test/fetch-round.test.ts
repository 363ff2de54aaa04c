/** Rounds of drand from servers of which none is trusted. */
import assert from 'node:assert/strict'
import type { ServerResponse } from 'node:http'
import { suite, test } from 'node:test'
import { systemTimers } from '@nupeerstack/runtime'
import { fetchRound } from '../src/drand/fetch-round.ts'
import { compressPublicKey, expandPublicKey } from '../src/drand/public-key.ts'
import { isRoundSignature, roundRandomness } from '../src/drand/round-signature.ts'
import { ChainError, quicknet } from '../src/index.ts'
import { ownDrand, quicknetVectors, roundText, signRound, startDrandServer } from './own-drand.ts'

const own = ownDrand(1_700_000_000)
const signature = signRound(9)
const another = signRound(8)
const ofAnotherKey = signRound(9, new Uint8Array(32).fill(8))
/** Signs nothing while a request waits: the signature is there. */
const startGoodServer = () => startDrandServer((_, response) => response.end(roundText(9, signature)))

test('quicknet is what drand says of it', () => {
  const { chainHash, publicKey, genesisTime, roundSeconds } = quicknetVectors
  const words = expandPublicKey(`0x${publicKey}`)
  assert.deepEqual(quicknet, { chainHash: `0x${chainHash}`, publicKey: words, genesisTime, roundSeconds })
  assert.equal(compressPublicKey(words), `0x${publicKey}`)
})

test('rounds that quicknet has published verify, each as itself only', () => {
  for (const { round, signature, randomness } of quicknetVectors.rounds) {
    assert.equal(isRoundSignature(quicknet, round, `0x${signature}`), true, `round ${round}`)
    assert.equal(isRoundSignature(quicknet, round + 1, `0x${signature}`), false, `round ${round}`)
    assert.equal(isRoundSignature(own, round, `0x${signature}`), false, `round ${round}`)
    assert.equal(roundRandomness(`0x${signature}`), `0x${randomness}`)
  }
})

test('the path is that of drand’s servers, whether or not the address ends in a slash', async () => {
  await using server = await startDrandServer()
  for (const url of [server.url, `${server.url}/`])
    assert.equal(await fetchRound({ timers: systemTimers }, own, [url], 9), signature)
  const path = `/${own.chainHash.slice(2)}/public/9`
  assert.deepEqual(server.asked, [path, path])
})

suite('the next server is asked where one', () => {
  const answers: readonly [what: string, answer: (response: ServerResponse) => void, said: RegExp][] = [
    ['does not have the round', (response) => response.writeHead(404).end('{}'), /it answers 404/],
    [
      'has too much to say',
      (response) => response.end(`{"round":9,"x":"${'x'.repeat(5_000)}"}`),
      /more than 4096 bytes/,
    ],
    ['sends what is not JSON', (response) => response.end('<html>'), /not JSON/],
    ['sends null', (response) => response.end('null'), /not of round 9/],
    ['gives another round', (response) => response.end(roundText(8, another)), /not of round 9/],
    [
      'calls another round’s signature that of this one',
      (response) => response.end(roundText(9, another)),
      /the signature is not that of the round/,
    ],
    [
      'has another key',
      (response) => response.end(roundText(9, ofAnotherKey)),
      /the signature is not that of the round/,
    ],
    ['gives half a signature', (response) => response.end(roundText(9, `0x${signature.slice(2, 50)}`)), /not 48 bytes/],
    ['sends it elsewhere', (response) => response.writeHead(302, { location: '/9' }).end(), /redirect/],
    ['breaks off', (response) => response.destroy(), /./],
    ['never answers', () => {}, /not answered within 4 s/],
  ]
  for (const [what, answer, said] of answers) {
    test(what, async () => {
      await using bad = await startDrandServer((_, response) => answer(response))
      await using good = await startGoodServer()
      assert.equal(await fetchRound({ timers: systemTimers }, own, [bad.url, good.url], 9), signature)
      assert.deepEqual([bad.asked.length, good.asked.length], [1, 1])
      await assert.rejects(fetchRound({ timers: systemTimers }, own, [bad.url], 9), (error) => {
        assert.ok(error instanceof ChainError && error.code === 'unreachable')
        assert.match(error.message, /^no server of drand gives round 9: http:[^\n]+$/)
        assert.match(error.message, said)
        return true
      })
    })
  }

  test('is not there', async () => {
    await using good = await startGoodServer()
    assert.equal(await fetchRound({ timers: systemTimers }, own, ['http://127.0.0.1:1', good.url], 9), signature)
    await assert.rejects(fetchRound({ timers: systemTimers }, own, [], 9), /none is known/)
  })
})

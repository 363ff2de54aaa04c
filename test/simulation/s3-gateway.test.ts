/** The gateway in the simulator: it dies and comes back with what it acknowledged, and answers that cannot have been are found. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { S3Request } from '../s3-model/reference/requests.ts'
import { s3AnswersHaveAnOrder } from './checkers/s3-answers-have-an-order.ts'
import { createPrograms } from './s3/programs.ts'
import type { CallManners, S3Call } from './s3/s3-call.ts'
import { openWorld } from './world/open-world.ts'
import { randomnessOf } from './world/randomness-of.ts'
import { drawShape } from './world/shape.ts'
import type { World } from './world/world.ts'

const manners: CallManners = { program: 1, payload: 'signed-chunks' }
const seed = 1

async function openS3World(): Promise<World> {
  const shape = { ...drawShape(randomnessOf(seed, 'shape'), { operations: 10, front: 's3' }), profile: '2/4' as const }
  const world = await openWorld({ seed, shape })
  await untilWritable(world)
  return world
}

async function untilWritable(world: World): Promise<void> {
  await world.time.until(world.customer.within(({ client }) => client.untilWritable(new AbortController().signal)))
}

async function ask(world: World, name: string, request: S3Request, how = manners): Promise<S3Call> {
  const programs = world.kept(createPrograms)
  const asking = programs.untilReady().then(() => programs.ask({ name, request }, how))
  return (await world.time.until(asking)).call
}

const put = (name: string, sizeBytes: number): S3Request => ({
  ...{ op: 'PutObject', bucket: 'plain', key: 'a', metadata: { write: name } },
  body: { name, sizeBytes },
})

test('a gateway that dies again and again has what it acknowledged, and breaks off what was under way', async () => {
  await using world = await openS3World()
  for (const [index, sizeBytes] of [3, 50_000, 400_000].entries()) {
    const { heard } = await ask(world, `o${index}`, put(`o${index}`, sizeBytes))
    assert.ok(heard.kind === 'answer' && heard.answer.status === 200)
    const slow: CallManners = { ...manners, pace: { bytes: 4_096, pauseMs: 1_000 } }
    const broken = ask(world, `broken${index}`, { ...put(`broken${index}`, 100_000), key: 'z' } as S3Request, slow)
    world.time.timers.setTimeout(() => world.customer.kill(), 5_000)
    assert.equal((await broken).heard.kind, 'nothing')
    await world.time.until(world.customer.start())
    await untilWritable(world)
    const read = await ask(world, `read${index}`, { op: 'GetObject', bucket: 'plain', key: 'a' })
    assert.ok(read.heard.kind === 'answer' && read.heard.answer.metadata?.write === `o${index}`)
  }
  assert.deepEqual(await world.time.until(Promise.resolve(s3AnswersHaveAnOrder.check(world, 'healed'))), [])
})

test('an answer that cannot have been is found, whatever it says too much or too little', async () => {
  await using world = await openS3World()
  await ask(world, 'o0', put('o0', 10))
  await ask(world, 'o1', put('o1', 5_000))
  const get = await ask(world, 'o2', { op: 'GetObject', bucket: 'plain', key: 'a' })
  const list = await ask(world, 'o3', { op: 'ListObjectsV2', bucket: 'plain' })
  const check = async () =>
    (await world.time.until(Promise.resolve(s3AnswersHaveAnOrder.check(world, 'healed')))).map(({ what }) => what)
  assert.deepEqual(await check(), [])
  const wrong = ['plain/a: no order of what was asked gives what was heard']
  for (const [call, change] of [
    [get, { md5: '00' }],
    [get, { etag: '00' }],
    [get, { contentLength: 4_999 }],
    [get, { status: 404, code: 'NoSuchKey' }],
    [list, { page: { rows: [], commonPrefixes: [], isTruncated: false } }],
  ] as const) {
    const { heard } = call
    assert.ok(heard.kind === 'answer')
    call.heard = { kind: 'answer', answer: { ...heard.answer, ...change } }
    assert.deepEqual(await check(), wrong)
    call.heard = heard
  }
  assert.deepEqual(await check(), [])
})

/** A gateway with its storage client, under a load by S3: what was answered is there afterwards, what was refused is not. */
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import {
  AbortMultipartUploadCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  GetObjectTaggingCommand,
  HeadBucketCommand,
  ListMultipartUploadsCommand,
  ListObjectsV2Command,
  S3Client,
} from '@aws-sdk/client-s3'
import { createMemoryMarket, type MemoryMarket } from '../../../packages/client/test/memory-market.ts'
import { startWebhookReceiver } from '../../../packages/s3-gateway/test/webhook-receiver.ts'
import { sampleBytes } from '../../network/sample-bytes.ts'
import type { OwnerAsks } from '../actors/gateway-actor.ts'
import { type ArmedProcess, startArmed } from '../armed-process.ts'
import { loadGateway } from '../gateway-load.ts'
import { type GatewayUnderTest, mainKey, openGateway } from '../gateway-under-test.ts'
import type { Scene } from '../scene.ts'
import type { Told } from '../told.ts'
import { checkNothingIsLeaked } from './client-scene.ts'
import { serveMarket } from './near-market.ts'

const actor = join(import.meta.dirname, '../actors/gateway-actor.ts')
const Bucket = 'bucket'

export async function openGatewayScene(): Promise<Scene> {
  const markets = new Map<string, MemoryMarket>()
  const target = await startWebhookReceiver()
  // Some events are refused, and so wait.
  target.answer = () => (target.received.length % 5 === 2 ? 400 : 200)
  return {
    name: 'gateway',
    isExclusive: false,
    async run(folder, _seed, arming) {
      const market = createMemoryMarket(8)
      markets.set(folder, market)
      const armed = startArmed(actor, [folder, target.url], arming)
      serveMarket(armed.child, market)
      const told: Told[] = []
      const failure = await drive(armed, told)
      const ended = await armed.ended
      return { ...ended, told, failure: ended.failure ?? (ended.wasKilled ? undefined : failure) }
    },
    async check(folder, told) {
      const market = markets.get(folder)
      markets.delete(folder)
      assert.ok(market !== undefined, 'a run comes before its check')
      await using opened = await openGateway(market, folder, target.url)
      await opened.client.untilWritable(AbortSignal.timeout(90_000))
      const s3 = connect(opened.gateway.port)
      await checkObjects(s3, told)
      await checkBuckets(s3, told)
      checkUsers(opened, told)
      await freeEverything(opened, s3)
      await checkNothingIsLeaked(opened.client, market)
      s3.destroy()
    },
    [Symbol.asyncDispose]: () => target[Symbol.asyncDispose](),
  }
}

function connect(port: number): S3Client {
  const endpoint = `http://127.0.0.1:${port}`
  return new S3Client({ endpoint, region: 'us-east-1', forcePathStyle: true, credentials: mainKey, maxAttempts: 1 })
}

/** Returns what went wrong, if something did: where the process was killed that is as it should be. */
async function drive({ child, ended }: ArmedProcess, told: Told[]): Promise<string | undefined> {
  const answers = new Map<'port' | 'answered', (value: never) => void>()
  child.on('message', (message: { readonly port?: number; readonly answered?: string }) => {
    for (const name of ['port', 'answered'] as const) {
      if (message[name] !== undefined) answers.get(name)?.(message[name] as never)
    }
  })
  const gone = ended.then(() => Promise.reject(new Error('the process has ended')))
  gone.catch(() => undefined)
  const hear = <T>(name: 'port' | 'answered') =>
    Promise.race([new Promise<T>((resolve) => answers.set(name, resolve)), gone])
  const askOwner = async (asked: OwnerAsks) => {
    const answered = hear<string>('answered')
    child.send(asked)
    return await answered
  }
  try {
    const s3 = connect(await hear<number>('port'))
    await loadGateway({ s3, told, askOwner }).finally(() => s3.destroy())
    if (child.connected) child.send({ owner: 'close' } satisfies OwnerAsks)
    return undefined
  } catch (error) {
    if (child.connected) child.send({ owner: 'close' } satisfies OwnerAsks, () => undefined)
    return error instanceof Error ? error.stack : String(error)
  }
}

interface KeyState {
  readonly key: string
  /** What it may be; `undefined`: nothing. */
  readonly may: (Content | undefined)[]
}

interface Content {
  readonly content: string
  readonly sizeBytes: number
}

async function checkObjects(s3: S3Client, told: readonly Told[]): Promise<void> {
  for (const { key, may } of keyStates(told)) {
    const found = await read(s3, key)
    const fits = may.some((content) =>
      content === undefined ? found === undefined : found?.equals(sampleBytes(content.content, content.sizeBytes)),
    )
    assert.ok(
      fits,
      `${key} is ${found === undefined ? 'not there' : `another (${found.length} bytes)`}, may be ${JSON.stringify(may)}`,
    )
  }
  const known = new Set(keyStates(told).map(({ key }) => key))
  const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket }))
  for (const { Key = '' } of Contents) assert.ok(known.has(Key), `${Key} was never stored`)
  if (told.some(({ what, state }) => what === 'tag' && state === 'done')) {
    const { TagSet } = await s3.send(new GetObjectTaggingCommand({ Bucket, Key: 'one' }))
    assert.deepEqual(TagSet, [{ Key: 'tag', Value: 'a' }])
  }
}

/** The last that was acknowledged, and what has begun since. */
function keyStates(told: readonly Told[]): KeyState[] {
  const states = new Map<string, KeyState>()
  for (const { what, state, key, content, sizeBytes } of told) {
    if (what !== 'put' && what !== 'delete') continue
    const name = String(key)
    const known = states.get(name) ?? { key: name, may: [undefined] }
    const value = what === 'delete' ? undefined : { content: String(content), sizeBytes: Number(sizeBytes) }
    states.set(name, { key: name, may: state === 'done' ? [value] : [...known.may, value] })
  }
  return [...states.values()]
}

async function read(s3: S3Client, Key: string): Promise<Buffer | undefined> {
  try {
    const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key }))
    return Buffer.from((await Body?.transformToByteArray()) ?? [])
  } catch (error) {
    if (error instanceof Error && error.name === 'NoSuchKey') return undefined
    throw error
  }
}

async function checkBuckets(s3: S3Client, told: readonly Told[]): Promise<void> {
  const has = (what: string, state: Told['state']) => told.some((each) => each.what === what && each.state === state)
  const isThere = await s3.send(new HeadBucketCommand({ Bucket: 'second' })).then(
    () => true,
    () => false,
  )
  if (has('create-bucket', 'done') && !has('delete-bucket', 'begun')) assert.ok(isThere, 'a bucket was created')
  if (has('delete-bucket', 'done') || !has('create-bucket', 'begun')) assert.ok(!isThere, 'a bucket was deleted')
}

function checkUsers({ gateway: { users } }: GatewayUnderTest, told: readonly Told[]): void {
  const ids = (what: string, state: Told['state']) => told.filter((each) => each.what === what && each.state === state)
  const listed = users.list()
  const keys = new Set(listed.flatMap((user) => user.keys.map(({ accessKeyId }) => accessKeyId)))
  const names = new Set(listed.map(({ id }) => id))
  for (const { id } of ids('create-user', 'done')) {
    if (!ids('delete-user', 'begun').some((each) => each.id === id)) assert.ok(names.has(String(id)), `user ${id}`)
  }
  for (const { id } of ids('delete-user', 'done')) assert.ok(!names.has(String(id)), `user ${id} was deleted`)
  for (const { key } of ids('create-key', 'done')) {
    if (!ids('revoke-key', 'begun').some((each) => each.key === key)) assert.ok(keys.has(String(key)), `key ${key}`)
  }
  for (const { key } of ids('revoke-key', 'done')) assert.ok(!keys.has(String(key)), `key ${key} was revoked`)
}

/** Deletes all that can be seen: what is left then was leaked. */
async function freeEverything({ gateway }: GatewayUnderTest, s3: S3Client): Promise<void> {
  const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket }))
  for (const { Key } of Contents) await s3.send(new DeleteObjectCommand({ Bucket, Key }))
  const { Uploads = [] } = await s3.send(new ListMultipartUploadsCommand({ Bucket }))
  for (const { Key, UploadId } of Uploads) await s3.send(new AbortMultipartUploadCommand({ Bucket, Key, UploadId }))
  const isFreed = async () => (await gateway.status()).partsToFree === 0
  for (const signal = AbortSignal.timeout(90_000); !(await isFreed()); ) {
    signal.throwIfAborted()
    await pause(20)
  }
}

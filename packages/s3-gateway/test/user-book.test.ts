/** Users and keys: made, limited, rotated, revoked; what stands on the disk; and the routes that manage them. */
import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, afterEach, before, beforeEach, describe, it } from 'node:test'
import { ListObjectsV2Command, PutObjectCommand, S3ServiceException } from '@aws-sdk/client-s3'
import { AdminError } from '@nupeerstack/node-host'
import type { gatewayCalls, Shaped } from '@nupeerstack/protocol'
import { clockOf, systemClock, systemRuntime } from '@nupeerstack/runtime'
import { createUserRoutes } from '../src/admin/user-admin.ts'
import { scopePolicy } from '../src/auth/key-scope.ts'
import { openUserBook, type UserBook, UserBookError, type UserBookErrorCode } from '../src/auth/user-book.ts'
import type { MetadataStore } from '../src/metadata/metadata-store.ts'
import { openMetadata } from '../src/metadata/open-metadata.ts'
import { evaluatePolicy } from '../src/policy/evaluate-policy.ts'
import { parseIdentityPolicy } from '../src/policy/policy-document.ts'
import { callRoute } from './call-route.ts'
import { startTestGateway, type TestGateway } from './test-gateway.ts'

const rootKey = new Uint8Array(32).fill(9)
const noLimits = { policy: undefined, expiresAtMs: undefined }
const configured = [{ accessKeyId: 'AKCONF', secretAccessKey: 'configured', userId: 'main' }]

function refused(code: UserBookErrorCode): (error: unknown) => boolean {
  return (error) => error instanceof UserBookError && error.code === code
}

describe('the user book', () => {
  let folder: string
  let metadata: MetadataStore
  let book: UserBook
  let nowMs: number

  const open = (key = rootKey): Promise<UserBook> =>
    openUserBook({ ...systemRuntime, metadata, rootKey: key, clock: clockOf(() => nowMs) }, configured)

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'nupeer-users-'))
    nowMs = 1_000_000
    metadata = openMetadata(
      { ...systemRuntime, clock: clockOf(() => nowMs) },
      { kind: 'sqlite', path: join(folder, 'metadata.db') },
    )
    book = await open()
  })

  afterEach(async () => {
    await metadata[Symbol.asyncDispose]()
    rmSync(folder, { recursive: true })
  })

  it('finds keys again after a restart, and only with the root key', async () => {
    await book.createUser('ann')
    const { accessKeyId, secretAccessKey } = await book.createKey('ann', noLimits)
    assert.match(accessKeyId, /^AKIA[A-Z2-7]{16}$/)
    assert.equal(secretAccessKey.length, 40)
    assert.equal(book.find(accessKeyId)?.secretAccessKey, secretAccessKey)
    assert.equal((await open()).find(accessKeyId)?.secretAccessKey, secretAccessKey)
    assert(book.isUser('ann') && book.isUser('main') && !book.isUser('bob'))
    await assert.rejects(open(new Uint8Array(32)), /the root key does not open/)
  })

  it('keeps no secret in the open on the disk', async () => {
    await book.createUser('ann')
    const { secretAccessKey } = await book.createKey('ann', noLimits)
    for (const file of readdirSync(folder)) assert.ok(!readFileSync(join(folder, file)).includes(secretAccessKey), file)
  })

  it('does not find a key that has expired', async () => {
    const { accessKeyId } = await book.createKey('main', { policy: undefined, expiresAtMs: nowMs + 10 })
    assert.ok(book.find(accessKeyId))
    nowMs += 10
    assert.equal(book.find(accessKeyId), undefined)
  })

  it('rotates: both keys live for a while, with the same limits', async () => {
    const policy = JSON.stringify({ Statement: { Effect: 'Allow', Action: 's3:GetObject', Resource: '*' } })
    const old = await book.createKey('main', { policy, expiresAtMs: undefined })
    const fresh = await book.rotateKey(old.accessKeyId, 1_000)
    assert.deepEqual([fresh.policy, fresh.userId], [policy, 'main'])
    assert(book.find(old.accessKeyId) && book.find(fresh.accessKeyId))
    nowMs += 1_000
    assert.equal(book.find(old.accessKeyId), undefined)
    assert.equal(book.find(fresh.accessKeyId)?.bounds?.length, 1)
    assert.equal((await open()).find(old.accessKeyId), undefined)
  })

  it('forgets what is revoked and deleted', async () => {
    await book.createUser('ann')
    const one = await book.createKey('ann', noLimits)
    const two = await book.createKey('ann', noLimits)
    await book.revokeKey(one.accessKeyId)
    assert.deepEqual([book.find(one.accessKeyId), (await open()).find(one.accessKeyId)], [undefined, undefined])
    await book.deleteUser('ann')
    assert.deepEqual([book.find(two.accessKeyId), (await open()).find(two.accessKeyId)], [undefined, undefined])
  })

  it('refuses what cannot be', async () => {
    await assert.rejects(book.createUser('main'), refused('exists'))
    for (const name of ['', 'a/b', 'a*', 'a:b', 'x'.repeat(65)]) {
      await assert.rejects(book.createUser(name), refused('bad-name'))
    }
    await assert.rejects(book.createKey('bob', noLimits), refused('no-such-user'))
    await assert.rejects(book.deleteUser('bob'), refused('no-such-user'))
    await assert.rejects(book.deleteUser('main'), refused('configured'))
    await assert.rejects(book.revokeKey('AKCONF'), refused('configured'))
    await assert.rejects(book.rotateKey('AKNONE', 0), refused('no-such-key'))
    await assert.rejects(book.createKey('main', { policy: '{', expiresAtMs: undefined }), /valid JSON/)
    await metadata.users.create({ id: 'owner', createdMs: 0 })
    await metadata.buckets.create({
      name: 'owned',
      owner: 'owner',
      createdMs: 0,
      wrappedKey: new Uint8Array(),
      versioning: 'never',
      configurations: {},
    })
    await assert.rejects((await open()).deleteUser('owner'), refused('owns-buckets'))
  })
})

describe('a scope', () => {
  const verdict = (
    scope: Parameters<typeof scopePolicy>[0],
    action: string,
    resource: string,
    prefix?: string,
  ): string =>
    evaluatePolicy(parseIdentityPolicy(scopePolicy(scope)), {
      action: action.toLowerCase(),
      resource: `arn:aws:s3:::${resource}`,
      userId: 'main',
      values: (key) => (key === 's3:prefix' && prefix !== undefined ? [prefix] : undefined),
    })

  it('of reading reads and lists, in its buckets and below its prefix', () => {
    const scope = { buckets: ['photos'], prefix: '2026/', access: 'read' } as const
    assert.equal(verdict(scope, 's3:GetObject', 'photos/2026/a'), 'allow')
    assert.equal(verdict(scope, 's3:GetObjectVersion', 'photos/2026/a'), 'allow')
    assert.equal(verdict(scope, 's3:GetObject', 'photos/2025/a'), 'silent')
    assert.equal(verdict(scope, 's3:GetObject', 'videos/2026/a'), 'silent')
    assert.equal(verdict(scope, 's3:PutObject', 'photos/2026/a'), 'silent')
    assert.equal(verdict(scope, 's3:ListBucket', 'photos', '2026/0'), 'allow')
    assert.equal(verdict(scope, 's3:ListBucket', 'photos'), 'silent')
  })

  it('of writing stores and does not read', () => {
    const scope = { buckets: ['logs'], prefix: '', access: 'write' } as const
    assert.equal(verdict(scope, 's3:PutObject', 'logs/a'), 'allow')
    for (const action of ['s3:GetObject', 's3:DeleteObject', 's3:PutObjectAcl']) {
      assert.equal(verdict(scope, action, 'logs/a'), 'silent')
    }
    assert.equal(verdict(scope, 's3:ListBucket', 'logs'), 'silent')
  })

  it('of everything is everything, but the bucket itself where there is a prefix', () => {
    const whole = { buckets: undefined, prefix: '', access: 'full' } as const
    assert.equal(verdict(whole, 's3:DeleteBucket', 'any'), 'allow')
    const below = { buckets: ['any'], prefix: 'a/', access: 'full' } as const
    assert.equal(verdict(below, 's3:DeleteObject', 'any/a/b'), 'allow')
    assert.equal(verdict(below, 's3:DeleteBucket', 'any'), 'silent')
    assert.equal(verdict(below, 's3:PutBucketPolicy', 'any'), 'silent')
  })
})

describe('the admin routes', () => {
  let gateway: TestGateway
  before(async () => {
    gateway = await startTestGateway()
  })
  after(() => gateway[Symbol.asyncDispose]())

  const call = (route: string, body?: unknown): Promise<unknown> =>
    callRoute(createUserRoutes(gateway.gateway.users, systemClock), route, body)
  type Made = { accessKeyId: string; secretAccessKey: string }

  it('make a user whose key works until it is revoked', async () => {
    const key = (await call('POST /users/create', { userId: 'ann' })) as Made
    const client = gateway.client({ credentials: key })
    await assert.rejects(client.send(new ListObjectsV2Command({ Bucket: 'bucket' })), /Access Denied/)
    await call('POST /keys/revoke', { accessKeyId: key.accessKeyId })
    const answer = client.send(new ListObjectsV2Command({ Bucket: 'bucket' }))
    await assert.rejects(answer, (error) => error instanceof S3ServiceException && error.name === 'InvalidAccessKeyId')
  })

  it('make a key that may do no more than its scope', async () => {
    const scope = { userId: 'main', buckets: ['bucket'], prefix: 'in/', access: 'write', lifetimeMs: 60_000 }
    const client = gateway.client({ credentials: (await call('POST /keys/create', scope)) as Made })
    await client.send(new PutObjectCommand({ Bucket: 'bucket', Key: 'in/a', Body: 'x' }))
    const outside = client.send(new PutObjectCommand({ Bucket: 'bucket', Key: 'a', Body: 'x' }))
    await assert.rejects(outside, /Access Denied/)
    await assert.rejects(client.send(new ListObjectsV2Command({ Bucket: 'bucket' })), /Access Denied/)
  })

  it('list users and keys without their secrets', async () => {
    const text = JSON.stringify(await call('GET /users'))
    assert.match(text, /"id":"main"/)
    assert.doesNotMatch(text, /secret/i)
  })

  it('tell which keys stand in the configuration file, and what a new one is limited to', async () => {
    const policy = scopePolicy({ buckets: ['bucket'], prefix: '', access: 'read' })
    const made = (await call('POST /keys/create', { userId: 'main', policy })) as Made & { policy: string }
    assert.equal(made.policy, policy)
    const { users } = (await call('GET /users')) as Shaped<typeof gatewayCalls.listUsers.answer>
    const keys = users.find(({ id }) => id === 'main')?.keys ?? []
    assert.equal(keys.find(({ accessKeyId }) => accessKeyId === made.accessKeyId)?.isConfigured, false)
    assert.ok(keys.some(({ isConfigured }) => isConfigured))
  })

  it('say what is wrong', async () => {
    for (const [route, body, code] of [
      ['POST /users/create', undefined, 'bad-request'],
      ['POST /users/create', { userId: 'a b' }, 'bad-request'],
      ['POST /keys/create', { userId: 'nobody' }, 'not-found'],
      ['POST /keys/create', { userId: 'main', access: 'some' }, 'bad-request'],
      ['POST /keys/create', { userId: 'main', buckets: ['*'] }, 'bad-request'],
      ['POST /keys/create', { userId: 'main', policy: '{}', access: 'read' }, 'bad-request'],
      ['POST /keys/rotate', { accessKeyId: 'none' }, 'not-found'],
      ['POST /keys/revoke', { accessKeyId: 'AKMAIN' }, 'bad-request'],
    ] as const) {
      await assert.rejects(call(route, body), (error) => error instanceof AdminError && error.code === code)
    }
  })
})

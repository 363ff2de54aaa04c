/** Temporary credentials: what the token service gives out, what they may do, and when they end. */
import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import {
  GetObjectCommand,
  ListBucketsCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  type S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3'
import { systemRuntime } from '@nupeerstack/runtime'
import { proves } from '../compatibility/proves.ts'
import { createSessions } from '../src/auth/sessions.ts'
import { type Answer, mainUser, startTestGateway } from './test-gateway.ts'

let nowMs = Date.now()
const Bucket = 'bucket'

const gateway = await startTestGateway({}, undefined, () => nowMs)
after(() => gateway[Symbol.asyncDispose]())
await gateway.client().send(new PutObjectCommand({ Bucket, Key: 'reports/a', Body: 'a' }))

type Keys = { readonly accessKeyId: string; readonly secretAccessKey: string; readonly sessionToken?: string }

function ask(parameters: Readonly<Record<string, string>>, keys: Keys = mainUser): Promise<Answer> {
  const body = new URLSearchParams({ Version: '2011-06-15', ...parameters }).toString()
  return gateway.send({
    method: 'POST',
    path: '/',
    headers: {
      'content-type': 'application/x-www-form-urlencoded; charset=utf-8',
      ...(keys.sessionToken !== undefined && { 'x-amz-security-token': keys.sessionToken }),
    },
    body,
    signer: { ...keys, region: 'us-east-1', service: 'sts' },
    now: new Date(nowMs),
  })
}

const textOf = (answer: Answer, element: string): string =>
  new RegExp(`<${element}>([^<]*)</${element}>`).exec(answer.body)?.[1] ?? ''

async function keysFrom(answer: Promise<Answer>): Promise<Keys> {
  const found = await answer
  assert.equal(found.status, 200, found.body)
  return {
    accessKeyId: textOf(found, 'AccessKeyId'),
    secretAccessKey: textOf(found, 'SecretAccessKey'),
    sessionToken: textOf(found, 'SessionToken'),
  }
}

const clientOf = (credentials: Keys): S3Client => gateway.client({ credentials })

const role = { Action: 'AssumeRole', RoleArn: 'arn:aws:iam::main:role/reader', RoleSessionName: 'job-1' }

const policyFor = (...statements: readonly Record<string, unknown>[]): string =>
  JSON.stringify({ Version: '2012-10-17', Statement: statements })

async function refused(work: Promise<unknown>, code: string): Promise<void> {
  await assert.rejects(work, (error) => error instanceof S3ServiceException && error.name === code)
}

describe('the token service', () => {
  it('says who asks', async () => {
    const answer = await ask({ Action: 'GetCallerIdentity' })
    assert.equal(textOf(answer, 'UserId'), 'main')
    assert.equal(textOf(answer, 'Arn'), 'arn:aws:iam::main:root')
  })

  proves('STS: AssumeRole, GetSessionToken')
  it('gives out credentials that work until they expire', async () => {
    const keys = await keysFrom(ask({ Action: 'GetSessionToken', DurationSeconds: '900' }))
    assert.match(keys.accessKeyId, /^ASIA[A-Z2-7]{16}$/)
    const client = clientOf(keys)
    await client.send(new PutObjectCommand({ Bucket, Key: 'k', Body: 'x' }))
    await client.send(new ListBucketsCommand({}))
    const listLater = (ms: number): Promise<Answer> => {
      nowMs = Date.now() + ms
      const headers = { 'x-amz-security-token': keys.sessionToken ?? '' }
      const signer = { ...keys, region: 'us-east-1' }
      return gateway.send({ method: 'GET', path: `/${Bucket}`, headers, signer, now: new Date(nowMs) })
    }
    assert.equal((await listLater(600_000)).status, 200)
    assert.equal((await listLater(902_000)).code, 'ExpiredToken')
    nowMs = Date.now()
  })

  it('refuses what it does not know, in its own words', async () => {
    const cases: readonly (readonly [parameters: Record<string, string>, code: string])[] = [
      [{ Action: 'GetFederationToken' }, 'InvalidAction'],
      [{ Action: 'GetSessionToken', DurationSeconds: '10' }, 'ValidationError'],
      [{ ...role, DurationSeconds: '43201' }, 'ValidationError'],
      [{ ...role, RoleSessionName: 'a b' }, 'ValidationError'],
      [{ ...role, 'PolicyArns.member.1.arn': 'arn:aws:iam::aws:policy/ReadOnlyAccess' }, 'ValidationError'],
      [{ ...role, Policy: '{' }, 'MalformedPolicyDocument'],
      [{ ...role, Policy: ' '.repeat(2_049) }, 'ValidationError'],
    ]
    for (const [parameters, code] of cases) {
      const answer = await ask(parameters)
      assert.equal(answer.status, 400)
      assert.match(
        answer.body,
        /<ErrorResponse xmlns="https:\/\/sts\.amazonaws\.com\/doc\/2011-06-15\/"><Error><Type>Sender</,
      )
      assert.equal(answer.code, code)
    }
  })

  it('refuses nobody, a wrong secret, a changed body and a signature for S3', async () => {
    const headers = { host: gateway.host, 'content-type': 'application/x-www-form-urlencoded' }
    const unsigned = await gateway.sendRaw('POST', '/', headers, 'Action=GetSessionToken')
    assert.equal(unsigned.code, 'MissingAuthenticationToken')
    const wrong = await ask({ Action: 'GetSessionToken' }, { ...mainUser, secretAccessKey: 'wrong' })
    assert.equal(wrong.code, 'SignatureDoesNotMatch')
    const signed = gateway.sign({
      method: 'POST',
      path: '/',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'Action=GetCallerIdentity',
      signer: { ...mainUser, service: 'sts' },
      now: new Date(nowMs),
    })
    const changed = await gateway.sendRaw('POST', '/', signed.headers, 'Action=GetSessionToken')
    assert.equal(changed.code, 'SignatureDoesNotMatch')
    const forS3 = await gateway.send({
      method: 'POST',
      path: '/',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'Action=GetCallerIdentity',
      now: new Date(nowMs),
    })
    assert.equal(forS3.code, 'AuthorizationHeaderMalformed')
  })
})

describe('a session', () => {
  proves('STS: AssumeRole, GetSessionToken')
  it('may do no more than its policy allows', async () => {
    const Policy = policyFor(
      { Effect: 'Allow', Action: 's3:GetObject', Resource: `arn:aws:s3:::${Bucket}/reports/*` },
      { Effect: 'Allow', Action: 's3:PutObject', Resource: 'arn:aws:s3:::others-bucket/*' },
    )
    const client = clientOf(await keysFrom(ask({ ...role, Policy })))
    await client.send(new GetObjectCommand({ Bucket, Key: 'reports/a' }))
    await refused(client.send(new GetObjectCommand({ Bucket, Key: 'other' })), 'AccessDenied')
    await refused(client.send(new PutObjectCommand({ Bucket, Key: 'reports/a', Body: 'x' })), 'AccessDenied')
    await refused(client.send(new ListObjectsV2Command({ Bucket })), 'AccessDenied')
    await refused(client.send(new ListBucketsCommand({})), 'AccessDenied')
  })

  it('may do no more than its parent', async () => {
    const Policy = policyFor({ Effect: 'Allow', Action: 's3:*', Resource: '*' })
    const theirs = 'others-bucket'
    await gateway.send({
      method: 'PUT',
      path: `/${theirs}`,
      signer: { accessKeyId: 'AKOTHER', secretAccessKey: 'other-secret', region: 'us-east-1' },
      now: new Date(nowMs),
    })
    const client = clientOf(await keysFrom(ask({ ...role, Policy })))
    await client.send(new GetObjectCommand({ Bucket, Key: 'reports/a' }))
    await refused(client.send(new ListObjectsV2Command({ Bucket: theirs })), 'AccessDenied')
  })

  it('cannot get further credentials', async () => {
    const keys = await keysFrom(ask({ Action: 'GetSessionToken' }))
    for (const Action of ['GetSessionToken', 'AssumeRole']) {
      assert.equal((await ask({ ...role, Action }, keys)).code, 'AccessDenied')
    }
    assert.equal(textOf(await ask({ Action: 'GetCallerIdentity' }, keys), 'UserId'), 'main')
  })

  it('needs its token, whole and its own', async () => {
    const one = await keysFrom(ask({ Action: 'GetSessionToken' }))
    const another = await keysFrom(ask({ Action: 'GetSessionToken' }))
    const { sessionToken = '', ...bare } = one
    const list = (keys: Keys): Promise<unknown> => clientOf(keys).send(new ListObjectsV2Command({ Bucket }))
    await list(one)
    await refused(list(bare), 'InvalidAccessKeyId')
    await refused(list({ ...one, sessionToken: another.sessionToken ?? '' }), 'InvalidToken')
    await refused(list({ ...mainUser, sessionToken }), 'InvalidToken')
    for (const at of [0, 20, sessionToken.length - 2]) {
      const letter = sessionToken[at] === 'A' ? 'B' : 'A'
      const changed = `${sessionToken.slice(0, at)}${letter}${sessionToken.slice(at + 1)}`
      await refused(list({ ...one, sessionToken: changed }), 'InvalidToken')
    }
  })

  it('is opened by the root key that sealed it only', () => {
    const parent = { accessKeyId: 'AKMAIN' } as Parameters<ReturnType<typeof createSessions>['issue']>[0]
    const ours = createSessions(systemRuntime, new Uint8Array(32).fill(1))
    const { token, secretAccessKey } = ours.issue(parent, { expiresAtMs: 1, policy: undefined })
    assert.equal(ours.open(token)?.secretAccessKey, secretAccessKey)
    assert.equal(createSessions(systemRuntime, new Uint8Array(32).fill(2)).open(token), undefined)
    assert.ok(!Buffer.from(token, 'base64url').includes(secretAccessKey))
  })
})

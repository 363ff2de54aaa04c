/**
 * The locking that Terraform's S3 backend does with `use_lockfile`: a lock is an object put under `If-None-Match: *`, the
 * state is put while it is held, and unlocking deletes it. Two writers race in many rounds; each round has one winner,
 * and no update is lost.
 */
import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import {
  CreateBucketCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectVersionsCommand,
  PutBucketVersioningCommand,
  PutObjectCommand,
  S3ServiceException,
} from '@aws-sdk/client-s3'
import { proves } from '../../packages/s3-gateway/compatibility/proves.ts'
import type { RealNetwork } from '../network/real-network.ts'
import { isRefusal } from './aws-sdk.ts'

const Bucket = 'terraform-state'
const stateKey = 'env/prod/terraform.tfstate'
const lockKey = `${stateKey}.tflock`
const rounds = 40

type State = { readonly serial: number; readonly writers: readonly string[] }

export function testStateLock(network: () => RealNetwork): void {
  describe('a state behind a lock file, as Terraform keeps it', () => {
    const send = (): RealNetwork['s3']['send'] => network().s3.send.bind(network().s3)

    before(async () => {
      await send()(new CreateBucketCommand({ Bucket }))
      const VersioningConfiguration = { Status: 'Enabled' } as const
      await send()(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration }))
      await send()(new PutObjectCommand({ Bucket, Key: stateKey, Body: JSON.stringify({ serial: 0, writers: [] }) }))
    })

    proves('PutObject: If-None-Match, If-Match')
    test('is locked by exactly one of the writers that race for it', async () => {
      for (let round = 0; round < rounds; round++) {
        const contenders = ['ada', 'bob', 'cyd']
        const results = await Promise.allSettled(contenders.map((writer) => lock(writer, round)))
        const winners = contenders.filter((_, index) => results[index]?.status === 'fulfilled')
        assert.equal(winners.length, 1, `round ${round}: ${winners}`)
        for (const result of results) if (result.status === 'rejected') assertIsLocked(result.reason)
        const { ID, Who } = JSON.parse(await get(lockKey).then(({ text }) => text))
        assert.deepEqual([ID, Who], [`${round}`, winners[0]])

        const { state, etag } = await readState()
        await writeState({ serial: state.serial + 1, writers: [...state.writers, Who] }, etag)
        await send()(new DeleteObjectCommand({ Bucket, Key: lockKey }))
        await assert.rejects(get(lockKey), isRefusal(404, 'NoSuchKey'))
      }
      assert.equal((await readState()).state.serial, rounds)
    })

    proves('PutObject: If-None-Match, If-Match')
    test('is never written over by who read an older one', async () => {
      const before = await readState()
      const update = async (writer: string): Promise<void> => {
        for (;;) {
          const { state, etag } = await readState()
          try {
            await writeState({ serial: state.serial + 1, writers: [...state.writers, writer] }, etag)
            return
          } catch (error) {
            assertIsLocked(error)
          }
        }
      }
      await Promise.all(Array.from({ length: 12 }, (_, index) => update(`w${index}`)))
      const { state } = await readState()
      assert.equal(state.serial, before.state.serial + 12)
      assert.equal(new Set(state.writers.slice(-12)).size, 12)
    })

    proves('DeleteObject: If-Match')
    test('is unlocked only by who holds the lock that it names', async () => {
      const { ETag } = await lock('ada', rounds)
      const steal = new DeleteObjectCommand({ Bucket, Key: lockKey, IfMatch: '"0123456789abcdef0123456789abcdef"' })
      await assert.rejects(send()(steal), isRefusal(412, 'PreconditionFailed'))
      await send()(new DeleteObjectCommand({ Bucket, Key: lockKey, IfMatch: ETag }))
      await lock('bob', rounds + 1)
    })

    test('keeps every version that was written', async () => {
      const { Versions } = await send()(new ListObjectVersionsCommand({ Bucket, Prefix: stateKey }))
      const states = Versions?.filter(({ Key }) => Key === stateKey)
      assert.equal(states?.length, 1 + rounds + 12)
    })

    function lock(writer: string, round: number): Promise<{ ETag?: string | undefined }> {
      const Body = JSON.stringify({ ID: `${round}`, Operation: 'OperationTypeApply', Who: writer })
      const headers = { ContentType: 'application/json', ChecksumAlgorithm: 'SHA256', IfNoneMatch: '*' } as const
      return send()(new PutObjectCommand({ Bucket, Key: lockKey, Body, ...headers }))
    }

    async function get(Key: string): Promise<{ text: string; etag: string }> {
      const { Body, ETag } = await send()(new GetObjectCommand({ Bucket, Key }))
      return { text: (await Body?.transformToString()) ?? '', etag: ETag ?? '' }
    }

    async function readState(): Promise<{ state: State; etag: string }> {
      const { text, etag } = await get(stateKey)
      return { state: JSON.parse(text), etag }
    }

    function writeState(state: State, etag: string): Promise<unknown> {
      return send()(new PutObjectCommand({ Bucket, Key: stateKey, Body: JSON.stringify(state), IfMatch: etag }))
    }
  })
}

/** AWS answers 412 to who comes late, and 409 where two meet in the same moment. */
function assertIsLocked(error: unknown): void {
  const status = error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined
  assert.ok(status === 409 || status === 412, String(error))
}

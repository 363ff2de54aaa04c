/** Odd keys by the AWS SDK for JavaScript, one test each, and by URLs that it signs. */
import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import {
  CopyObjectCommand,
  CreateBucketCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsCommand,
  ListObjectsV2Command,
  PutObjectCommand,
} from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { proves } from '../../packages/s3-gateway/compatibility/proves.ts'
import type { RealNetwork } from '../network/real-network.ts'
import { isRefusal } from './aws-sdk.ts'
import { encodeKey, inKeyOrder, oddKeys } from './odd-keys.ts'
import { visitUrl } from './visit-url.ts'

const Bucket = 'odd-keys'

export function testOddKeysBySdk(network: () => RealNetwork): void {
  describe('odd keys by the AWS SDK for JavaScript', () => {
    const send = (): RealNetwork['s3']['send'] => network().s3.send.bind(network().s3)
    const get = async (Key: string): Promise<string | undefined> => {
      const { Body } = await send()(new GetObjectCommand({ Bucket, Key }))
      return await Body?.transformToString()
    }

    before(async () => {
      await send()(new CreateBucketCommand({ Bucket }))
    })

    for (const [index, Key] of oddKeys.entries()) {
      const name = Key.length > 60 ? `${Buffer.byteLength(Key)} bytes of ${Key[0]}` : JSON.stringify(Key)
      proves('Keys of any UTF-8, `//`, `.` and `..` too')
      test(`puts, heads, gets, copies and signs ${name}`, async () => {
        await send()(new PutObjectCommand({ Bucket, Key, Body: `body ${index}` }))
        assert.equal((await send()(new HeadObjectCommand({ Bucket, Key }))).ContentLength, `body ${index}`.length)
        assert.equal(await get(Key), `body ${index}`)

        await send()(new CopyObjectCommand({ Bucket, Key: `copy-${index}`, CopySource: `${Bucket}/${encodeKey(Key)}` }))
        assert.equal(await get(`copy-${index}`), `body ${index}`)
        await send()(new CopyObjectCommand({ Bucket, Key, CopySource: `${Bucket}/copy-${index}` }))
        await send()(new DeleteObjectCommand({ Bucket, Key: `copy-${index}` }))

        const s3 = network().s3
        const signedGet = await visitUrl('GET', await getSignedUrl(s3, new GetObjectCommand({ Bucket, Key })))
        assert.deepEqual(signedGet, { status: 200, body: `body ${index}` })
        const signedPut = await visitUrl('PUT', await getSignedUrl(s3, new PutObjectCommand({ Bucket, Key })), Key)
        assert.equal(signedPut.status, 200, signedPut.body)
        assert.equal(await get(Key), Key)
      })
    }

    proves('ListObjects', 'ListObjectsV2: any delimiter, encoding')
    test('lists them all in the order of UTF-8, with and without url encoding, v1 and v2, in pages', async () => {
      const keys = inKeyOrder(oddKeys)
      for (const EncodingType of [undefined, 'url'] as const) {
        const decode = (text = ''): string => (EncodingType === 'url' ? decodeURIComponent(text) : text)
        const encoding = EncodingType === undefined ? {} : { EncodingType }
        const v1 = await send()(new ListObjectsCommand({ Bucket, ...encoding }))
        assert.deepEqual(
          v1.Contents?.map((object) => decode(object.Key)),
          keys,
        )
        const listed: string[] = []
        let token: string | undefined
        do {
          const page = token === undefined ? {} : { ContinuationToken: token }
          const v2 = await send()(new ListObjectsV2Command({ Bucket, MaxKeys: 4, ...encoding, ...page }))
          listed.push(...(v2.Contents ?? []).map((object) => decode(object.Key)))
          token = v2.NextContinuationToken
        } while (token !== undefined)
        assert.deepEqual(listed, keys)
      }
    })

    test('finds each by its whole self as prefix, marker and start', async () => {
      const keys = inKeyOrder(oddKeys)
      for (const [index, key] of keys.entries()) {
        const byPrefix = await send()(new ListObjectsV2Command({ Bucket, Prefix: key }))
        assert.deepEqual(
          byPrefix.Contents?.map((object) => object.Key),
          keys.filter((other) => other.startsWith(key)),
        )
        const after = await send()(new ListObjectsV2Command({ Bucket, StartAfter: key, MaxKeys: 1 }))
        assert.equal(after.Contents?.[0]?.Key, keys[index + 1])
        const marked = await send()(new ListObjectsCommand({ Bucket, Marker: key, MaxKeys: 1 }))
        assert.equal(marked.Contents?.[0]?.Key, keys[index + 1])
      }
    })

    test('folds them at slashes as folders', async () => {
      const folded = await send()(new ListObjectsV2Command({ Bucket, Delimiter: '/' }))
      const folders = new Set(oddKeys.flatMap((key) => (key.includes('/') ? [key.slice(0, key.indexOf('/') + 1)] : [])))
      assert.deepEqual(
        folded.CommonPrefixes?.map(({ Prefix }) => Prefix),
        inKeyOrder(folders),
      )
    })

    test('deletes one by one and all at once', async () => {
      for (const Key of oddKeys.filter((_, index) => index % 2 === 0)) {
        await send()(new DeleteObjectCommand({ Bucket, Key }))
        await assert.rejects(get(Key), isRefusal(404, 'NoSuchKey'))
      }
      const Objects = oddKeys.map((Key) => ({ Key }))
      const { Deleted, Errors } = await send()(new DeleteObjectsCommand({ Bucket, Delete: { Objects } }))
      assert.deepEqual(Errors ?? [], [])
      assert.deepEqual(new Set(Deleted?.map(({ Key }) => Key)), new Set(oddKeys))
      assert.equal((await send()(new ListObjectsV2Command({ Bucket }))).KeyCount, 0)
    })
  })
}

/** Checksums in all algorithms that S3 knows, as they come with a body, follow it, compose, and are told back. */
import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { createDigester } from '@nupeerstack/client'
import { proves } from '../compatibility/proves.ts'
import {
  type ChecksumAlgorithm,
  checksumAlgorithms,
  checksumElement,
  checksumHeader,
  digestName,
} from '../src/checksums/checksum.ts'
import { isCrc } from '../src/checksums/crc-combine.ts'
import { plainChunks } from './sigv4-signer.ts'
import { type Answer, startTestGateway } from './test-gateway.ts'

const gateway = await startTestGateway()
after(() => gateway[Symbol.asyncDispose]())

const path = '/bucket/key'
const body = 'a body with a checksum'

async function digest(algorithm: ChecksumAlgorithm, ...pieces: readonly (string | Uint8Array)[]): Promise<Buffer> {
  const name = digestName(algorithm)
  const digester = await createDigester([name])
  for (const piece of pieces) digester.update(Buffer.from(piece))
  return Buffer.from(digester.digest()[name] ?? assert.fail())
}

async function base64Of(algorithm: ChecksumAlgorithm, text: string): Promise<string> {
  return (await digest(algorithm, text)).toString('base64')
}

/** The checksum of what is stored, and whether it is one of the whole. */
async function stored(algorithm: ChecksumAlgorithm): Promise<(string | undefined)[]> {
  const { headers } = await gateway.send({ method: 'HEAD', path, headers: { 'x-amz-checksum-mode': 'ENABLED' } })
  return [headers[checksumHeader(algorithm)], headers['x-amz-checksum-type']].map((value) => value?.toString())
}

for (const algorithm of checksumAlgorithms) {
  const header = checksumHeader(algorithm)

  describe(`a checksum in ${algorithm}`, () => {
    proves('Checksums: CRC32, CRC32C, SHA1, SHA256', 'Checksums: CRC64NVME', 'Checksums: SHA512, MD5, XXHASH64/3/128')
    test('comes with a body, is compared, and told back', async () => {
      const put = async (text: string): Promise<Answer> =>
        gateway.send({ method: 'PUT', path, headers: { [header]: await base64Of(algorithm, text) }, body })
      assert.equal((await put('another body')).code, 'BadDigest')
      const answer = await put(body)
      assert.equal(answer.headers[header], await base64Of(algorithm, body), answer.body)
      assert.deepEqual(await stored(algorithm), [await base64Of(algorithm, body), 'FULL_OBJECT'])
    })

    proves('Checksums: CRC32, CRC32C, SHA1, SHA256', 'Checksums: CRC64NVME', 'Checksums: SHA512, MD5, XXHASH64/3/128')
    test('follows a body as its trailer', async () => {
      const put = async (text: string): Promise<Answer> => {
        const payload = plainChunks([Buffer.from(body)], [`${header}:${await base64Of(algorithm, text)}`])
        const headers = {
          'content-encoding': 'aws-chunked',
          'x-amz-decoded-content-length': String(body.length),
          'x-amz-trailer': header,
        }
        const payloadHash = 'STREAMING-UNSIGNED-PAYLOAD-TRAILER'
        const signed = gateway.sign({ method: 'PUT', path, headers, payloadHash })
        const length = { 'content-length': String(payload.length) }
        return gateway.sendRaw('PUT', signed.url, { ...signed.headers, ...length }, payload)
      }
      assert.equal((await put('another body')).code, 'BadDigest')
      assert.equal((await put(body)).headers[header], await base64Of(algorithm, body))
    })

    proves('Checksums: FULL_OBJECT, COMPOSITE')
    test('of an upload in parts is one of checksums, or of the whole', async () => {
      const type = algorithm === 'CRC64NVME' ? 'FULL_OBJECT' : 'COMPOSITE'
      const create = { 'x-amz-checksum-algorithm': algorithm, 'x-amz-checksum-type': type }
      const created = await gateway.send({ method: 'POST', path, query: [['uploads', '']], headers: create })
      const uploadId = /<UploadId>(.*)<\/UploadId>/.exec(created.body)?.[1] ?? assert.fail(created.body)
      const value = await base64Of(algorithm, body)
      const partNumber = ['partNumber', '1'] as const
      const query = [partNumber, ['uploadId', uploadId]] as const
      const part = await gateway.send({ method: 'PUT', path, query, headers: { [header]: value }, body })
      const element = checksumElement(algorithm)
      const listed = `<PartNumber>1</PartNumber><ETag>${part.headers.etag}</ETag><${element}>${value}</${element}>`
      const document = `<CompleteMultipartUpload><Part>${listed}</Part></CompleteMultipartUpload>`
      const upload = [['uploadId', uploadId]] as const
      const done = await gateway.send({ method: 'POST', path, query: upload, body: document })
      const ofDigests = (await digest(algorithm, await digest(algorithm, body))).toString('base64')
      const expected = type === 'FULL_OBJECT' ? value : `${ofDigests}-1`
      assert.ok(done.body.includes(`<${element}>${expected}</${element}>`), done.body)
      assert.deepEqual(await stored(algorithm), [expected, type])
    })

    if (isCrc(algorithm)) return
    test('is never one of the whole where it does not combine', async () => {
      const headers = { 'x-amz-checksum-algorithm': algorithm, 'x-amz-checksum-type': 'FULL_OBJECT' }
      const answer = await gateway.send({ method: 'POST', path, query: [['uploads', '']], headers })
      assert.deepEqual([answer.status, answer.code], [400, 'InvalidRequest'])
    })
  })
}

test('a checksum that nobody knows is refused by name', async () => {
  for (const [method, query] of [
    ['PUT', []],
    ['POST', [['uploads', '']]],
  ] as const) {
    const copySource = method === 'PUT' ? { 'x-amz-copy-source': path } : {}
    const headers = { ...copySource, 'x-amz-checksum-algorithm': 'CRC16' }
    const answer = await gateway.send({ method, path: '/bucket/other', query, headers })
    assert.deepEqual([answer.status, answer.code], [400, 'InvalidRequest'])
  }
  const answer = await gateway.send({ method: 'PUT', path, headers: { 'x-amz-checksum-crc16': 'AAA=' }, body })
  assert.deepEqual([answer.status, answer.code], [400, 'InvalidRequest'])
})

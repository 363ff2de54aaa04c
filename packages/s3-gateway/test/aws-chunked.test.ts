/** Bodies in aws-chunks, cut anywhere: decoded whole, or refused; chunk signatures by AWS’s examples. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { decodeAwsChunked } from '../src/body/aws-chunked.ts'
import { createChunkVerifier } from '../src/body/chunk-signatures.ts'
import { S3Error } from '../src/s3/s3-error.ts'
import { deriveSigningKey } from '../src/signatures/signing-keys.ts'
import { plainChunks } from './sigv4-signer.ts'

const vectors = JSON.parse(readFileSync(new URL('vectors/sigv4.json', import.meta.url), 'utf8'))

type Options = Partial<Parameters<typeof decodeAwsChunked>[1]>
type Decoded = { bytes: Buffer; trailer: [string, string][] }

async function decode(pieces: Iterable<Uint8Array>, options: Options = {}): Promise<Decoded> {
  const trailer: [string, string][] = []
  const chunks: Uint8Array[] = []
  const source = (async function* () {
    yield* pieces
  })()
  const decoded = decodeAwsChunked(source, {
    decodedBytes: 0,
    verifier: undefined,
    hasTrailer: true,
    onTrailer: (name, value) => trailer.push([name, value]),
    ...options,
  })
  for await (const chunk of decoded) chunks.push(chunk)
  return { bytes: Buffer.concat(chunks), trailer }
}

const decodeText = (text: string, options: Options = {}): Promise<Decoded> =>
  decode([Buffer.from(text, 'latin1')], options)

function refused(code: string): (error: unknown) => boolean {
  return (error) => error instanceof S3Error && error.code === code
}

function cut(bytes: Uint8Array, sizes: readonly number[]): Uint8Array[] {
  const pieces: Uint8Array[] = []
  let at = 0
  for (const size of sizes) {
    pieces.push(bytes.subarray(at, at + size))
    at += size
  }
  return [...pieces, bytes.subarray(at)]
}

describe('an aws-chunked body', () => {
  test('decodes to its chunks, wherever the network cuts it', async () => {
    const chunk = fc.uint8Array({ minLength: 1, maxLength: 600 })
    await fc.assert(
      fc.asyncProperty(
        fc.array(chunk, { maxLength: 5 }),
        fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 12 }),
        async (chunks, sizes) => {
          const expected = Buffer.concat(chunks)
          const body = plainChunks(chunks, ['x-amz-checksum-crc32:AAAAAA=='])
          const { bytes, trailer } = await decode(cut(body, sizes), { decodedBytes: expected.length })
          assert.deepEqual(bytes, expected)
          assert.deepEqual(trailer, [['x-amz-checksum-crc32', 'AAAAAA==']])
        },
      ),
      { numRuns: 150 },
    )
  })

  test('is incomplete wherever it is cut off before its last chunk', async () => {
    const body = plainChunks([Buffer.from('hello'), Buffer.from('world!')], [])
    const end = body.indexOf('\r\n0\r\n') + 3
    for (let length = 0; length < end; length++) {
      await assert.rejects(
        decode([body.subarray(0, length)], { decodedBytes: 11 }),
        refused('IncompleteBody'),
        `${length}`,
      )
    }
  })

  test('must have the length that was announced', async () => {
    const body = plainChunks([Buffer.from('hello')], [])
    await assert.rejects(decode([body], { decodedBytes: 4 }), refused('IncompleteBody'))
    await assert.rejects(decode([body], { decodedBytes: 6 }), refused('IncompleteBody'))
  })

  test('is refused where its lines are not well-formed', async () => {
    for (const text of [
      'hello',
      'zz\r\n',
      '-5\r\nhello\r\n0\r\n\r\n',
      '5\nhello\r\n0\r\n\r\n',
      '5\r\nhelloXX0\r\n\r\n',
      '\r\n',
      '0x5\r\nhello',
      `${'0'.repeat(10)}\r\n\r\n`,
    ]) {
      await assert.rejects(decodeText(text, { decodedBytes: 5 }), S3Error, JSON.stringify(text))
    }
    await assert.rejects(decodeText(`5;${'x'.repeat(300)}`, { decodedBytes: 5 }), refused('InvalidRequest'))
  })

  test('may end its trailer with bare line feeds, or not at all', async () => {
    for (const end of ['\r\n\r\n', '\n\r\n', '\n', '\r\n\r\n\r\n']) {
      const { trailer } = await decodeText(`0\r\nx-amz-checksum-crc32:AAAAAA==${end}`)
      assert.deepEqual(trailer, [['x-amz-checksum-crc32', 'AAAAAA==']])
    }
    assert.deepEqual((await decodeText('0\r\n')).trailer, [])
  })

  test('has no trailer where its mode has none, and no garbage', async () => {
    await assert.rejects(decodeText('0\r\na:b\r\n\r\n', { hasTrailer: false }), refused('MalformedTrailerError'))
    await assert.rejects(decodeText('0\r\nnonsense\r\n\r\n'), refused('MalformedTrailerError'))
    await assert.rejects(decodeText(`0\r\n${'a:b\r\n'.repeat(9)}`), refused('MalformedTrailerError'))
    await assert.rejects(decodeText(`0\r\na:${'b'.repeat(300)}\r\n`), refused('InvalidRequest'))
  })
})

describe('the chunk signatures that AWS published', () => {
  for (const vector of vectors.chunked) {
    const scope = '20130524/us-east-1/s3/aws4_request'
    const seedSignature = /Signature=(\w+)/.exec(vector.headers.Authorization)?.[1] ?? ''
    const verifier = () =>
      createChunkVerifier({
        signingKey: deriveSigningKey(vectors.secretAccessKey, { date: '20130524', region: 'us-east-1', service: 's3' }),
        timestamp: '20130524T000000Z',
        scope,
        seedSignature,
      })
    const body = (): Buffer => {
      const lines = vector.chunks.map(
        ({ size, signature }: { size: number; signature: string }) =>
          `${size.toString(16)};chunk-signature=${signature}\r\n${'a'.repeat(size)}${size > 0 ? '\r\n' : ''}`,
      )
      const trailer = vector.trailer.map((line: string) => `${line}\r\n`)
      return Buffer.from([...lines, ...trailer, '\r\n'].join(''))
    }
    const options = () => ({ decodedBytes: 66_560, verifier: verifier(), hasTrailer: vector.trailer.length > 0 })

    test(`${vector.name} hold`, async () => {
      const { bytes, trailer } = await decode([body()], options())
      assert.equal(bytes.length, 66_560)
      assert.equal(trailer.length, Math.max(0, vector.trailer.length - 1))
    })

    test(`${vector.name} fail where a byte is changed`, async () => {
      for (const at of [100, 65_700, 66_000]) {
        const changed = body()
        changed[at] = 'b'.charCodeAt(0)
        await assert.rejects(decode([changed], options()), refused('SignatureDoesNotMatch'), `byte ${at}`)
      }
    })

    test(`${vector.name} fail where a signature is changed, missing or of another chunk`, async () => {
      const text = body().toString('latin1')
      const [first, second, last] = vector.chunks.map(({ signature }: { signature: string }) => signature)
      const changes = [
        text.replace(first, second),
        text.replace(second, '0'.repeat(64)),
        text.replace(`;chunk-signature=${second}`, ''),
        text.replace(`0;chunk-signature=${last}`, '0'),
        text.replace(last, first),
      ]
      for (const changed of changes)
        await assert.rejects(decodeText(changed, options()), refused('SignatureDoesNotMatch'))
    })
  }

  test('cover the trailer', async () => {
    const vector = vectors.chunked[1]
    const options = {
      decodedBytes: 0,
      verifier: createChunkVerifier({
        signingKey: deriveSigningKey(vectors.secretAccessKey, { date: '20130524', region: 'us-east-1', service: 's3' }),
        timestamp: '20130524T000000Z',
        scope: '20130524/us-east-1/s3/aws4_request',
        seedSignature: vector.chunks[1].signature,
      }),
    }
    const text = `0;chunk-signature=${vector.chunks[2].signature}\r\n${vector.trailer.join('\r\n')}\r\n\r\n`
    await assert.rejects(decodeText(text.replace('sOO8', 'sOO9'), options), refused('SignatureDoesNotMatch'))
  })
})

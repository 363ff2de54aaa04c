/** Bodies that carry more than an object's bytes: in signed chunks, with a trailer, or as a form. */
import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { createVirtualTime } from '@nupeerstack/runtime'
import { decodeAwsChunked } from '../../../packages/s3-gateway/src/body/aws-chunked.ts'
import { readChecked } from '../../../packages/s3-gateway/src/body/checked-body.ts'
import { createChunkVerifier } from '../../../packages/s3-gateway/src/body/chunk-signatures.ts'
import { parseBoundary, readForm } from '../../../packages/s3-gateway/src/body/multipart-form.ts'
import { createRequestBody } from '../../../packages/s3-gateway/src/body/request-body.ts'
import { readWhole } from '../../../packages/s3-gateway/src/body/request-source.ts'
import { Headers } from '../../../packages/s3-gateway/src/http/headers.ts'
import { S3Error } from '../../../packages/s3-gateway/src/s3/s3-error.ts'
import { readFormUpload } from '../../../packages/s3-gateway/src/server/form-upload.ts'
import { deriveSigningKey, hmacSha256 } from '../../../packages/s3-gateway/src/signatures/signing-keys.ts'
import { sha256 } from '../../../packages/s3-gateway/test/sigv4-signer.ts'
import type { FuzzTarget } from '../fuzz-target.ts'
import { inPieces } from './gateway-world.ts'
import { isS3Refusal } from './refusals.ts'

const { clock, timers } = createVirtualTime()
const guard = { clock, timers, limits: { idleMsMax: 1e9, windowMs: 1e9, bytesPerSecondMin: 0 } }
const signing = {
  signingKey: deriveSigningKey('secret', { date: '20261124', region: 'us-east-1', service: 's3' }),
  timestamp: '20261124T100000Z',
  scope: '20261124/us-east-1/s3/aws4_request',
  seedSignature: 'a'.repeat(64),
}

/** A chain of signed chunks and a signed trailer. */
function signedChunks(chunks: readonly string[], trailer: string): string {
  let previous = signing.seedSignature
  const sign = (kind: string, ...lines: string[]): string => {
    previous = hmacSha256(
      signing.signingKey,
      [kind, signing.timestamp, signing.scope, previous, ...lines].join('\n'),
    ).toString('hex')
    return previous
  }
  const body = [...chunks, ''].map((chunk) => {
    const signature = sign('AWS4-HMAC-SHA256-PAYLOAD', sha256(''), sha256(chunk))
    return `${chunk.length.toString(16)};chunk-signature=${signature}\r\n${chunk}${chunk === '' ? '' : '\r\n'}`
  })
  return `${body.join('')}${trailer}\r\nx-amz-trailer-signature:${sign('AWS4-HMAC-SHA256-TRAILER', sha256(`${trailer}\n`))}\r\n\r\n`
}

const plain = '5\r\nhello\r\n6\r\nworld!\r\n0\r\nx-amz-checksum-crc32:AAAAAA==\r\n\r\n'

interface Decoded {
  readonly bytes: Buffer
  readonly trailer: readonly (readonly [string, string])[]
}

async function decode(
  input: Buffer,
  pieceBytes: number,
  decodedBytes: number,
  isSigned: boolean,
): Promise<Decoded | S3Error> {
  const trailer: [string, string][] = []
  const chunks: Uint8Array[] = []
  try {
    const decoded = decodeAwsChunked(inPieces(input, pieceBytes), {
      decodedBytes,
      verifier: isSigned ? createChunkVerifier(signing) : undefined,
      hasTrailer: true,
      onTrailer: (name, value) => trailer.push([name, value]),
    })
    for await (const chunk of decoded) chunks.push(Uint8Array.from(chunk))
    return { bytes: Buffer.concat(chunks), trailer }
  } catch (error) {
    if (error instanceof S3Error) return error
    throw error
  }
}

/** The length that is announced is that of the first text, 11, or none at all. */
export const chunkedBodies: FuzzTarget = {
  name: 'chunked-bodies',
  parsers: ['s3-gateway/src/body/aws-chunked.ts decodeAwsChunked'],
  form: 'bytes',
  seeds: [plain, '0\r\n\r\n', '0\r\nx-amz-checksum-crc32:AAAAAA==\n\r\n', 'b\r\nhello world\r\n0\r\n\r\n'],
  words: ['\r\n', '0\r\n', '5\r\nhello\r\n', ';chunk-signature=', 'fffffffff', ':'],
  bytesMax: 64 * 1024,
  isRefusal: isS3Refusal,
  async run(input) {
    const decodedBytes = input.length < 16 ? 0 : 11
    const whole = await decode(input, Math.max(1, input.length), decodedBytes, false)
    const cut = await decode(input, 3, decodedBytes, false)
    if (whole instanceof S3Error || cut instanceof S3Error) {
      // Where the network cuts it makes no difference.
      assert.equal(whole instanceof S3Error && whole.code, cut instanceof S3Error && cut.code)
      throw whole
    }
    assert.deepEqual(whole, cut)
    assert.equal(whole.bytes.length, decodedBytes)
    return whole.trailer.length
  },
}

const signedSeed = signedChunks(['hello', 'world!'], 'x-amz-checksum-crc32:AAAAAA==')

export const signedChunkedBodies: FuzzTarget = {
  name: 'signed-chunked-bodies',
  parsers: ['s3-gateway/src/body/aws-chunked.ts decodeAwsChunked'],
  form: 'lines',
  seeds: [signedSeed],
  words: ['\r\n', ';chunk-signature=', 'x-amz-trailer-signature:', '0'],
  bytesMax: 64 * 1024,
  isRefusal: isS3Refusal,
  async run(input) {
    const decoded = await decode(input, 11, 11, true)
    if (decoded instanceof S3Error) throw decoded
    // Nothing passes but what was signed.
    assert.equal(decoded.bytes.toString(), 'helloworld!')
    const [first] = decoded.trailer
    if (first !== undefined) assert.deepEqual(decoded.trailer, [['x-amz-checksum-crc32', 'AAAAAA==']])
    return decoded.trailer.length
  },
}

const modes = [
  { kind: 'unsigned' },
  { kind: 'signed', sha256Hex: sha256('hello') },
  { kind: 'chunked-unsigned-trailer' },
  { kind: 'chunked-signed', hasTrailer: true, signing },
] as const

/** The first lines, up to an empty one, are headers; what follows is the body. */
export const requestBodies: FuzzTarget = {
  name: 'request-bodies',
  parsers: [
    's3-gateway/src/body/request-source.ts readRequest',
    's3-gateway/src/body/request-source.ts readWhole',
    's3-gateway/src/body/checked-body.ts readChecked',
  ],
  form: 'lines',
  seeds: [
    'content-length: 5\ncontent-md5: XUFAKrxLKna5cZ2REBfFkg==\n\nhello',
    'x-amz-decoded-content-length: 11\nx-amz-trailer: x-amz-checksum-crc32\ncontent-length: 70\n\n'.concat(plain),
    'transfer-encoding: chunked\nx-amz-checksum-sha256: LPJNul+wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ=\n\nhello',
  ],
  bytesMax: 64 * 1024,
  isRefusal: isS3Refusal,
  expensive: { why: 'each is read in four ways', inputsMax: 5_000 },
  async run(input) {
    const text = input.toString('latin1')
    const end = text.indexOf('\n\n')
    const raw = (end < 0 ? text : text.slice(0, end)).split('\n').flatMap((line) => {
      const colon = line.indexOf(':')
      return colon < 1 ? [] : [line.slice(0, colon).replace(/[^\w-]/g, ''), line.slice(colon + 1).trim()]
    })
    const body = end < 0 ? Buffer.alloc(0) : input.subarray(end + 2)
    // Node frames bodies: what its header says is a number.
    const headers = new Headers(
      raw.map((word, i) => (i % 2 === 1 && raw[i - 1] === 'content-length' ? String(body.length) : word)),
    )
    let refusal: unknown
    const outcomes: string[] = []
    for (const payload of modes) {
      try {
        const request = Readable.from([body], { objectMode: false }) as never
        const options = {
          headers,
          payload,
          guard,
          isChecksummed: true,
          mayBeChunked: true,
          sendContinue: () => {},
          onReceived: () => {},
        }
        const checked = createRequestBody(request, options).stream({ sizeBytesMax: 1_000 })
        let sizeBytes = 0
        for await (const chunk of readChecked(checked)) sizeBytes += chunk.length
        assert.equal(checked.digests().sizeBytes, sizeBytes)
        if (payload.kind === 'signed') assert.equal(sizeBytes, 5)
        outcomes.push(payload.kind)
      } catch (error) {
        if (!isS3Refusal(error)) throw error
        refusal = error
      }
    }
    assert.equal(
      (await readWhole(Readable.from([body], { objectMode: false }) as never, guard, 1e6, () => {})).length,
      body.length,
    )
    if (outcomes.length === 0) throw refusal
    return outcomes.join()
  },
}

const boundary = '----x'
const form = [
  `--${boundary}\r\nContent-Disposition: form-data; name="key"\r\n\r\na/\${filename}\r\n`,
  `--${boundary}\r\nContent-Disposition: form-data; name=tagging\r\n\r\n<Tagging><TagSet><Tag><Key>a</Key><Value>b</Value></Tag></TagSet></Tagging>\r\n`,
  `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="C:\\\\x\\\\y.txt"\r\nContent-Type: text/plain\r\n\r\nhello\r\n`,
  `--${boundary}--\r\n`,
].join('')

export const forms: FuzzTarget = {
  name: 'forms',
  parsers: ['s3-gateway/src/body/multipart-form.ts readForm', 's3-gateway/src/server/form-upload.ts readFormUpload'],
  form: 'lines',
  seeds: [form, form.replaceAll('\r\n', '\n'), form.slice(0, 90)],
  words: [
    '\r\n',
    `\r\n--${boundary}`,
    '--',
    'Content-Disposition: form-data; name="',
    'filename="',
    '\\"',
    'x-amz-meta-a',
    'acl',
    'success_action_redirect',
  ],
  bytesMax: 24 * 1024,
  isRefusal: isS3Refusal,
  expensive: { why: 'each is read three times, in pieces', inputsMax: 5_000 },
  async run(input) {
    const [whole, cut] = [
      await formOf(input, Math.max(1, input.length)),
      await formOf(input, Math.max(5, Math.ceil(input.length / 50))),
    ]
    // Where the network cuts it makes no difference.
    assert.deepEqual(whole, cut)
    const headers = new Headers(['content-type', `multipart/form-data; boundary=${boundary}`, 'host', 'h'])
    const request = Readable.from([input], { objectMode: false }) as never
    const dependencies = { credentials: { refresh: async () => {}, find: () => undefined } } as never
    const { ref, body } = await readFormUpload(dependencies, { regions: [], guard, onReceived: () => {} }, request, {
      bucket: 'bucket',
      headers,
      network: undefined,
    })
    assert.ok(ref.kind === 'object' && Buffer.byteLength(ref.key) <= 1_024)
    return (await body.read(1_000_000)).length > 0
  },
}

async function formOf(input: Buffer, pieceBytes: number): Promise<unknown> {
  try {
    const { fields, file } = await readForm(inPieces(input, pieceBytes), boundary)
    const chunks: Uint8Array[] = []
    for await (const chunk of file.bytes) chunks.push(Uint8Array.from(chunk))
    return { fields: [...fields], name: file.name, bytes: Buffer.concat(chunks).toString('latin1') }
  } catch (error) {
    if (error instanceof S3Error) return error.code
    throw error
  }
}

export const boundaries: FuzzTarget = {
  name: 'boundaries',
  parsers: ['s3-gateway/src/body/multipart-form.ts parseBoundary'],
  form: 'text',
  seeds: [
    'multipart/form-data; boundary=abc',
    'multipart/form-data; charset=utf-8; boundary="a b"',
    'multipart/form-data;boundary=x;y',
  ],
  words: ['boundary=', ';', '"'],
  bytesMax: 32 * 1024,
  isRefusal: isS3Refusal,
  run: (input) => assert.match(parseBoundary(input.toString('latin1')), /^.{1,70}$/),
}

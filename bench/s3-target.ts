/**
 * An S3 service as the benchmarks use it, ours or another: a bucket, and requests that are signed before the clock runs.
 * Presigned URLs carry bodies that nothing vouches for; `signedPut` sends what the aws CLI sends over plain HTTP: the
 * body's SHA-256 in the signature and its CRC32 in a header.
 */
import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import {
  CreateBucketCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { signHeaders } from '../packages/s3-gateway/test/sigv4-signer.ts'

export interface S3Target extends Disposable {
  putUrl(key: string): Promise<string>
  getUrl(key: string): Promise<string>
  /** Where to PUT `chunk`, `count` times as one body, and with which headers. */
  signedPut(key: string, chunk: Uint8Array, count: number): SignedPut
  remove(key: string): Promise<void>
}

export type SignedPut = { readonly url: string; readonly headers: Readonly<Record<string, string>> }

export type S3Access = {
  readonly endpoint: string
  readonly region: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
}

const bucket = 'bench'
/** The longest that all services take: a run may be long. */
const expiresIn = 6 * 3600

/** Makes the bucket `bench`. */
export async function openS3Target({ endpoint, region, ...credentials }: S3Access): Promise<S3Target> {
  const s3 = new S3Client({
    endpoint,
    region,
    credentials,
    forcePathStyle: true,
    requestChecksumCalculation: 'WHEN_REQUIRED',
  })
  await s3.send(new CreateBucketCommand({ Bucket: bucket }))
  return {
    putUrl: (key) => getSignedUrl(s3, new PutObjectCommand({ Bucket: bucket, Key: key }), { expiresIn }),
    getUrl: (key) => getSignedUrl(s3, new GetObjectCommand({ Bucket: bucket, Key: key }), { expiresIn }),
    signedPut: (key, chunk, count) => {
      const path = `/${bucket}/${key}`
      const { sha256Hex, crc32Base64 } = digest(chunk, count)
      const { headers } = signHeaders(
        { ...credentials, region },
        {
          method: 'PUT',
          path,
          headers: {
            host: new URL(endpoint).host,
            'x-amz-sdk-checksum-algorithm': 'CRC32',
            'x-amz-checksum-crc32': crc32Base64,
          },
          payloadHash: sha256Hex,
          now: new Date(),
        },
      )
      return { url: endpoint + path, headers }
    },
    remove: async (key) => void (await s3.send(new DeleteObjectCommand({ Bucket: bucket, Key: key }))),
    [Symbol.dispose]: () => s3.destroy(),
  }
}

function digest(chunk: Uint8Array, count: number): { sha256Hex: string; crc32Base64: string } {
  const sha256 = createHash('sha256')
  let crc = 0
  for (let index = 0; index < count; index++) {
    sha256.update(chunk)
    crc = crc32(chunk, crc)
  }
  const crcBytes = Buffer.alloc(4)
  crcBytes.writeUInt32BE(crc)
  return { sha256Hex: sha256.digest('hex'), crc32Base64: crcBytes.toString('base64') }
}

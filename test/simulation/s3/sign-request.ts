/** Signs a request and puts its body into one of the forms in which programs send it. */
import { crc32 } from 'node:zlib'
import { plainChunks, sha256, signChunks, signHeaders } from '../../../packages/s3-gateway/test/sigv4-signer.ts'
import { encodeKey, type WireRequest } from '../../s3-model/drive/http-door.ts'
import { simulatedHost, simulatedSigner } from '../world/simulated-gateway.ts'
import type { HttpRequest } from './http-conversation.ts'
import type { CallManners } from './s3-call.ts'

const chunkBytes = 64 * 1024

export function signRequest(
  { method, bucket, key, query = [], headers, body }: WireRequest,
  payload: CallManners['payload'],
  unixMs: number,
): HttpRequest {
  const path = `/${bucket}${key === undefined ? '' : `/${encodeKey(key)}`}`
  const sign = (more: Record<string, string>, payloadHash: string) =>
    signHeaders(simulatedSigner, {
      ...{ method, path, query, payloadHash },
      headers: { host: simulatedHost, ...headers, ...more },
      now: new Date(unixMs),
    })
  if (body === undefined) {
    const { url, headers } = sign({}, sha256(''))
    return { method, url, headers }
  }
  // Only bodies of objects may come in chunks.
  const isObject = method === 'PUT' && key !== undefined
  const length = { 'content-length': String(body.length) }
  if (!isObject || payload === 'signed' || payload === 'unsigned') {
    const signed = sign(length, isObject && payload === 'unsigned' ? 'UNSIGNED-PAYLOAD' : sha256(body))
    return { method, url: signed.url, headers: signed.headers, body }
  }
  const chunks = Array.from({ length: Math.ceil(body.length / chunkBytes) }, (_, index) =>
    body.subarray(index * chunkBytes, (index + 1) * chunkBytes),
  )
  const decoded = { 'content-encoding': 'aws-chunked', 'x-amz-decoded-content-length': String(body.length) }
  if (payload === 'signed-chunks') {
    const signed = sign(decoded, 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD')
    const sent = signChunks(signed, chunks, undefined)
    return {
      method,
      url: signed.url,
      headers: { ...signed.headers, 'content-length': String(sent.length) },
      body: sent,
    }
  }
  const checksum = Buffer.alloc(4)
  checksum.writeUInt32BE(crc32(body))
  const sent = plainChunks(chunks, [`x-amz-checksum-crc32:${checksum.toString('base64')}`])
  const signed = sign({ ...decoded, 'x-amz-trailer': 'x-amz-checksum-crc32' }, 'STREAMING-UNSIGNED-PAYLOAD-TRAILER')
  return { method, url: signed.url, headers: { ...signed.headers, 'content-length': String(sent.length) }, body: sent }
}

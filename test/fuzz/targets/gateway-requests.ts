/** Whole requests to a gateway that runs, most of them signed so that they reach the operations. Whatever comes, it is answered, and not with an error of its own. */
import assert from 'node:assert/strict'
import { rmSync } from 'node:fs'
import { S3Error } from '../../../packages/s3-gateway/src/s3/s3-error.ts'
import { otherUser, startTestGateway, type TestGateway } from '../../../packages/s3-gateway/test/test-gateway.ts'
import type { FuzzTarget } from '../fuzz-target.ts'
import { isS3Refusal } from './refusals.ts'

// biome-ignore format: lists of words read better in lines
const selectors = ['acl', 'policy', 'policyStatus', 'cors', 'versioning', 'versions', 'uploads', 'uploadId', 'partNumber', 'tagging', 'lifecycle', 'website', 'logging', 'notification', 'encryption', 'object-lock', 'retention', 'legal-hold', 'attributes', 'location', 'delete', 'list-type', 'publicAccessBlock', 'ownershipControls', 'prefix', 'delimiter', 'marker', 'max-keys', 'continuation-token', 'start-after', 'encoding-type', 'key-marker', 'version-id-marker', 'versionId', 'response-content-type', 'x-id', 'fetch-owner']
// biome-ignore format: lists of words read better in lines
const names = ['range', 'if-match', 'if-none-match', 'if-modified-since', 'if-range', 'content-type', 'content-md5', 'content-encoding', 'expires', 'x-amz-acl', 'x-amz-grant-read', 'x-amz-copy-source', 'x-amz-copy-source-range', 'x-amz-metadata-directive', 'x-amz-tagging', 'x-amz-storage-class', 'x-amz-checksum-crc32', 'x-amz-checksum-sha256', 'x-amz-checksum-algorithm', 'x-amz-checksum-type', 'x-amz-sdk-checksum-algorithm', 'x-amz-trailer', 'x-amz-server-side-encryption', 'x-amz-server-side-encryption-customer-key', 'x-amz-server-side-encryption-customer-algorithm', 'x-amz-object-lock-mode', 'x-amz-object-lock-retain-until-date', 'x-amz-object-ownership', 'x-amz-expected-bucket-owner', 'x-amz-website-redirect-location', 'x-amz-meta-a', 'origin', 'access-control-request-method', 'x-amz-mp-object-size', 'x-amz-write-offset-bytes', 'x-amz-object-attributes', 'x-amz-max-parts']

const documents = [
  '<Delete><Object><Key>k</Key></Object></Delete>',
  '<CompleteMultipartUpload><Part><PartNumber>1</PartNumber><ETag>e</ETag></Part></CompleteMultipartUpload>',
  '<Tagging><TagSet><Tag><Key>a</Key><Value>b</Value></Tag></TagSet></Tagging>',
  '<VersioningConfiguration><Status>Enabled</Status></VersioningConfiguration>',
  '<LifecycleConfiguration><Rule><ID>a</ID><Status>Enabled</Status><Filter><Prefix>p</Prefix></Filter><Expiration><Days>3</Days></Expiration></Rule></LifecycleConfiguration>',
  '<CORSConfiguration><CORSRule><AllowedOrigin>*</AllowedOrigin><AllowedMethod>GET</AllowedMethod></CORSRule></CORSConfiguration>',
  '{"Statement":{"Effect":"Allow","Principal":"*","Action":"s3:GetObject","Resource":"arn:aws:s3:::bucket/*"}}',
]

let opening: Promise<TestGateway> | undefined

async function openGateway(): Promise<TestGateway> {
  const gateway = await startTestGateway()
  process.on('exit', () => rmSync(gateway.dataDir, { recursive: true, force: true }))
  await gateway.send({ method: 'PUT', path: '/other-bucket', signer: otherUser })
  await gateway.send({ method: 'PUT', path: '/bucket/k', body: 'hello' })
  return gateway
}

/** A line says sender, method and URL, lines of headers follow, then an empty one and the body. */
export const gatewayRequests: FuzzTarget = {
  name: 'gateway-requests',
  parsers: [],
  form: 'lines',
  seeds: [
    'main GET /bucket/k?versionId=null\nrange: bytes=0-1',
    'main PUT /bucket/a%20b\nx-amz-meta-a: b\nx-amz-tagging: a=b\n\nhello',
    'other GET /bucket?list-type=2&prefix=a&max-keys=3',
    'nobody GET /bucket/k',
    'main POST /bucket/k?uploads',
    ...documents.map(
      (document, i) =>
        `main ${i === 0 ? 'POST' : 'PUT'} /bucket?${['delete', 'uploadId=u', 'tagging', 'versioning', 'lifecycle', 'cors', 'policy'][i]}\n\n${document}`,
    ),
  ],
  words: [
    ...selectors,
    ...names,
    'other-bucket',
    'DELETE',
    'HEAD',
    'OPTIONS',
    'nobody ',
    'public-read',
    'AES256',
    'COPY',
  ],
  bytesMax: 8 * 1024,
  isRefusal: isS3Refusal,
  expensive: { why: 'a request goes over the network, and writes to a database', inputsMax: 2_000 },
  async run(input) {
    const gateway = await (opening ??= openGateway())
    const [head = '', ...rest] = input.toString('latin1').split('\n\n')
    const [first = '', ...lines] = head.split('\n')
    const [sender = '', word = '', url = ''] = first.split(' ')
    const method = /^[A-Z]{3,7}$/.test(word) && word !== 'CONNECT' ? word : 'GET'
    const clean = url.replace(/[^\x21-\x7e]/g, '')
    const [path = '/', search = ''] = (clean.startsWith('/') ? clean : `/${clean}`).split('?')
    const body = rest.length === 0 ? undefined : rest.join('\n\n').toWellFormed()
    const headers = Object.fromEntries(lines.flatMap((line) => headerOf(line)))
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }
    const query = search
      .split('&')
      .filter((pair) => pair !== '')
      .map((pair): [string, string] => [pair.split('=', 1)[0] ?? '', pair.slice(pair.split('=', 1)[0]!.length + 1)])
    const signed = {
      method,
      path,
      headers,
      query,
      ...(body !== undefined && { body }),
      ...(sender === 'other' && { signer: otherUser }),
    }
    const answer =
      sender === 'nobody'
        ? await gateway.sendRaw(method, gateway.sign(signed).url, { host: gateway.host, ...length, ...headers }, body)
        : await gateway.send(signed)
    // What we do not have says so with a 501.
    assert.ok(answer.status < 500 || answer.status === 501, answer.body)
    if (answer.status >= 400) throw new S3Error((answer.code ?? 'BadRequest') as never)
    return `${method} ${answer.status}`
  },
}

/** What a header may carry at all: Node refuses the rest before it is sent. */
function headerOf(line: string): [string, string][] {
  const colon = line.indexOf(':')
  const name = line
    .slice(0, Math.max(0, colon))
    .toLowerCase()
    .replace(/[^\w-]/g, '')
  if (
    name === '' ||
    /^(host|connection|content-length|transfer-encoding|expect|upgrade|te|trailer|x-amz-date|authorization|x-amz-content-sha256|keep-alive|http2-settings|proxy-connection)$/.test(
      name,
    )
  )
    return []
  return [
    [
      name,
      line
        .slice(colon + 1)
        .replace(/[^\t\x20-\x7e\x80-\xff]/g, '')
        .trim(),
    ],
  ]
}

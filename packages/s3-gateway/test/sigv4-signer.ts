/**
 * Signs requests as a client does, written from the standard and sharing nothing with the verifier, so that the two can
 * only agree where both are right.
 */
import { createHash, createHmac } from 'node:crypto'

export type Signer = {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly region: string
  readonly service?: string
}

export type Signable = {
  readonly method: string
  /** As it goes on the wire. */
  readonly path: string
  /** Name and value, not yet encoded. */
  readonly query?: readonly (readonly [string, string])[]
  readonly headers: Readonly<Record<string, string>>
  readonly payloadHash: string
  readonly now: Date
}

export type Signed = {
  readonly url: string
  readonly headers: Record<string, string>
  readonly signature: string
  /** Signs what follows in a chain of chunks. */
  readonly sign: (text: string) => string
  readonly timestamp: string
  readonly scope: string
}

export const sha256 = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
export const emptyHash = sha256('')

/** Signs in the Authorization header. */
export function signHeaders(signer: Signer, request: Signable): Signed {
  const { timestamp, scope, sign } = begin(signer, request.now)
  const headers: Record<string, string> = {
    ...request.headers,
    'x-amz-date': timestamp,
    'x-amz-content-sha256': request.payloadHash,
  }
  const names = Object.keys(headers)
    .map((name) => name.toLowerCase())
    .sort()
  const query = encodeQuery(request.query ?? [])
  const signature = sign(stringToSign(timestamp, scope, canonical(request, query, headers, names, request.payloadHash)))
  headers.authorization = `AWS4-HMAC-SHA256 Credential=${signer.accessKeyId}/${scope}, SignedHeaders=${names.join(';')}, Signature=${signature}`
  return { url: query === '' ? request.path : `${request.path}?${query}`, headers, signature, sign, timestamp, scope }
}

/** Signs in the query. */
export function presign(signer: Signer, request: Omit<Signable, 'payloadHash'>, expiresSeconds: number): Signed {
  const { timestamp, scope, sign } = begin(signer, request.now)
  const names = Object.keys(request.headers)
    .map((name) => name.toLowerCase())
    .sort()
  const query = encodeQuery([
    ...(request.query ?? []),
    ['X-Amz-Algorithm', 'AWS4-HMAC-SHA256'],
    ['X-Amz-Credential', `${signer.accessKeyId}/${scope}`],
    ['X-Amz-Date', timestamp],
    ['X-Amz-Expires', String(expiresSeconds)],
    ['X-Amz-SignedHeaders', names.join(';')],
  ])
  const text = canonical({ ...request, payloadHash: '' }, query, request.headers, names, 'UNSIGNED-PAYLOAD')
  const signature = sign(stringToSign(timestamp, scope, text))
  return {
    url: `${request.path}?${query}&X-Amz-Signature=${signature}`,
    headers: { ...request.headers },
    signature,
    sign,
    timestamp,
    scope,
  }
}

/** An aws-chunked body, each chunk signed in a chain from the signature of the headers. */
export function signChunks(
  signed: Signed,
  chunks: readonly Uint8Array[],
  trailer: readonly string[] | undefined,
): Buffer {
  let previous = signed.signature
  const out: Buffer[] = []
  for (const chunk of [...chunks, new Uint8Array()]) {
    previous = signed.sign(
      ['AWS4-HMAC-SHA256-PAYLOAD', signed.timestamp, signed.scope, previous, emptyHash, sha256(chunk)].join('\n'),
    )
    out.push(Buffer.from(`${chunk.length.toString(16)};chunk-signature=${previous}\r\n`), Buffer.from(chunk))
    if (chunk.length > 0) out.push(Buffer.from('\r\n'))
  }
  if (trailer !== undefined) {
    const text = trailer.map((line) => `${line}\n`).join('')
    previous = signed.sign(
      ['AWS4-HMAC-SHA256-TRAILER', signed.timestamp, signed.scope, previous, sha256(text)].join('\n'),
    )
    out.push(Buffer.from(`${trailer.join('\r\n')}\r\nx-amz-trailer-signature:${previous}\r\n`))
  }
  return Buffer.concat([...out, Buffer.from('\r\n')])
}

/** An aws-chunked body without signatures. */
export function plainChunks(chunks: readonly Uint8Array[], trailer: readonly string[]): Buffer {
  const out: Buffer[] = []
  for (const chunk of chunks) {
    out.push(Buffer.from(`${chunk.length.toString(16)}\r\n`), Buffer.from(chunk), Buffer.from('\r\n'))
  }
  return Buffer.concat([...out, Buffer.from(`0\r\n${trailer.map((line) => `${line}\r\n`).join('')}\r\n`)])
}

function begin(signer: Signer, now: Date): { timestamp: string; scope: string; sign: (text: string) => string } {
  const timestamp = now.toISOString().replace(/[-:]|\.\d{3}/g, '')
  const date = timestamp.slice(0, 8)
  let key = Buffer.from(`AWS4${signer.secretAccessKey}`)
  for (const step of [date, signer.region, signer.service ?? 's3', 'aws4_request'])
    key = createHmac('sha256', key).update(step).digest()
  return {
    timestamp,
    scope: `${date}/${signer.region}/${signer.service ?? 's3'}/aws4_request`,
    sign: (text) => createHmac('sha256', key).update(text, 'latin1').digest('hex'),
  }
}

function canonical(
  { method, path }: Signable,
  query: string,
  headers: Readonly<Record<string, string>>,
  names: readonly string[],
  payloadHash: string,
): string {
  const values = new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
  const lines = names.map((name) => `${name}:${(values.get(name) ?? '').trim().replace(/ +/g, ' ')}\n`).join('')
  return [method, path, query, lines, names.join(';'), payloadHash].join('\n')
}

function stringToSign(timestamp: string, scope: string, text: string): string {
  return ['AWS4-HMAC-SHA256', timestamp, scope, createHash('sha256').update(text, 'latin1').digest('hex')].join('\n')
}

function encodeQuery(query: readonly (readonly [string, string])[]): string {
  const encode = (text: string): string =>
    encodeURIComponent(text).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)
  return query
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .sort()
    .join('&')
}

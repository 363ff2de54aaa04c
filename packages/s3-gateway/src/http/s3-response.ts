/** What an operation answers: data only. `send-response.ts` puts it on the wire. */
import { type Xml, xmlDocument } from '../xml/write-xml.ts'

export type S3Response = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: ResponseBody
}

export type ResponseBody =
  | { readonly kind: 'none' }
  | { readonly kind: 'text'; readonly text: string }
  /** `sizeBytes` is what the client is promised. Whoever sends `chunks` disposes of them, sent or not. */
  | { readonly kind: 'stream'; readonly sizeBytes: number; readonly chunks: AsyncIterable<Uint8Array> & Disposable }

export function emptyResponse(status: number, headers: Readonly<Record<string, string>> = {}): S3Response {
  return { status, headers, body: { kind: 'none' } }
}

/** A 200 with an S3 document. */
export function xmlResponse(
  headers: Readonly<Record<string, string>>,
  root: string,
  ...children: readonly Xml[]
): S3Response {
  return {
    status: 200,
    headers: { 'content-type': 'application/xml', ...headers },
    body: { kind: 'text', text: xmlDocument(root, ...children) },
  }
}

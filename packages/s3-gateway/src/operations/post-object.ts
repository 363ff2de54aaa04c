/** PostObject: a browser's upload. It is stored as a PUT is, and answered as the form asks. */
import { emptyResponse, type S3Response } from '../http/s3-response.ts'
import { uriEncodePath } from '../http/uri-encoding.ts'
import { type StoreBodyNeeds, storeBody } from '../objects/store-body.ts'
import type { ObjectRequest, Operation } from '../requests/operation.ts'
import { xmlElement, xmlProlog, xmlText } from '../xml/write-xml.ts'

export interface PostAnswer {
  /** 200, 201 or 204; whatever else it says is 204. */
  readonly status: string | undefined
  /** Where the browser goes next. What is no URL counts as not given. */
  readonly redirect: string | undefined
}

export function postObject({ status, redirect }: PostAnswer): Operation<ObjectRequest, StoreBodyNeeds> {
  return async (gateway, request): Promise<S3Response> => {
    const { headers } = await storeBody(gateway, request, 's3:ObjectCreated:Post')
    const { bucket, key, origin } = request
    const etag = headers.etag ?? ''
    const location = `${origin}/${bucket.name}/${uriEncodePath(key)}`
    const target = redirectTo(redirect, { bucket: bucket.name, key, etag })
    if (target !== undefined) return emptyResponse(303, { ...headers, location: target })
    if (status !== '201') return emptyResponse(status === '200' ? 200 : 204, { ...headers, location })
    // The one document of S3 that stands in no namespace.
    const document = xmlElement(
      'PostResponse',
      xmlText('Location', location),
      xmlText('Bucket', bucket.name),
      xmlText('Key', key),
      xmlText('ETag', etag),
    )
    return {
      status: 201,
      headers: { ...headers, location, 'content-type': 'application/xml' },
      body: { kind: 'text', text: `${xmlProlog}${document}` },
    }
  }
}

function redirectTo(redirect: string | undefined, facts: Readonly<Record<string, string>>): string | undefined {
  if (redirect === undefined || !/^https?:\/\//i.test(redirect) || !URL.canParse(redirect)) return undefined
  const url = new URL(redirect)
  const query = Object.entries(facts)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&')
  url.search = url.search === '' ? query : `${url.search}&${query}`
  return url.href
}

/** Accepts an access control list only where it asks for what is the case: private to the owner. */
import type { Headers } from '../http/headers.ts'
import { S3Error } from '../s3-error.ts'
import { readXml } from '../xml/read-xml.ts'
import { refuseUnsupportedHeaders } from './unsupported-headers.ts'

/** Throws S3Error `NotImplemented` for every other list. */
export function checkPrivateAcl(headers: Headers, document: Uint8Array): void {
  refuseUnsupportedHeaders(headers)
  if (document.length === 0) {
    if (!headers.has('x-amz-acl')) throw new S3Error('MalformedXML')
    return
  }
  const policy = readXml(document, 'AccessControlPolicy')
  const owner = policy.child('Owner')?.textOf('ID')
  const grants = policy.child('AccessControlList')?.all('Grant') ?? []
  const isPrivate = grants.every(
    (grant) => grant.textOf('Permission') === 'FULL_CONTROL' && grant.child('Grantee')?.textOf('ID') === owner,
  )
  if (owner === undefined || !isPrivate) throw new S3Error('NotImplemented')
}

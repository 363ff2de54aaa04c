/** The only access control list there is: its owner may do everything, nobody else anything. */
import { type S3Response, xmlResponse } from '../http/s3-response.ts'
import { type Xml, xmlElement, xmlText } from '../xml/write-xml.ts'
import { ownerXml } from './listing-query.ts'

export function privateAccessControlPolicy(owner: string): S3Response {
  return xmlResponse(
    {},
    'AccessControlPolicy',
    ownerXml(owner),
    xmlElement('AccessControlList', xmlElement('Grant', grantee(owner), xmlText('Permission', 'FULL_CONTROL'))),
  )
}

function grantee(owner: string): Xml {
  const attributes = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="CanonicalUser"'
  return `<Grantee ${attributes}>${xmlText('ID', owner)}${xmlText('DisplayName', owner)}</Grantee>` as Xml
}

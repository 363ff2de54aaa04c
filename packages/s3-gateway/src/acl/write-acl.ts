/** Writes an access control list as `AccessControlPolicy`. Groups stand first, which some clients rely on. */
import { type S3Response, xmlResponse } from '../http/s3-response.ts'
import { type Xml, xmlAll, xmlElement, xmlText } from '../xml/write-xml.ts'
import type { Grant } from './access-control-list.ts'
import { effectiveGrants } from './access-control-list.ts'
import { ownerXml } from './owner-xml.ts'

export function aclResponse(owner: string, grants: readonly Grant[] | undefined): S3Response {
  const list = effectiveGrants(grants, owner)
  const ordered = [
    ...list.filter(({ grantee }) => grantee.kind === 'group'),
    ...list.filter(({ grantee }) => grantee.kind === 'user'),
  ]
  return xmlResponse(
    {},
    'AccessControlPolicy',
    ownerXml(owner),
    xmlElement('AccessControlList', xmlAll(ordered, grantXml)),
  )
}

export function grantXml(grant: Grant): Xml {
  return xmlElement('Grant', granteeXml(grant), xmlText('Permission', grant.permission))
}

function granteeXml({ grantee }: Grant): Xml {
  const [type, content] =
    grantee.kind === 'group'
      ? (['Group', xmlText('URI', grantee.uri)] as const)
      : (['CanonicalUser', `${xmlText('ID', grantee.id)}${xmlText('DisplayName', grantee.id)}`] as const)
  return `<Grantee xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="${type}">${content}</Grantee>` as Xml
}

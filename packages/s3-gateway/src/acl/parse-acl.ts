/** Reads an access control list as clients send it: a canned name, `x-amz-grant-*` headers, or a document. One of them. */
import type { Headers } from '../http/headers.ts'
import { S3Error } from '../s3/s3-error.ts'
import { readXml, type XmlElement, type XmlShape } from '../xml/read-xml.ts'
import type { Grant } from './access-control-list.ts'
import {
  type CannedAcl,
  cannedAcls,
  groupUris,
  type Permission,
  permissions,
  toGroup,
  toUser,
} from './access-control-list.ts'

export type RequestedAcl =
  | { readonly kind: 'canned'; readonly acl: CannedAcl }
  | { readonly kind: 'grants'; readonly grants: readonly Grant[] }

/** Whether there is a user of this id: a grant to nobody would come true when somebody is called so. */
export type UserCheck = (userId: string) => boolean

/** AWS's bound. */
const grantsMax = 100

const grantHeaders: Readonly<Record<string, Permission>> = {
  'x-amz-grant-full-control': 'FULL_CONTROL',
  'x-amz-grant-read': 'READ',
  'x-amz-grant-read-acp': 'READ_ACP',
  'x-amz-grant-write': 'WRITE',
  'x-amz-grant-write-acp': 'WRITE_ACP',
}

/** Whether a request's headers ask for a list at all. */
export function hasAclHeaders(headers: Headers): boolean {
  return headers.has('x-amz-acl') || Object.keys(grantHeaders).some((name) => headers.has(name))
}

/** What the headers ask for, `undefined` where they do not. Throws S3Error `InvalidArgument` or `InvalidRequest`. */
export function parseAclHeaders(headers: Headers, isUser: UserCheck): RequestedAcl | undefined {
  const canned = headers.get('x-amz-acl')
  const granted = Object.entries(grantHeaders).flatMap(([name, permission]) =>
    parseGrantHeader(headers.get(name), permission, isUser),
  )
  if (canned !== undefined && granted.length > 0) {
    throw new S3Error('InvalidRequest', { message: 'Specifying both Canned ACLs and Header Grants is not allowed' })
  }
  if (canned !== undefined) return { kind: 'canned', acl: parseCanned(canned) }
  if (granted.length === 0) return undefined
  return { kind: 'grants', grants: checkCount(granted) }
}

/** What a request to put a list asks for, in its headers or in its body, but not in both. */
export function parseAclRequest(
  headers: Headers,
  document: Uint8Array,
  owner: string,
  isUser: UserCheck,
): RequestedAcl {
  const asked = parseAclHeaders(headers, isUser)
  if (document.length === 0) {
    if (asked === undefined) throw new S3Error('MissingSecurityHeader')
    return asked
  }
  if (asked !== undefined) throw new S3Error('UnexpectedContent')
  return parseAclDocument(document, owner, isUser)
}

export const grantShape: XmlShape = {
  Grantee: { ID: {}, DisplayName: {}, EmailAddress: {}, URI: {} },
  Permission: {},
}
const shape = { Owner: { ID: {}, DisplayName: {} }, AccessControlList: { Grant: grantShape } }

/** Parses an `AccessControlPolicy`. Throws S3Error `MalformedXML`, `InvalidArgument`, or `AccessDenied` for another owner. */
export function parseAclDocument(bytes: Uint8Array, owner: string, isUser: UserCheck): RequestedAcl {
  const document = readXml(bytes, 'AccessControlPolicy', shape)
  const list = document.child('AccessControlList')
  if (list === undefined) throw new S3Error('MalformedXML')
  const namedOwner = document.child('Owner')?.textOf('ID')
  if (namedOwner === undefined) throw new S3Error('MalformedACLError')
  // Ownership does not change hands by a list.
  if (namedOwner !== owner) throw new S3Error('AccessDenied')
  return { kind: 'grants', grants: checkCount(list.all('Grant').map((grant) => parseGrant(grant, isUser))) }
}

function parseCanned(text: string): CannedAcl {
  const acl = cannedAcls.find((known) => known === text)
  if (acl !== undefined) return acl
  throw new S3Error('InvalidArgument', { facts: { ArgumentName: 'x-amz-acl', ArgumentValue: text } })
}

/** `id="…", uri="…"`, with or without quotes. */
function parseGrantHeader(text: string | undefined, permission: Permission, isUser: UserCheck): Grant[] {
  if (text === undefined || text.trim() === '') return []
  return text.split(',').map((field) => {
    const equals = field.indexOf('=')
    // Blanks are cut off first: an expression that may find them in three places tries all ways to share them out.
    const value = /^"?([^"]*)"?$/.exec(field.slice(equals + 1).trim())?.[1]
    const kind = equals < 0 || value === undefined ? undefined : field.slice(0, equals).trim().toLowerCase()
    switch (kind) {
      case 'id':
        return toUser(checkUser(value ?? '', isUser), permission)
      case 'uri':
        return toGroup(checkGroup(value ?? ''), permission)
      case 'emailaddress':
        throw new S3Error('UnresolvableGrantByEmailAddress')
      default:
        throw new S3Error('InvalidArgument', { message: 'Argument format not recognized' })
    }
  })
}

/** Throws S3Error. */
export function parseGrant(element: XmlElement, isUser: UserCheck): Grant {
  const permission = permissions.find((known) => known === element.textOf('Permission'))
  const grantee = element.child('Grantee')
  if (permission === undefined || grantee === undefined) throw new S3Error('MalformedACLError')
  const uri = grantee.textOf('URI')
  if (uri !== undefined) return toGroup(checkGroup(uri), permission)
  const id = grantee.textOf('ID')
  if (id !== undefined) return toUser(checkUser(id, isUser), permission)
  // We know people by id, not by address.
  throw new S3Error(
    grantee.textOf('EmailAddress') === undefined ? 'MalformedACLError' : 'UnresolvableGrantByEmailAddress',
  )
}

function checkUser(id: string, isUser: UserCheck): string {
  if (isUser(id)) return id
  throw new S3Error('InvalidArgument', {
    message: 'Invalid id',
    facts: { ArgumentName: 'CanonicalUser/ID', ArgumentValue: id },
  })
}

function checkGroup(uri: string): string {
  if (groupUris.includes(uri)) return uri
  throw new S3Error('InvalidArgument', {
    message: 'Invalid group uri',
    facts: { ArgumentName: 'Group/URI', ArgumentValue: uri },
  })
}

function checkCount(list: readonly Grant[]): readonly Grant[] {
  if (list.length > grantsMax) throw new S3Error('MalformedACLError')
  return list
}

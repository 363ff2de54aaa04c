/**
 * Access control lists (Amazon S3 User Guide, "Access control list overview"): who, besides policies, may do what with a
 * bucket or an object. Most are one of a few canned ones.
 */

export interface Grant {
  readonly grantee: { readonly kind: 'user'; readonly id: string } | { readonly kind: 'group'; readonly uri: string }
  readonly permission: 'FULL_CONTROL' | 'READ' | 'WRITE' | 'READ_ACP' | 'WRITE_ACP'
}

export type Permission = Grant['permission']

export const permissions: readonly Permission[] = ['FULL_CONTROL', 'READ', 'WRITE', 'READ_ACP', 'WRITE_ACP']

const groups = 'http://acs.amazonaws.com/groups'
export const allUsers = `${groups}/global/AllUsers`
export const authenticatedUsers = `${groups}/global/AuthenticatedUsers`
export const logDelivery = `${groups}/s3/LogDelivery`
export const groupUris: readonly string[] = [allUsers, authenticatedUsers, logDelivery]

export const cannedAcls = [
  'private',
  'public-read',
  'public-read-write',
  'authenticated-read',
  'bucket-owner-read',
  'bucket-owner-full-control',
  'log-delivery-write',
] as const
export type CannedAcl = (typeof cannedAcls)[number]

/** The grants of a canned list; `undefined` for `private`, which is what there is without a list. */
export function cannedGrants(acl: CannedAcl, owner: string, bucketOwner: string): readonly Grant[] | undefined {
  const own = toUser(owner, 'FULL_CONTROL')
  switch (acl) {
    case 'private':
      return undefined
    case 'public-read':
      return [toGroup(allUsers, 'READ'), own]
    case 'public-read-write':
      return [toGroup(allUsers, 'READ'), toGroup(allUsers, 'WRITE'), own]
    case 'authenticated-read':
      return [toGroup(authenticatedUsers, 'READ'), own]
    case 'bucket-owner-read':
      return owner === bucketOwner ? undefined : [own, toUser(bucketOwner, 'READ')]
    case 'bucket-owner-full-control':
      return owner === bucketOwner ? undefined : [own, toUser(bucketOwner, 'FULL_CONTROL')]
    case 'log-delivery-write':
      return [toGroup(logDelivery, 'WRITE'), toGroup(logDelivery, 'READ_ACP'), own]
  }
}

/** What a list says where none was put. */
export function effectiveGrants(grants: readonly Grant[] | undefined, owner: string): readonly Grant[] {
  return grants ?? [toUser(owner, 'FULL_CONTROL')]
}

/** Whether a list gives somebody a permission. `userId`: who asks, `undefined` for somebody who did not sign. */
export function isGranted(
  list: readonly Grant[] | undefined,
  permission: Permission,
  userId: string | undefined,
  { ignoresGroups }: { readonly ignoresGroups: boolean },
): boolean {
  return (list ?? []).some(
    (grant) =>
      (grant.permission === permission || grant.permission === 'FULL_CONTROL') &&
      (grant.grantee.kind === 'user'
        ? grant.grantee.id === userId
        : !ignoresGroups && isMember(grant.grantee.uri, userId)),
  )
}

/** Whether a list opens something to people who are not named. */
export function isPublicList(list: readonly Grant[] | undefined): boolean {
  return (list ?? []).some(({ grantee }) => grantee.kind === 'group' && grantee.uri !== logDelivery)
}

export function toUser(id: string, permission: Permission): Grant {
  return { grantee: { kind: 'user', id }, permission }
}

export function toGroup(uri: string, permission: Permission): Grant {
  return { grantee: { kind: 'group', uri }, permission }
}

function isMember(uri: string, userId: string | undefined): boolean {
  return uri === allUsers || (uri === authenticatedUsers && userId !== undefined)
}

/**
 * The one decision on who may do what. It stands between routing and the operation, and an operation that touches more than
 * its route names (the source of a copy, each key of a list) asks here again. Whatever nothing allows is denied.
 *
 *   the key's and the session's own policies: each must allow
 *   → a denial in the bucket's policy
 *   → the owner; or the bucket's policy, unless its public access block shuts that; or an access control list
 *
 * A user is an account of its own: what it owns it may use. So there is no policy that gives a user rights but those of
 * buckets, and those of keys and sessions only take away.
 */
import { isGranted } from '../acl/access-control-list.ts'
import type { Identity, UserIdentity } from '../auth/identity.ts'
import { policyOf } from '../configurations/bucket-policy.ts'
import { bucketAcl, objectGrants } from '../configurations/kept-acl.ts'
import { isOwnerEnforced } from '../configurations/ownership-controls.ts'
import { publicAccessBlockConfiguration } from '../configurations/public-access-block.ts'
import type { MetadataStore } from '../metadata/metadata-store.ts'
import type { BucketRecord, ObjectRecord } from '../metadata/records.ts'
import { asksForExistingTags, evaluatePolicy, type PolicyVerdict } from '../policy/evaluate-policy.ts'
import { isPublicPolicy } from '../policy/public-policy.ts'
import { S3Error } from '../s3/s3-error.ts'
import { actionOn, bucketPermissionFor, objectPermissionFor, type S3Action } from './actions.ts'
import { conditionValues, type RequestContext } from './request-context.ts'

export type AccessTarget = {
  readonly bucket: BucketRecord
  readonly key?: string | undefined
  readonly versionId?: string | undefined
}

/** What one request's sender may do. */
export interface Access {
  allows(action: S3Action, target: AccessTarget): Promise<boolean>
  /** Throws S3Error `AccessDenied`. */
  require(action: S3Action, target: AccessTarget): Promise<void>
  /** For what an object is given while it is stored: judged as its storing is, not by an object that it replaces. */
  requireForNew(action: S3Action, target: AccessTarget): Promise<void>
  /** For what has no bucket yet: everybody may who has signed, where key and session allow it. Returns who that is. */
  requireUser(action: S3Action, bucketName: string | undefined): UserIdentity
  /** For a request that asks for each of many objects, before they are read: throws where none can be allowed. */
  requireChance(bucket: BucketRecord): void
  /** Runs a read, and does not tell somebody who may not list the bucket whether an object is there. */
  hideMissing<T>(target: AccessTarget, read: () => Promise<T>): Promise<T>
}

/** What owners may do whatever their policy says: or a wrong policy could not be mended. */
const rescues: ReadonlySet<S3Action> = new Set(['s3:GetBucketPolicy', 's3:PutBucketPolicy', 's3:DeleteBucketPolicy'])

export function createAccess(metadata: MetadataStore, identity: Identity, context: RequestContext): Access {
  const userId = identity.kind === 'user' ? identity.userId : undefined

  return { allows, require, requireForNew, requireUser, requireChance, hideMissing }

  async function require(action: S3Action, target: AccessTarget): Promise<void> {
    if (await allows(action, target)) return
    const { key, versionId } = target
    const isRead = key !== undefined && objectPermissionFor(actionOn(action, versionId)) !== undefined
    // Who may list may hear that there is nothing. It is said here: by the time of the read there might be something.
    if (isRead && (await mayList(target)) && (await find(target)) === undefined) {
      throw new S3Error('NoSuchKey', { facts: { Key: key } })
    }
    throw new S3Error('AccessDenied')
  }

  function requireUser(action: S3Action, bucketName: string | undefined): UserIdentity {
    const resource = `arn:aws:s3:::${bucketName ?? '*'}`
    if (identity.kind === 'user' && isInBounds(action, resource, undefined)) return identity
    throw new S3Error('AccessDenied')
  }

  async function requireForNew(action: S3Action, { bucket, key }: AccessTarget): Promise<void> {
    const verdict = judge(action, { bucket, key }, undefined)
    if (verdict === 'deny') throw new S3Error('AccessDenied')
    if (userId === bucket.owner || verdict === 'allow' || isGrantedOnBucket('s3:PutObject', bucket)) return
    throw new S3Error('AccessDenied')
  }

  function requireChance(bucket: BucketRecord): void {
    if (userId === bucket.owner || policyOf(bucket) !== undefined || bucketAcl.of(bucket) !== undefined) return
    throw new S3Error('AccessDenied')
  }

  async function hideMissing<T>(target: AccessTarget, read: () => Promise<T>): Promise<T> {
    try {
      return await read()
    } catch (error) {
      const isMissing = error instanceof S3Error && (error.code === 'NoSuchKey' || error.code === 'NoSuchVersion')
      if (isMissing && !(await mayList(target))) throw new S3Error('AccessDenied')
      throw error
    }
  }

  async function allows(action: S3Action, target: AccessTarget): Promise<boolean> {
    const { bucket, key, versionId } = target
    const named = actionOn(action, versionId)
    const permission = key === undefined ? undefined : objectPermissionFor(named)
    const hasObjectOwner = permission !== undefined && !isOwnerEnforced(bucket) && objectGrants.of(bucket) === true
    const object = hasObjectOwner || needsTags(target) ? await find(target) : undefined

    const verdict = judge(named, target, object)
    if (verdict === 'deny') return false
    const owner = hasObjectOwner ? (object?.owner ?? bucket.owner) : bucket.owner
    if (userId === owner) return true
    // A bucket's policy does not reach what belongs to others.
    if (verdict === 'allow' && owner === bucket.owner) return true
    if (permission === undefined) return isGrantedOnBucket(named, bucket)
    return hasObjectOwner && isGranted(object?.acl, permission, userId, groupRule(bucket))
  }

  /** Bounds first, then the bucket's policy. */
  function judge(action: S3Action, { bucket, key }: AccessTarget, object: ObjectRecord | undefined): PolicyVerdict {
    const resource = `arn:aws:s3:::${bucket.name}${key === undefined ? '' : `/${key}`}`
    if (!isInBounds(action, resource, object)) return 'deny'
    return judgeByBucketPolicy(action, resource, bucket, object)
  }

  function judgeByBucketPolicy(
    action: S3Action,
    resource: string,
    bucket: BucketRecord,
    object: ObjectRecord | undefined,
    prefix?: string,
  ): PolicyVerdict {
    const policy = policyOf(bucket)
    if (policy === undefined) return 'silent'
    const values = conditionValues(context, identity, { existingTags: object?.tags, prefix })
    const verdict = evaluatePolicy(policy, { action: lower(action), resource, userId, values })
    const isOwner = userId === bucket.owner
    if (verdict === 'deny' && isOwner && rescues.has(action)) return 'silent'
    if (verdict !== 'allow' || isOwner) return verdict
    const isRestricted = publicAccessBlockConfiguration.kept.of(bucket)?.restrictPublicBuckets
    return isRestricted && isPublicPolicy(policy) ? 'silent' : verdict
  }

  function isInBounds(action: S3Action, resource: string, object: ObjectRecord | undefined, prefix?: string): boolean {
    if (identity.bounds.length === 0) return true
    const values = conditionValues(context, identity, { existingTags: object?.tags, prefix })
    const question = { action: lower(action), resource, userId, values }
    return identity.bounds.every((policy) => evaluatePolicy(policy, question) === 'allow')
  }

  function isGrantedOnBucket(action: S3Action, bucket: BucketRecord): boolean {
    const permission = bucketPermissionFor(action)
    if (permission === undefined || isOwnerEnforced(bucket)) return false
    return isGranted(bucketAcl.of(bucket), permission, userId, groupRule(bucket))
  }

  /** Whether a listing of exactly this key would be allowed. */
  async function mayList({ bucket, key }: AccessTarget): Promise<boolean> {
    const action = 's3:ListBucket'
    const resource = `arn:aws:s3:::${bucket.name}`
    if (!isInBounds(action, resource, undefined, key)) return false
    const verdict = judgeByBucketPolicy(action, resource, bucket, undefined, key)
    if (verdict === 'deny') return false
    return userId === bucket.owner || verdict === 'allow' || isGrantedOnBucket(action, bucket)
  }

  function needsTags({ bucket, key }: AccessTarget): boolean {
    if (key === undefined) return false
    const policy = policyOf(bucket)
    return (policy !== undefined && asksForExistingTags(policy)) || identity.bounds.some(asksForExistingTags)
  }

  async function find({ bucket, key, versionId }: AccessTarget): Promise<ObjectRecord | undefined> {
    if (key === undefined) return undefined
    const version = await metadata.objects.find(bucket.id, key, versionId)
    return version?.kind === 'object' ? version : undefined
  }
}

function groupRule(bucket: BucketRecord): { readonly ignoresGroups: boolean } {
  return { ignoresGroups: publicAccessBlockConfiguration.kept.of(bucket)?.ignorePublicAcls ?? false }
}

function lower(action: S3Action): string {
  return action.toLowerCase()
}

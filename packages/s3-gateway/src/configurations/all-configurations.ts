/**
 * All that a bucket can be configured with. What is registered here is routed, authorized, answered and read back from the
 * index; nothing else is.
 */
import type { BucketRecord } from '../metadata/records.ts'
import { aclConfiguration } from './acl.ts'
import type { AnyBucketConfiguration } from './bucket-configuration.ts'
import { policyConfiguration } from './bucket-policy.ts'
import { corsConfiguration } from './cors.ts'
import { encryptionConfiguration } from './encryption.ts'
import { objectGrants } from './kept-acl.ts'
import { newerVersion, notUnderstood } from './kept-configuration.ts'
import { lifecycleConfiguration } from './lifecycle.ts'
import { loggingConfiguration } from './logging.ts'
import { notificationConfiguration } from './notification.ts'
import { objectLockConfiguration } from './object-lock.ts'
import { ownershipConfiguration } from './ownership-controls.ts'
import { publicAccessBlockConfiguration } from './public-access-block.ts'
import { taggingConfiguration } from './tagging.ts'
import { versioningConfiguration } from './versioning.ts'
import { websiteConfiguration } from './website.ts'

export const allConfigurations: readonly AnyBucketConfiguration[] = [
  aclConfiguration,
  corsConfiguration,
  encryptionConfiguration,
  lifecycleConfiguration,
  loggingConfiguration,
  notificationConfiguration,
  objectLockConfiguration,
  ownershipConfiguration,
  policyConfiguration,
  publicAccessBlockConfiguration,
  taggingConfiguration,
  versioningConfiguration,
  websiteConfiguration,
]

export type ConfigurationCheck = (bucket: BucketRecord) => void

/**
 * Makes the check of whether we know all that a bucket is configured with, in the versions that it has: what a newer program has
 * added may be what keeps others out. It throws S3Error `InternalError`.
 */
export function createConfigurationCheck(configurations: readonly AnyBucketConfiguration[]): ConfigurationCheck {
  const versions: Readonly<Record<string, number>> = Object.assign(
    {},
    objectGrants.versions,
    ...configurations.map(({ kept }) => kept.versions),
  )
  /** A record stays in memory while its bucket is in use. */
  const known = new WeakSet<BucketRecord>()
  return (bucket) => {
    if (known.has(bucket)) return
    for (const [name, { version }] of Object.entries(bucket.configurations)) {
      const newest = versions[name]
      if (newest === undefined || version > newest) {
        throw notUnderstood(bucket.name, name, newerVersion(version, newest))
      }
    }
    known.add(bucket)
  }
}

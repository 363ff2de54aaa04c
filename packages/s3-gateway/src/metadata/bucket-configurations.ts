/**
 * What a bucket can be configured with, by the name of its sub-resource. The index keeps each as the plain data that its
 * parser in `../configurations/` has validated; whoever has a bucket has them all.
 */

import type { Grant } from '../acl/access-control-list.ts'
import type { BucketPolicy } from '../configurations/bucket-policy.ts'
import type { CorsRule } from '../configurations/cors.ts'
import type { EncryptionConfiguration } from '../configurations/encryption.ts'
import type { LifecycleConfiguration } from '../configurations/lifecycle.ts'
import type { TransitionMinimum } from '../configurations/lifecycle-transitions.ts'
import type { LoggingConfiguration } from '../configurations/logging.ts'
import type { NotificationConfiguration } from '../configurations/notification.ts'
import type { ObjectLockConfiguration } from '../configurations/object-lock.ts'
import type { ObjectOwnership } from '../configurations/ownership-controls.ts'
import type { PublicAccessBlock } from '../configurations/public-access-block.ts'
import type { Tag } from '../configurations/tagging.ts'
import type { Website } from '../configurations/website.ts'

export type BucketConfigurations = {
  /** `undefined`: its owner's alone. */
  readonly acl?: readonly Grant[] | undefined
  readonly cors?: readonly CorsRule[] | undefined
  /** Whether some object has an owner or a list of its own, so that whoever wants to read one, that one is looked at. */
  readonly objectGrants?: true | undefined
  readonly ownershipControls?: ObjectOwnership | undefined
  readonly policy?: BucketPolicy | undefined
  readonly publicAccessBlock?: PublicAccessBlock | undefined
  readonly encryption?: EncryptionConfiguration | undefined
  readonly lifecycle?: LifecycleConfiguration | undefined
  readonly logging?: LoggingConfiguration | undefined
  readonly notification?: NotificationConfiguration | undefined
  /** Where it is there, versions can be locked; it can be changed and never removed. */
  readonly objectLock?: ObjectLockConfiguration | undefined
  /** `undefined`: as it is where nobody says. */
  readonly transitionMinimum?: TransitionMinimum | undefined
  readonly tagging?: readonly Tag[] | undefined
  readonly website?: Website | undefined
}

export type ConfigurationName = keyof BucketConfigurations

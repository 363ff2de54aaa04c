/**
 * What a bucket can be configured with, by the name of its sub-resource. The index keeps each as the plain data that its
 * parser in `../configurations/` has validated; whoever has a bucket has them all.
 */
import type { Tag } from '../configurations/tagging.ts'

export type BucketConfigurations = {
  readonly tagging?: readonly Tag[] | undefined
}

export type ConfigurationName = keyof BucketConfigurations

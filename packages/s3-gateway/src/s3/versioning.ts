/** Whether a bucket keeps versions. */

/** `never`: one version of each object. Once enabled, versioning can only be suspended. */
export type Versioning = 'never' | 'enabled' | 'suspended'

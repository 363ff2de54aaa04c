/** The rules for names of general purpose buckets (Amazon S3 User Guide, "Bucket naming rules"). */

const reservedPrefixes = ['xn--', 'sthree-', 'amzn-s3-demo-']
const reservedSuffixes = ['-s3alias', '--ol-s3', '.mrap', '--x-s3', '--table-s3']

/** Whether a bucket may be created by this name. */
export function isBucketName(name: string): boolean {
  return (
    /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(name) &&
    !name.includes('..') &&
    !/^\d+\.\d+\.\d+\.\d+$/.test(name) &&
    !reservedPrefixes.some((prefix) => name.startsWith(prefix)) &&
    !reservedSuffixes.some((suffix) => name.endsWith(suffix))
  )
}

/** Whether a bucket may have been named so once: what else a request names is not valid rather than missing. */
export function isPossibleBucketName(name: string): boolean {
  return /^[A-Za-z0-9._-]{3,255}$/.test(name)
}

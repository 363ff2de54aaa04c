/**
 * The condition keys that we can answer (Service Authorization Reference, "Condition keys for Amazon S3"). A policy that
 * names another is refused: a condition that is never known would silently switch off the statement it belongs to.
 */

// biome-ignore format: a list of words reads better in lines
const keys: ReadonlySet<string> = new Set([
  'aws:currenttime', 'aws:epochtime', 'aws:principaltype', 'aws:referer', 'aws:securetransport', 'aws:sourceip',
  'aws:sourceaccount', 'aws:sourcearn', 'aws:useragent', 'aws:userid', 'aws:username', 's3:authtype', 's3:delimiter', 's3:if-match', 's3:if-none-match',
  's3:max-keys', 's3:object-lock-legal-hold', 's3:object-lock-mode',
  's3:object-lock-retain-until-date', 's3:prefix', 's3:requestobjecttagkeys',
  's3:signatureversion', 's3:versionid', 's3:x-amz-acl', 's3:x-amz-content-sha256', 's3:x-amz-copy-source',
  's3:x-amz-grant-full-control', 's3:x-amz-grant-read', 's3:x-amz-grant-read-acp', 's3:x-amz-grant-write',
  's3:x-amz-grant-write-acp', 's3:x-amz-metadata-directive', 's3:x-amz-object-ownership',
  's3:x-amz-server-side-encryption', 's3:x-amz-server-side-encryption-aws-kms-key-id',
  's3:x-amz-server-side-encryption-customer-algorithm', 's3:x-amz-storage-class', 's3:x-amz-website-redirect-location',
])

/** Keys that end in the name of a tag. */
export const existingTagPrefix = 's3:existingobjecttag/'
export const requestTagPrefix = 's3:requestobjecttag/'

/** Whether `key`, in lower case up to a slash, is one that we know. */
export function isConditionKey(key: string): boolean {
  if (keys.has(key)) return true
  return [existingTagPrefix, requestTagPrefix].some((prefix) => key.startsWith(prefix) && key.length > prefix.length)
}

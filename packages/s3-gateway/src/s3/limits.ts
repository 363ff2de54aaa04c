/** The bounds of S3 that several operations share (Amazon S3 User Guide, "Amazon S3 multipart upload limits"). */

/** The largest body of one PUT, of one part, and of one copy. */
export const uploadBytesMax = 5 * 1024 ** 3
/** The largest object. */
export const objectBytesMax = 5 * 1024 ** 4
/** Each part but the last. */
export const partBytesMin = 5 * 1024 ** 2
export const partNumberMax = 10_000
/** The longest page of any listing. */
export const pageMax = 1_000
/** User metadata: names without their prefix and values, in bytes of UTF-8. */
export const userMetadataBytesMax = 2 * 1024
/** Documents that configure something. */
export const documentBytesMax = 64 * 1024
/** 1,000 rules with ten tags each. */
export const lifecycleDocumentBytesMax = 2 * 1024 ** 2
/** 10,000 parts with a checksum each. */
export const completeDocumentBytesMax = 4 * 1024 ** 2
/** 1,000 keys of 1,024 bytes, each byte written as an entity. */
export const deleteDocumentBytesMax = 4 * 1024 ** 2
/** Buckets of one user: AWS's own new bound. */
export const bucketsPerUserMax = 10_000

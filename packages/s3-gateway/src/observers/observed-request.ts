/** A request that is over, as those see it who say something about it: plain facts, which can go from thread to thread. */
import type { ObjectRef } from '../http/object-ref.ts'
import type { S3ErrorCode } from '../s3/s3-error.ts'

export interface ObservedRequest {
  readonly id: string
  /** Milliseconds since 1970. */
  readonly beganMs: number
  readonly method: string
  /** As it came, secrets included. */
  readonly url: string
  readonly userAgent: string | undefined
  readonly remoteAddress: string | undefined
  readonly ref: ObjectRef | undefined
  /** Whether it is known who asks; nobody in particular is an answer too. */
  readonly isIdentified: boolean
  /** Who signed. */
  readonly user: { readonly userId: string; readonly accessKeyId: string } | undefined
  /** The key that was named where the signature did not hold. */
  readonly refusedAccessKeyId: string | undefined
  /** The operation's name; `undefined` where the request did not come so far. */
  readonly operation: string | undefined
  readonly status: number
  readonly code: S3ErrorCode | undefined
  /** Of the body, as it came over the wire. */
  readonly receivedBytes: number
  /** Of the answer's body. */
  readonly sentBytes: number
  readonly firstByteMs: number
  readonly durationMs: number
  /** Whether the client does not have the whole answer. */
  readonly isCutShort: boolean
  /** Whether it was we who ended it short of its length: the rest could not be had, or was not taken in time. */
  readonly isBrokenOff: boolean
  /** What the log of its bucket says besides, where there is one. */
  readonly logged: LoggedRequest | undefined
}

/** What the log of a bucket says besides. */
export interface LoggedRequest {
  readonly bucketName: string
  readonly bucketOwner: string
  /** `REST.GET.OBJECT` */
  readonly operation: string
  readonly httpVersion: string
  readonly host: string | undefined
  readonly referer: string | undefined
  readonly versionId: string | undefined
  /** Of the object that was read or written. */
  readonly objectSizeBytes: number | undefined
  readonly signatureVersion: 'SigV4' | 'SigV2' | undefined
  readonly authenticationType: 'AuthHeader' | 'QueryString' | undefined
  readonly tlsVersion: string | undefined
  readonly cipherSuite: string | undefined
}

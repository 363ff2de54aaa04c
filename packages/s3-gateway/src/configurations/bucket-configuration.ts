/**
 * What a bucket can be configured with is declared, as one value: how S3 names it, what stands in its document, how it is kept,
 * and what a bucket does not take. The operations that put, get and delete it are the same for all
 * (`../operations/put-bucket-configuration.ts` and its siblings). To add one: declare its value, and register it in
 * `all-configurations.ts`.
 */
import type { Clock } from '@nupeerstack/runtime'
import type { UserCheck } from '../acl/parse-acl.ts'
import type { Headers } from '../http/headers.ts'
import { type S3Response, xmlResponse } from '../http/s3-response.ts'
import type { MetadataStore } from '../metadata/metadata-store.ts'
import type { BucketRecord } from '../metadata/records.ts'
import type { S3ErrorCode } from '../s3/s3-error.ts'
import { readXml, type XmlElement, type XmlShape } from '../xml/read-xml.ts'
import type { Xml } from '../xml/write-xml.ts'
import type { KeptConfiguration } from './kept-configuration.ts'

/** `Asked` is what a client asks for, where that is not yet what the bucket then has. */
export interface BucketConfiguration<Value, Asked = Value> {
  /** The sub-resource in the query. */
  readonly selector: string
  /** What a bucket's log calls it, where that is not the sub-resource in capitals. */
  readonly logName?: string
  readonly get: ConfigurationOperation
  readonly put: ConfigurationOperation
  /** Where it is missing, a configuration can be changed and never removed. */
  readonly delete?: ConfigurationOperation
  /** The status of the answer to whoever put it; 200 where nothing is said. */
  readonly putStatus?: 200 | 204
  /** What stands in a body, and in an answer. */
  readonly document: ConfigurationDocument<Value, Asked>
  /** The longest document; 64 KiB where nothing is said. */
  readonly documentBytesMax?: number
  /** The error of whoever asks a bucket that has none; without one, having none is an answer. */
  readonly absent?: S3ErrorCode
  readonly kept: KeptConfiguration<Value>
  /** What an answer says of a value in its headers. */
  headers?(value: Asked | Value): Readonly<Record<string, string>>
  /** Throws S3Error where the world around the bucket is not such that it can be configured so. */
  require?(asked: Asked, bucket: BucketRecord, surroundings: ConfigurationSurroundings): Promise<void>
  /**
   * What a bucket has from then on, judged by the bucket as it is in the transaction; `asked` where it is missing. Throws
   * S3Error where the bucket does not take it.
   */
  settle?(asked: Asked, bucket: BucketRecord): Value | undefined
  /** What is done when it is stored; the request has the bucket as it was before. */
  onStored?(asked: Asked, request: ConfigurationRequest, surroundings: ConfigurationSurroundings): Promise<void>
}

/** Of any value: methods take what their own `parse` and `of` have given. */
export type AnyBucketConfiguration = BucketConfiguration<unknown, unknown>

export interface ConfigurationOperation {
  /** As AWS names it. */
  readonly name: string
  /** As IAM names what it takes. */
  readonly action: `s3:${string}`
}

export interface ConfigurationDocument<Value, Asked> {
  /** Throws S3Error. */
  parse(body: Uint8Array, request: ConfigurationRequest, surroundings: ConfigurationSurroundings): Asked
  /** `undefined`: of a bucket that has none, where that is an answer. */
  write(value: Value | undefined, bucket: BucketRecord): S3Response
}

export interface ConfigurationRequest {
  readonly bucket: BucketRecord
  readonly headers: Headers
  readonly requestId: string
}

/** What configurations are held against. */
export interface ConfigurationSurroundings {
  readonly metadata: Pick<MetadataStore, 'buckets' | 'events'>
  readonly clock: Clock
  readonly region: string
  readonly isUser: UserCheck
  readonly storageClasses: { has(name: string): boolean }
  /** Names of those who can be told of changes. */
  readonly eventTargets: ReadonlySet<string>
  /** Names what the client did not. */
  readonly createId: () => string
}

export interface XmlForm<Value, Asked> {
  readonly root: string
  /** An element that is not in it is refused. */
  readonly shape: XmlShape
  /** Throws S3Error. */
  parse(root: XmlElement, request: ConfigurationRequest, surroundings: ConfigurationSurroundings): Asked
  /** What stands in the root; nothing where there is no value. */
  write(value: Value): readonly Xml[]
}

/** A document of XML. */
export function xmlForm<Value, Asked = Value>(form: XmlForm<Value, Asked>): ConfigurationDocument<Value, Asked> {
  const { root, shape } = form
  return {
    parse: (body, request, surroundings) => form.parse(readXml(body, root, shape), request, surroundings),
    write: (value) => xmlResponse({}, root, ...(value === undefined ? [] : form.write(value))),
  }
}

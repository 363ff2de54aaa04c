/**
 * How what a bucket is configured with lies in the index: under its name, as plain JSON with a version. Whoever has a bucket
 * has all of it; it is read when somebody asks for it, once for each time that the bucket is loaded.
 *
 * A version that we do not know is a newer program's, and what cannot be read is damaged. Either fails whatever depends on it,
 * and is never passed over: without its policy, its lock or its public access block a bucket would be open.
 */
import type { BucketChange } from '../metadata/metadata-store.ts'
import type { BucketRecord, ConfigurationRecord, ConfigurationRecords } from '../metadata/records.ts'
import { S3Error } from '../s3/s3-error.ts'

export interface KeptConfiguration<Value> {
  /** What there may be of it in the index, by name: the version that we write, which is the newest that we read. */
  readonly versions: Readonly<Record<string, number>>
  /** `undefined` where the bucket has none. Throws S3Error `InternalError` where it is not understood. */
  of(bucket: BucketRecord): Value | undefined
  /** What has the bucket keep a value instead of the one before; with `undefined` it keeps none. */
  change(value: Value | undefined): BucketChange
}

/** Reads what was kept. Throws Error where it is not what it must be. */
export type KeptReader<Value> = (json: unknown, bucketName: string) => Value

/**
 * `readers`: one for each version, from 1; the last is of what is written. `plain`: what is written of a value; a value is
 * JSON itself where it is not there.
 */
export function keptAs<Value>(
  name: string,
  readers: readonly [KeptReader<Value>, ...KeptReader<Value>[]],
  plain: (value: Value) => unknown = (value) => value,
): KeptConfiguration<Value> {
  const version = readers.length
  /** Records stay in memory while their bucket is in use, and this beside them. */
  const known = new WeakMap<ConfigurationRecord, Value>()

  return {
    versions: { [name]: version },
    of(bucket) {
      const record = bucket.configurations[name]
      if (record === undefined) return undefined
      const value = known.get(record)
      return value === undefined ? read(record, bucket.name) : value
    },
    change: (value) => ({
      configurations: { [name]: value === undefined ? undefined : { version, value: plain(value) } },
    }),
  }

  function read(record: ConfigurationRecord, bucketName: string): Value {
    const reader = readers[record.version - 1]
    if (reader === undefined) throw notUnderstood(bucketName, name, newerVersion(record.version, version))
    try {
      const value = reader(record.value, bucketName)
      known.set(record, value)
      return value
    } catch (cause) {
      throw notUnderstood(bucketName, name, cause instanceof Error ? cause.message : String(cause))
    }
  }
}

/** What a new bucket begins with. */
export function recordsOf(...changes: readonly BucketChange[]): ConfigurationRecords {
  const records: Record<string, ConfigurationRecord> = {}
  for (const { configurations = {} } of changes) {
    for (const [name, record] of Object.entries(configurations)) if (record !== undefined) records[name] = record
  }
  return records
}

/** What is said of a record that a newer program wrote. */
export function newerVersion(version: number, known: number | undefined): string {
  return known === undefined
    ? 'this program does not know it'
    : `it has version ${version}, this program knows ${known}`
}

/** The refusal of whatever needs a configuration that cannot be read. */
export function notUnderstood(bucketName: string, name: string, why: string): S3Error {
  return new S3Error('InternalError', {
    message: 'The gateway does not understand how the bucket is configured.',
    facts: { BucketName: bucketName, Configuration: name },
    cause: new Error(`bucket ${bucketName}, configuration ${name}: ${why}`),
  })
}

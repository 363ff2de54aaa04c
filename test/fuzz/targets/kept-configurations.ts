/** What a bucket is configured with, as it lies in the index: also as builds before this one have left it. */
import { readFileSync } from 'node:fs'
import { allConfigurations } from '../../../packages/s3-gateway/src/configurations/all-configurations.ts'
import { Headers } from '../../../packages/s3-gateway/src/http/headers.ts'
import type { BucketRecord } from '../../../packages/s3-gateway/src/metadata/records.ts'
import { S3Error } from '../../../packages/s3-gateway/src/s3/s3-error.ts'
import type { FuzzTarget } from '../fuzz-target.ts'
import { bucketDocumentSeeds, policyWords } from './bucket-document-seeds.ts'
import { bucket, surroundings } from './gateway-world.ts'
import { isKeptRefusal } from './refusals.ts'

/** What each was kept as by builds that are out there. */
const keptFile = new URL('../../../packages/s3-gateway/test/vectors/bucket-configurations.json', import.meta.url)
const kept: unknown = JSON.parse(readFileSync(keptFile, 'utf8'))

const text = (name: string): string => `s3-gateway/src/configurations/json-reader.ts ${name}`

export const keptConfigurations: readonly FuzzTarget[] = allConfigurations
  .filter(({ kept: { versions } }) => Object.keys(versions).length > 0)
  .map(({ selector, kept: keptAs, document }) => ({
    name: `kept-${selector}`,
    parsers: [text('readText'), text('readNumber'), text('readTime'), text('readBoolean')],
    form: 'json',
    seeds: keptSeeds(Object.keys(keptAs.versions), selector),
    words: ['version', 'kind', '__proto__', ...policyWords],
    isRefusal: isKeptRefusal,
    run(input) {
      const configurations = jsonRecord(input)
      const value = keptAs.of({ ...bucket, configurations } as BucketRecord)
      if (value === undefined) return 'none'
      // What was understood can be told.
      document.write(value, bucket)
      return value
    },
  }))

/** As they lie in the index: by name, with a version. */
function keptSeeds(names: readonly string[], selector: string): string[] {
  const found: string[] = []
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    const fields = value as Record<string, unknown>
    if (names.some((name) => isRecord(fields[name])))
      found.push(
        JSON.stringify(
          Object.fromEntries(names.flatMap((name) => (isRecord(fields[name]) ? [[name, fields[name]]] : []))),
        ),
      )
    for (const inner of Object.values(fields)) walk(inner)
  }
  walk(kept)
  const configuration = allConfigurations.find((each) => each.selector === selector)
  for (const seed of bucketDocumentSeeds[selector] ?? []) {
    const asked = configuration?.document.parse(
      Buffer.from(seed),
      { bucket, headers: new Headers([]), requestId: 'r' },
      surroundings,
    )
    const value = selector === 'acl' ? (asked as { grants: unknown }).grants : asked
    if (value !== undefined) found.push(JSON.stringify(configuration?.kept.change(value).configurations))
  }
  return [...new Set(found)]
}

function isRecord(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'version' in value && 'value' in value
}

function jsonRecord(input: Buffer): Record<string, unknown> {
  let value: unknown
  try {
    value = JSON.parse(input.toString('utf8'))
  } catch (cause) {
    throw new S3Error('InternalError', { cause })
  }
  // The index gives names, and a version and a document for each.
  if (typeof value !== 'object' || value === null) throw new S3Error('InternalError')
  return Object.fromEntries(
    Object.entries(value).filter(
      ([, record]) => isRecord(record) && typeof (record as { version: unknown }).version === 'number',
    ),
  )
}

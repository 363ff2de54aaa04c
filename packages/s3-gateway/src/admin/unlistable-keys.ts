/**
 * Keys that XML 1.0 cannot carry: a listing that does not ask for `encoding-type=url` is not well-formed where it holds one, so
 * programs on SDKs that never ask cannot see past it. Here their owner finds such objects, versions and uploads, and removes
 * them; see `docs/decisions/0022-keys-that-xml-cannot-carry.md`.
 */
import type { Clock, Timers } from '@nupeerstack/runtime'
import type { ConfigurationCheck } from '../configurations/all-configurations.ts'
import type { ListQuery, ListResult, MetadataStore } from '../metadata/metadata-store.ts'
import { withRow } from '../metadata/ordered-id.ts'
import type { BucketRecord } from '../metadata/records.ts'
import { unconditional } from '../metadata/write-condition.ts'
import { announceRemoval } from '../notifications/announce.ts'
import { S3Error } from '../s3/s3-error.ts'
import { isXmlText } from '../xml/write-xml.ts'

export interface UnlistableKeys {
  /** A page of what there is behind a place. Throws S3Error `NoSuchBucket`, and where we do not know how it is configured. */
  find(bucketName: string, from?: Place): Promise<UnlistablePage>
  /** Removes what a page has named, versions for good. Returns what is locked and stays. Throws S3Error. */
  remove(bucketName: string, entries: readonly UnlistableEntry[]): Promise<readonly UnlistableEntry[]>
}

export interface UnlistableEntry {
  readonly kind: 'version' | 'upload'
  readonly key: string
  /** The version's or the upload's. */
  readonly id: string
}

export interface UnlistablePage {
  readonly entries: readonly UnlistableEntry[]
  /** What the next page goes on behind; `undefined` after the last. */
  readonly next: Place | undefined
}

/** Where a page ends, whatever becomes of what is there. */
export interface Place {
  readonly kind: UnlistableEntry['kind']
  readonly key: string
  readonly id: string
}

/** Of the longest keys, each character escaped in JSON, so many fit into a request of the admin socket. */
const entriesMax = 100
/** Rows looked at before others get their turn. */
const rowsPerTurn = 1_000
const cause = { principal: 'operator', remoteAddress: undefined, requestId: '' }

export interface UnlistableKeysDependencies {
  readonly metadata: MetadataStore
  readonly checkConfigurations: ConfigurationCheck
  readonly clock: Clock
  readonly timers: Timers
}

export function createUnlistableKeys({
  metadata,
  checkConfigurations,
  clock,
  timers,
}: UnlistableKeysDependencies): UnlistableKeys {
  return {
    async find(bucketName, from) {
      const bucket = await open(bucketName)
      const entries: UnlistableEntry[] = []
      for await (const { entry, place } of scan(bucket, from)) {
        if (!isXmlText(entry.key)) entries.push(entry)
        if (entries.length === entriesMax) return { entries, next: place }
      }
      return { entries, next: undefined }
    },
    async remove(bucketName, entries) {
      const bucket = await open(bucketName)
      const listable = entries.find(({ key }) => isXmlText(key))
      if (listable !== undefined)
        throw new S3Error('InvalidRequest', { message: `any program can list ${listable.key}` })
      const locked: UnlistableEntry[] = []
      for (const entry of entries) if (!(await removeOne(bucket, entry))) locked.push(entry)
      return locked
    },
  }

  async function open(name: string): Promise<BucketRecord> {
    const bucket = await metadata.buckets.find(name)
    if (bucket === undefined) throw new S3Error('NoSuchBucket')
    checkConfigurations(bucket)
    return bucket
  }

  /** Returns whether it is gone. */
  async function removeOne(bucket: BucketRecord, { kind, key, id }: UnlistableEntry): Promise<boolean> {
    if (kind === 'upload') {
      const upload = await metadata.uploads.find(bucket.id, key, id)
      if (upload !== undefined) await metadata.uploads.abort(upload)
      return true
    }
    const deletion = { key, versionId: id, condition: unconditional }
    const [outcome] = await metadata.objects.delete(
      bucket.id,
      [deletion],
      announceRemoval('ObjectRemoved', { bucket, cause }, clock),
    )
    return outcome?.kind !== 'locked'
  }

  /** Every version, then every upload, from a place on. */
  async function* scan(bucket: BucketRecord, from: Place | undefined): AsyncGenerator<Found> {
    if (from?.kind !== 'upload') {
      const versions = rowsOf(
        timers,
        (query) => metadata.objects.listVersions(bucket.id, query),
        ({ id, versionId }) => withRow(versionId, id),
        from,
      )
      for await (const { row, after } of versions) {
        const { key, versionId } = row
        yield { entry: { kind: 'version', key, id: versionId }, place: { kind: 'version', ...after } }
      }
    }
    const uploads = rowsOf(
      timers,
      (query) => metadata.uploads.list(bucket.id, query),
      ({ uploadId }) => uploadId,
      from?.kind === 'upload' ? from : undefined,
    )
    for await (const { row, after } of uploads) {
      const { key, uploadId } = row
      yield { entry: { kind: 'upload', key, id: uploadId }, place: { kind: 'upload', ...after } }
    }
  }
}

interface Found {
  readonly entry: UnlistableEntry
  readonly place: Place
}

async function* rowsOf<Row extends { readonly key: string }>(
  timers: Timers,
  list: (query: ListQuery) => Promise<ListResult<Row>>,
  idOf: (row: Row) => string,
  from: Omit<Place, 'kind'> | undefined,
): AsyncGenerator<{ readonly row: Row; readonly after: Omit<Place, 'kind'> }> {
  let after = from && { key: from.key, id: from.id }
  for (let isTruncated = true; isTruncated; ) {
    const page = await list({ prefix: '', delimiter: undefined, after, limit: rowsPerTurn })
    isTruncated = page.isTruncated
    for (const entry of page.entries) {
      if (entry.kind !== 'row') continue
      after = { key: entry.row.key, id: idOf(entry.row) }
      yield { row: entry.row, after }
    }
    await timers.nextTurn()
  }
}

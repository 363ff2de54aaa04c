/**
 * The index of everything that has a name: buckets, objects, uploads. The gateway owns it, for the network cannot list in
 * order. Content lies elsewhere; here stand the ids of its parts and their wrapped keys.
 *
 * Invariants:
 * 1. Each method that writes is one transaction, durable when it returns; conditions are judged inside it.
 * 2. A part is named by a row of an object or an upload, or it stands in the queue of parts to free, or its write has not
 *    been recorded yet. Several objects may name one part; it enters the queue with the last of them.
 * 3. Keys are ordered by bytes of UTF-8.
 * 4. What is told of a change is queued in the change's transaction: `announce` is called there, with what it came to.
 * 5. Several may have one index open: threads that joined it by its `link`, or gateways. What one of them has been told is done,
 *    the others find so: none answers from what it remembers.
 */
import type { PartId } from '@nupeerstack/client'
import type { MetadataLink } from './metadata-link.ts'
import type { ScanEntry } from './prefix-scan.ts'
import type {
  AccessKeyRecord,
  BucketRecord,
  ConfigurationRecord,
  EncryptionKeyRecord,
  ListedObject,
  NewEvent,
  NewObject,
  ObjectChange,
  ObjectRecord,
  PartRecord,
  QueuedEvent,
  Removal,
  UploadRecord,
  UserRecord,
  VersionRecord,
} from './records.ts'
import type { WriteCondition, WriteRefusal } from './write-condition.ts'

export interface MetadataStore extends AsyncDisposable {
  readonly buckets: BucketIndex
  readonly objects: ObjectIndex
  readonly uploads: UploadIndex
  readonly freedParts: FreedPartQueue
  readonly events: EventQueue
  readonly users: UserIndex
  readonly encryptionKeys: EncryptionKeyIndex
  readonly changes: IndexChanges
  readonly leases: IndexLeases
  /** Opens this index in another thread, by `openMetadata`. */
  readonly link: MetadataLink
}

/** By what those who remember something of the index see that it is old. Asking costs a read of memory: each request asks. */
export interface IndexChanges {
  /** Another number after each change of users or keys, whoever made it, by the time that whoever made it is told. */
  readonly users: number
}

export interface IndexLeases {
  readonly readers: ReaderLeases
  readonly chores: ChoreLeaseIndex
}

/**
 * Parts that are being read. An object may be overwritten or deleted under a reader; its parts are freed only when the last
 * reader has let go, so a GET gives the whole old object or the whole new one.
 */
export interface ReaderLeases {
  /**
   * Holds parts until it is disposed of, for everybody who frees some. It is asked for with each read, so it writes nothing; that
   * others hear of it may take as long as a freed part waits in any case.
   */
  hold(ids: readonly PartId[]): Disposable
  /** Those of some parts that may be held by anybody: never fewer, perhaps more. */
  heldOf(ids: readonly PartId[]): Promise<ReadonlySet<PartId>>
}

export interface BucketIndex {
  /** Returns the bucket that has the name already, or the new one. */
  create(bucket: Omit<BucketRecord, 'id'>): Promise<{ readonly isNew: boolean; readonly bucket: BucketRecord }>
  find(name: string): Promise<BucketRecord | undefined>
  /** A user's buckets by name, at most `limit`. */
  list(query: { owner: string; prefix: string; after: string; limit: number }): Promise<readonly ListedBucket[]>
  /**
   * Changes a bucket's state. `change` sees the bucket inside the transaction; what it throws undoes everything and comes
   * out. A configuration that it gives as `undefined` is removed.
   */
  configure(id: number, change: (bucket: BucketRecord) => BucketChange): Promise<'stored' | 'no-such-bucket'>
  /** Buckets that have a configuration, behind an id, in order of ids. */
  having(name: string, afterId: number, limit: number): Promise<readonly BucketRecord[]>
  /** Deletes an empty bucket, with uploads under way in it. */
  delete(id: number): Promise<'deleted' | 'not-empty' | 'no-such-bucket'>
  totals(): Promise<Totals>
}

export type ListedBucket = Pick<BucketRecord, 'id' | 'name' | 'owner' | 'createdMs'>

export type BucketChange = {
  readonly versioning?: BucketRecord['versioning']
  readonly configurations?: Readonly<Record<string, ConfigurationRecord | undefined>>
}

export type Totals = { readonly buckets: number; readonly objects: number; readonly bytes: number }

export type ObjectOutcome<Success> = Success | { readonly kind: WriteRefusal | 'no-such-bucket' }

export type Announce<Outcome> = (outcome: Outcome) => readonly NewEvent[]

/** What a copy is made of, as it was found. */
export type CopiedVersion = Pick<ObjectRecord, 'id' | 'moves'> & { readonly mustBeLatest?: boolean }

export interface ObjectIndex {
  /** The latest version of a key, or the one that is named. */
  find(bucketId: number, key: string, versionId?: string): Promise<VersionRecord | undefined>
  /** As `find`, with the parts in order. A delete marker has none. */
  findWithParts(
    bucketId: number,
    key: string,
    versionId?: string,
  ): Promise<{ readonly version: VersionRecord; readonly parts: readonly PartRecord[] } | undefined>
  /** Stores an object as the latest version of its key; what becomes of the one before is as the bucket's versioning says. */
  put(
    bucketId: number,
    object: NewObject,
    condition: WriteCondition,
    announce?: Announce<ObjectRecord>,
  ): Promise<ObjectOutcome<{ readonly kind: 'stored'; readonly object: ObjectRecord }>>
  /**
   * As `put`, for an object that names parts of another: `source-gone` where that names them no longer, or is no longer what
   * its key stands for and was asked for as that.
   */
  copy(
    bucketId: number,
    object: NewObject,
    source: CopiedVersion,
    condition: WriteCondition,
    announce?: Announce<ObjectRecord>,
  ): Promise<
    ObjectOutcome<{ readonly kind: 'stored'; readonly object: ObjectRecord } | { readonly kind: 'source-gone' }>
  >
  /**
   * Changes what is said about a version. `change` sees the object inside the transaction; what it throws undoes
   * everything and comes out. Returns the version as it is then; a delete marker stays as it is.
   */
  update(
    bucketId: number,
    key: string,
    versionId: string | undefined,
    change: (object: ObjectRecord) => ObjectChange,
    announce?: (after: ObjectRecord, before: ObjectRecord) => readonly NewEvent[],
  ): Promise<VersionRecord | undefined>
  /**
   * Gives a version another storage class and other parts with the same bytes; those that it named are freed. Returns whether
   * it was still the version, with the parts, that `object` is.
   */
  move(
    bucketId: number,
    object: Pick<ObjectRecord, 'id' | 'moves'>,
    to: { readonly storageClass: string; readonly parts: readonly PartRecord[] },
    announce?: Announce<ObjectRecord>,
  ): Promise<boolean>
  /** Deletes objects or versions; what is not there counts as deleted. One answer for each, in order. */
  delete(
    bucketId: number,
    deletions: readonly Deletion[],
    announce?: Announce<Removal>,
  ): Promise<readonly DeleteOutcome[]>
  /** The objects that are there: latest versions that are no delete markers. */
  list(bucketId: number, query: ListQuery): Promise<ListResult<ListedObject>>
  /** Every version, the newest of a key first. */
  listVersions(bucketId: number, query: ListQuery): Promise<ListResult<VersionRecord>>
}

export type Deletion = {
  readonly key: string
  /** The version that goes for good; without it the key's latest is deleted as the bucket's versioning says. */
  readonly versionId?: string | undefined
  readonly condition: WriteCondition
  /** Whether a lock in governance mode gives way. */
  readonly bypassesGovernance?: boolean
  /** The only version, by its row, that may go: what was decided about it holds for no other. */
  readonly onlyId?: number
}

export type DeleteOutcome =
  /** Gone for good. */
  | { readonly kind: 'deleted'; readonly wasDeleteMarker: boolean }
  /** Hidden behind a delete marker of that version. */
  | { readonly kind: 'marked'; readonly versionId: string }
  | { readonly kind: WriteRefusal | 'locked' }

export type ListQuery = {
  readonly prefix: string
  readonly delimiter: string | undefined
  /** Behind this key, or behind one of its rows: an upload, or a version, which may be gone meanwhile. */
  readonly after: { readonly key: string; readonly id?: string | undefined } | undefined
  readonly limit: number
}

export type ListResult<Row> = { readonly entries: readonly ScanEntry<Row>[]; readonly isTruncated: boolean }

export interface UploadIndex {
  /** Returns the id that the upload is given. */
  create(
    upload: Omit<UploadRecord, 'uploadId' | 'completion'>,
  ): Promise<{ readonly kind: 'created'; readonly uploadId: string } | { readonly kind: 'no-such-bucket' }>
  find(bucketId: number, key: string, uploadId: string): Promise<UploadRecord | undefined>
  /** Records a part in place of the one that has its number. */
  putPart(upload: UploadRecord, part: PartRecord): Promise<'stored' | 'no-such-upload'>
  /** Parts behind a number, in order; `undefined` where the upload is no longer under way. */
  listParts(upload: UploadRecord, after: number, limit: number): Promise<readonly PartRecord[] | undefined>
  /** Uploads under way, by key and then by age. */
  list(bucketId: number, query: ListQuery): Promise<ListResult<UploadRecord>>
  /**
   * Turns an upload into an object. `build` sees all parts inside the transaction and picks; what it throws undoes
   * everything and comes out. Parts that the object does not name are freed.
   */
  complete(
    upload: UploadRecord,
    requestDigest: string,
    build: (parts: readonly PartRecord[]) => NewObject,
    condition: WriteCondition,
    announce?: Announce<ObjectRecord>,
  ): Promise<
    ObjectOutcome<{ readonly kind: 'stored'; readonly object: ObjectRecord } | { readonly kind: 'no-such-upload' }>
  >
  abort(upload: UploadRecord): Promise<'aborted' | 'no-such-upload'>
  /** Forgets uploads that were completed before a time; nobody asks again. */
  forgetCompleted(beforeMs: number): Promise<void>
}

/** Who does a chore that only one may do at a time, and how far it has come. Leases are durable: who dies loses them in time. */
export interface ChoreLeaseIndex {
  /** Takes a lease that nobody holds, or goes on with one's own. `undefined` where another holds it. */
  take(chore: string, holder: string, forMs: number): Promise<{ readonly cursor: string } | undefined>
  /** Notes how far the chore is and holds it longer. `false` where another has taken it. */
  advance(chore: string, holder: string, cursor: string, forMs: number): Promise<boolean>
}

export interface EncryptionKeyIndex {
  /** All versions of all keys, the older first. */
  list(): Promise<readonly EncryptionKeyRecord[]>
  add(key: EncryptionKeyRecord): Promise<void>
}

export interface FreedPartQueue {
  /** Enqueues parts that were written and then refused by the index; those that a row names stay out. */
  add(ids: readonly PartId[]): Promise<void>
  /** Parts that were enqueued before a time, oldest first. */
  oldest(beforeMs: number, limit: number): Promise<readonly PartId[]>
  count(): Promise<number>
  remove(ids: readonly PartId[]): Promise<void>
  /** Those of `ids` that neither an object nor an upload nor the queue names. */
  unknownOf(ids: readonly PartId[]): Promise<readonly PartId[]>
}

/** What is still to be told of changes, by target. */
export interface EventQueue {
  add(events: readonly NewEvent[]): Promise<void>
  isEmpty(): Promise<boolean>
  /** Events for a target whose time has come, the oldest first; none that follows at its key one that waits. */
  due(target: string, nowMs: number, limit: number): Promise<readonly QueuedEvent[]>
  remove(ids: readonly number[]): Promise<void>
  /** Lets an event that was refused wait. */
  postpone(id: number, untilMs: number): Promise<void>
  /** Drops what was queued before a time, and of what is left for each target the oldest above a count. */
  drop(beforeMs: number, countMax: number): Promise<readonly DroppedEvents[]>
}

export type DroppedEvents = {
  readonly target: string
  readonly tooOld: number
  readonly tooMany: number
  readonly left: number
}

export interface UserIndex {
  list(): Promise<readonly UserRecord[]>
  /** All keys of all users, oldest first. */
  listKeys(): Promise<readonly AccessKeyRecord[]>
  /** Returns whether there was none of that id. */
  create(user: UserRecord): Promise<boolean>
  /** Deletes a user with its keys. */
  delete(id: string): Promise<'deleted' | 'owns-buckets' | 'no-such-user'>
  addKey(key: AccessKeyRecord): Promise<void>
  /** Both return whether there was such a key. */
  expireKey(id: string, expiresAtMs: number): Promise<boolean>
  deleteKey(id: string): Promise<boolean>
}

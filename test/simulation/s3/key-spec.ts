/** The reference as a specification of what can happen at one key. */
import type { SequentialSpec } from '../../s3-model/linearizability/find-order.ts'
import { isSameAnswer, s3Spec } from '../../s3-model/linearizability/s3-spec.ts'
import { Refusal, type RowAnswer, type S3Answer } from '../../s3-model/reference/answers.ts'
import { type Content, cutContent, md5Of, sizeOf } from '../../s3-model/reference/content.ts'
import { findVersion } from '../../s3-model/reference/find-object.ts'
import { copySpan } from '../../s3-model/reference/ranges.ts'
import type { ObjectName, S3Request } from '../../s3-model/reference/requests.ts'
import { bucketIn, type S3State, versionsIn, withBucket, withVersions } from '../../s3-model/reference/state.ts'
import { stepReference } from '../../s3-model/reference/step-reference.ts'
import { withoutUndefined } from '../../s3-model/reference/step-result.ts'
import { currentObject, type ObjectVersion } from '../../s3-model/reference/versions.ts'
import type { KeyEvent, RequestEvent, RowEvent, SourceEvent, VersionsEvent } from './key-event.ts'

/** A bucket that nobody else has: from there a copy takes what it took from wherever. */
const elsewhere: ObjectName = { bucket: '?', key: '?' }

const slowOperations: ReadonlySet<S3Request['op']> = new Set([
  'CopyObject',
  'UploadPartCopy',
  'CompleteMultipartUpload',
])

export function keySpec(name: ObjectName): SequentialSpec<S3State, KeyEvent> {
  return {
    step(state, event) {
      switch (event.kind) {
        case 'request':
          return stepRequest(state, event, event.number)
        case 'row':
          return hasRow(state, name, event) ? state : undefined
        case 'versions':
          return hasVersions(state, name, event) ? state : undefined
        case 'source':
          return hasSource(state, name, event) ? state : undefined
      }
    },
    nameOf: s3Spec.nameOf,
  }
}

function stepRequest(
  state: S3State,
  { request, answer, versionId, taken }: RequestEvent,
  number: number,
): S3State | undefined {
  const isCopy = taken !== undefined && (request.op === 'CopyObject' || request.op === 'UploadPartCopy')
  const from = isCopy ? withElsewhere(state, taken) : state
  const asked = isCopy ? { ...request, source: elsewhere, sourceRange: undefined } : request
  const { state: after, answer: expected } = stepReference(from, asked, () => ({
    versionId: answer?.versionId ?? versionId ?? `?${number}`,
    uploadId: answer?.uploadId ?? `?${number}`,
  }))
  const heard = answer && asCompared(answer, { request, expected, isCopy })
  if (heard !== undefined && !isSameAnswer(expected, heard)) return undefined
  return isCopy ? withBucket(after, elsewhere.bucket, undefined) : after
}

function asCompared(
  { copySourceVersionId, crc32: _, ...others }: S3Answer,
  { request, expected, isCopy }: { readonly request: S3Request; readonly expected: S3Answer; readonly isCopy: boolean },
): S3Answer {
  // A checksum is what the framing of a body brings here, of which a request says nothing.
  const known = isCopy || copySourceVersionId === undefined ? others : { ...others, copySourceVersionId }
  if (known.status !== 200 || !slowOperations.has(request.op)) return known
  // What takes its time has begun to answer with 200 by then, and says in the body what came of it: no header does.
  if (known.code !== undefined) return { ...known, status: expected.status }
  return withoutUndefined({ versionId: expected.versionId, ...known })
}

function withElsewhere(state: S3State, content: Content): S3State {
  const object: ObjectVersion = {
    ...{ kind: 'object', versionId: 'null', content, etag: md5Of(content) },
    ...{ contentType: '', metadata: {}, tags: {} },
  }
  const empty = { versioning: 'Unversioned', keys: new Map(), uploads: [] } as const
  return withVersions(withBucket(state, elsewhere.bucket, empty), elsewhere, [object])
}

function hasRow(state: S3State, { bucket, key }: ObjectName, { row }: RowEvent): boolean {
  const object = currentObject(versionsIn(bucketIn(state, bucket), key))
  if (object === undefined || row === undefined) return object === row
  return object.etag === row.etag && sizeOf(object.content) === row.sizeBytes
}

function hasVersions(state: S3State, { bucket, key }: ObjectName, { rows, behind, isWhole }: VersionsEvent): boolean {
  const versions = versionsIn(bucketIn(state, bucket), key)
  const marked = versions.findIndex(({ versionId }) => versionId === behind)
  // Where the marker is gone, only the service knows where it was.
  if (behind !== undefined && marked < 0) return true
  const all = versions.map((version, index): RowAnswer => {
    const about = { key, versionId: version.versionId, isLatest: index === 0 }
    if (version.kind === 'delete-marker') return { ...about, isDeleteMarker: true }
    return { ...about, etag: version.etag, sizeBytes: sizeOf(version.content) }
  })
  const expected = all.slice(marked + 1, isWhole ? undefined : marked + 1 + rows.length)
  const pageOf = (of: readonly RowAnswer[]) => {
    const page = { rows: of, commonPrefixes: [], isTruncated: false }
    return withoutUndefined({ status: 200, page })
  }
  return expected.length === rows.length && isSameAnswer(pageOf(expected), pageOf(rows))
}

function hasSource(state: S3State, name: ObjectName, { versionId, range, md5 }: SourceEvent): boolean {
  try {
    const { content } = findVersion(state, { ...name, versionId })
    const { offset, length } = copySpan(range, sizeOf(content))
    return md5 === md5Of(cutContent(content, offset, length))
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return md5 === undefined
  }
}

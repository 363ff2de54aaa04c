/** DeleteObjects: up to 1,000 keys in one transaction, with one answer for each. */
import type { Access } from '../access/authorize.ts'
import { parseSize, parseTime, refusedWrite } from '../conditions/write-conditions.ts'
import { checkKey } from '../http/object-ref.ts'
import { xmlResponse } from '../http/s3-response.ts'
import type { DeleteOutcome, Deletion } from '../metadata/metadata-store.ts'
import type { BucketRecord } from '../metadata/records.ts'
import { announceRemoval } from '../notifications/announce.ts'
import { bypassesGovernance } from '../objects/lock-headers.ts'
import { isVersionId } from '../objects/version-id.ts'
import type { BucketRequest, Operation } from '../requests/operation.ts'
import { unquote } from '../s3/etag-quotes.ts'
import { deleteDocumentBytesMax, pageMax } from '../s3/limits.ts'
import { S3Error } from '../s3/s3-error.ts'
import { readXml, type XmlElement } from '../xml/read-xml.ts'
import { noXml, type Xml, xmlAll, xmlElement, xmlOptional, xmlText } from '../xml/write-xml.ts'

type Verdict = { readonly deletion: Deletion; readonly error: S3Error | undefined }

export const deleteObjects: Operation<BucketRequest, 'metadata.objects' | 'clock'> = async (
  { metadata, clock },
  request,
) => {
  const { access, bucket, headers, body } = request
  const document = readXml(await body.read(deleteDocumentBytesMax), 'Delete')
  const isQuiet = document.textOf('Quiet') === 'true'
  const parsed = document.all('Object').map((element) => parseDeletion(element, bypassesGovernance(headers)))
  if (parsed.length === 0 || parsed.length > pageMax) throw new S3Error('MalformedXML')
  const verdicts: Verdict[] = []
  for (const verdict of parsed)
    verdicts.push(verdict.error === undefined ? await judge(access, bucket, verdict) : verdict)

  const accepted = verdicts.filter(({ error }) => error === undefined).map(({ deletion }) => deletion)
  const outcomes = await metadata.objects.delete(bucket.id, accepted, announceRemoval('ObjectRemoved', request, clock))
  const outcomeOf = new Map(accepted.map((deletion, index) => [deletion, outcomes[index]]))
  return xmlResponse(
    {},
    'DeleteResult',
    xmlAll(verdicts, ({ deletion, error }) => {
      if (error !== undefined) return errorXml(deletion, error)
      const outcome = outcomeOf.get(deletion)
      if (outcome === undefined || outcome.kind === 'deleted' || outcome.kind === 'marked') {
        return isQuiet ? noXml : deletedXml(deletion, outcome)
      }
      const names = { bucketName: bucket.name, key: deletion.key }
      return errorXml(deletion, refusedWrite(outcome.kind, names, deletion.condition))
    }),
  )
}

/** Each object has a decision of its own; one that is denied does not keep the others. */
async function judge(access: Access, bucket: BucketRecord, { deletion }: Verdict): Promise<Verdict> {
  const target = { bucket, key: deletion.key, versionId: deletion.versionId }
  const { bypassesGovernance: bypasses } = deletion
  const isAllowed =
    (await access.allows('s3:DeleteObject', target)) &&
    (!bypasses || (await access.allows('s3:BypassGovernanceRetention', target)))
  return { deletion, error: isAllowed ? undefined : new S3Error('AccessDenied') }
}

function parseDeletion(element: XmlElement, bypasses: boolean): Verdict {
  const key = element.child('Key')?.text
  if (key === undefined || key === '') throw new S3Error('MalformedXML')
  const etag = element.textOf('ETag')
  const lastModified = element.textOf('LastModifiedTime')
  const deletion: Deletion = {
    key,
    versionId: element.textOf('VersionId'),
    bypassesGovernance: bypasses,
    condition: {
      ifMatch: etag === undefined ? undefined : unquote(etag),
      ifLastModifiedMs: parseTime(lastModified),
      ifSizeBytes: parseSize(element.textOf('Size')),
    },
  }
  return { deletion, error: refuse(deletion) }
}

function refuse({ key, versionId }: Deletion): S3Error | undefined {
  try {
    checkKey(key)
  } catch (error) {
    if (error instanceof S3Error) return error
    throw error
  }
  return isVersionId(versionId) ? undefined : new S3Error('NoSuchVersion')
}

function deletedXml({ key, versionId }: Deletion, outcome: DeleteOutcome | undefined): Xml {
  const isMark = outcome?.kind === 'marked' || (outcome?.kind === 'deleted' && outcome.wasDeleteMarker)
  const markerId = outcome?.kind === 'marked' ? outcome.versionId : versionId
  return xmlElement(
    'Deleted',
    xmlText('Key', key),
    xmlOptional('VersionId', versionId),
    xmlOptional('DeleteMarker', isMark || undefined),
    xmlOptional('DeleteMarkerVersionId', isMark ? markerId : undefined),
  )
}

function errorXml({ key, versionId }: Deletion, { code, message }: S3Error): Xml {
  return xmlElement(
    'Error',
    xmlText('Key', key),
    xmlOptional('VersionId', versionId),
    xmlText('Code', code),
    xmlText('Message', message),
  )
}

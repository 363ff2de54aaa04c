/** DeleteObjects: up to 1,000 keys in one transaction, with one answer for each. */
import { checkKey } from '../http/object-ref.ts'
import { xmlResponse } from '../http/s3-response.ts'
import type { WriteCondition } from '../metadata/write-condition.ts'
import { S3Error } from '../s3-error.ts'
import { readXml, type XmlElement } from '../xml/read-xml.ts'
import { noXml, type Xml, xmlAll, xmlElement, xmlOptional, xmlText } from '../xml/write-xml.ts'
import { deleteDocumentBytesMax, pageMax } from './limits.ts'
import type { BucketRequest, Operation } from './operation.ts'
import { checkVersionId } from './version-id.ts'
import { refusedWrite, unquote } from './write-conditions.ts'

type Deletion = { readonly key: string; readonly versionId: string | undefined; readonly condition: WriteCondition }
type Verdict = { readonly deletion: Deletion; readonly error: S3Error | undefined }

export const deleteObjects: Operation<BucketRequest> = async ({ metadata }, { bucket, body }) => {
  const document = readXml(await body.read(deleteDocumentBytesMax), 'Delete')
  const isQuiet = document.textOf('Quiet') === 'true'
  const verdicts = document.all('Object').map(parseDeletion)
  if (verdicts.length === 0 || verdicts.length > pageMax) throw new S3Error('MalformedXML')

  const accepted = verdicts.filter(({ error }) => error === undefined).map(({ deletion }) => deletion)
  const outcomes = await metadata.objects.delete(bucket.id, accepted)
  const refusals = new Map<Deletion, S3Error>()
  for (const [index, deletion] of accepted.entries()) {
    const outcome = outcomes[index]
    if (outcome === undefined || outcome === 'deleted') continue
    refusals.set(deletion, refusedWrite(outcome, { bucketName: bucket.name, key: deletion.key }, deletion.condition))
  }
  return xmlResponse(
    {},
    'DeleteResult',
    xmlAll(verdicts, ({ deletion, error }) => {
      const refusal = error ?? refusals.get(deletion)
      if (refusal !== undefined) return errorXml(deletion, refusal)
      return isQuiet ? noXml : deletedXml(deletion)
    }),
  )
}

function parseDeletion(element: XmlElement): Verdict {
  const key = element.child('Key')?.text
  if (key === undefined || key === '') throw new S3Error('MalformedXML')
  const etag = element.textOf('ETag')
  const deletion: Deletion = {
    key,
    versionId: element.textOf('VersionId'),
    condition: { ifMatch: etag === undefined ? undefined : unquote(etag) },
  }
  return { deletion, error: refuse(deletion) }
}

function refuse({ key, versionId }: Deletion): S3Error | undefined {
  try {
    checkKey(key)
    checkVersionId(versionId, key)
    return undefined
  } catch (error) {
    if (error instanceof S3Error) return error
    throw error
  }
}

function deletedXml({ key, versionId }: Deletion): Xml {
  return xmlElement('Deleted', xmlText('Key', key), xmlOptional('VersionId', versionId))
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

/** What UploadPart and UploadPartCopy share: how a part is kept, and how its upload takes it. */
import { openUploadSeal } from '../encryption/content-seals.ts'
import type { PartRecord, UploadRecord } from '../metadata/records.ts'
import { freeContents, type PartOptions } from '../objects/store-object.ts'
import type { Needs, ObjectRequest } from '../requests/operation.ts'
import { noSuchUpload } from './find-upload.ts'

/** All parts of an upload are kept as it was created: under its seal, in its storage class. */
export function partOptions(
  { encryptionKeys }: Needs<'encryptionKeys'>,
  { bucket, headers }: ObjectRequest,
  { encryption, storageClass }: UploadRecord,
  partNumber: number,
): PartOptions {
  return { seal: openUploadSeal(bucket, encryption, headers, encryptionKeys), storageClass, partNumber }
}

export async function recordPart(
  gateway: Needs<'metadata.uploads' | 'metadata.freedParts'>,
  upload: UploadRecord,
  part: PartRecord,
): Promise<void> {
  if ((await gateway.metadata.uploads.putPart(upload, part)) === 'stored') return
  await freeContents(gateway, [part.content])
  throw noSuchUpload(upload.uploadId)
}

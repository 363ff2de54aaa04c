/** Every kind of operation of a load that is S3. */
import { abortUpload } from './abort-upload.ts'
import { completeUpload } from './complete-upload.ts'
import { contend } from './contend.ts'
import { copyObject } from './copy-object.ts'
import { createUpload } from './create-upload.ts'
import { deleteObject } from './delete-object.ts'
import { deleteObjects } from './delete-objects.ts'
import { getObject } from './get-object.ts'
import { getRange } from './get-range.ts'
import { listObjects } from './list-objects.ts'
import type { OperationKind } from './operation-kind.ts'
import { putObject } from './put-object.ts'
import { putObjectIf } from './put-object-if.ts'
import { setVersioning } from './set-versioning.ts'
import { uploadPart } from './upload-part.ts'
import { uploadPartCopy } from './upload-part-copy.ts'

export const s3Operations: readonly OperationKind[] = [
  ...[putObject, putObjectIf, getObject, getRange, deleteObject, deleteObjects, copyObject, listObjects, contend],
  ...[createUpload, uploadPart, uploadPartCopy, completeUpload, abortUpload, setVersioning],
]

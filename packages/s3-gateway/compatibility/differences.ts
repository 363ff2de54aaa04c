/**
 * Where we do on purpose otherwise than AWS documents, or where its documents leave open what we do. The reference of
 * `test/s3-model/` answers as we do in these, or its plans leave them out.
 */

export interface DifferenceFromAws {
  readonly what: string
  readonly aws: string
  readonly ours: string
}

export const differencesFromAws: readonly DifferenceFromAws[] = [
  {
    what: 'CompleteMultipartUpload of an upload that was completed',
    aws: '`404 NoSuchUpload`: it “might have been aborted or completed”',
    ours: 'with the same parts the same answer again, for a day: a client that did not hear it may ask',
  },
  {
    what: 'Conditional writes that race',
    aws: '`409 ConditionalRequestConflict` is possible beside 412',
    ours: 'conditions are judged in the transaction of the write, so who loses hears 412, or 404 where nothing is left to match',
  },
  {
    what: '`If-None-Match` with an ETag on a write',
    aws: 'expects `*`',
    ours: 'compared with the ETag of the object that is there',
  },
  {
    what: '`x-amz-if-match-size`, `x-amz-if-match-last-modified-time` on DeleteObject',
    aws: 'directory buckets only',
    ours: 'heeded in every bucket',
  },
  {
    what: 'UploadPartCopy of a range',
    aws: '“only if the source object is greater than 5 MB”',
    ours: 'of a source of any size',
  },
  {
    what: 'ListMultipartUploads: `upload-id-marker`',
    aws: 'uploads of the key with ids “lexicographically greater”',
    ours: 'uploads of the key that were begun after the one that it names, which is the order of the list',
  },
  {
    what: 'Pages of listings',
    aws: '“might contain fewer keys” than `max-keys`',
    ours: 'full, and each page is of one moment',
  },
]

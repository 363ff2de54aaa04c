/**
 * Which bytes each key may ever have had, found from what programs sent: so that the ETag of a copy tells what it took. Copies of
 * copies are found in rounds, until nothing more is.
 */
import { type Content, contentOf, cutContent, md5Of, sizeOf } from '../../s3-model/reference/content.ts'
import { copySpan } from '../../s3-model/reference/ranges.ts'
import type { CopyObject, ObjectName, UploadPartCopy } from '../../s3-model/reference/requests.ts'
import { answerOf, type S3Call } from './s3-call.ts'

export interface KnownContents {
  /** What a call that copies has taken, as its answer says; `undefined` where nothing that the source ever had fits. */
  takenBy(call: S3Call): Content | undefined
  /** Everything that may have been there to be copied. */
  at(name: ObjectName): readonly Content[]
}

type Copy = CopyObject | UploadPartCopy

export function findKnownContents(calls: readonly S3Call[]): KnownContents {
  /** By key, then by MD5. */
  const contents = new Map<string, Map<string, Content>>()
  const taken = new Map<string, Content>()
  /** Parts by upload and ETag. */
  const parts = new Map<string, Content>()

  const keyOf = ({ bucket, key }: ObjectName) => `${bucket}/${key}`
  function add(name: ObjectName, content: Content): boolean {
    const known = contents.get(keyOf(name)) ?? new Map<string, Content>()
    contents.set(keyOf(name), known)
    const md5 = md5Of(content)
    if (known.has(md5)) return false
    known.set(md5, content)
    return true
  }
  const at = (name: ObjectName) => [...(contents.get(keyOf(name))?.values() ?? [])]

  function find(copy: Copy, etag: string | undefined): Content | undefined {
    const range = copy.op === 'UploadPartCopy' ? copy.sourceRange : undefined
    for (const content of at(copy.source)) {
      const cut = cutOf(content, range)
      if (cut !== undefined && md5Of(cut) === etag) return cut
    }
    return undefined
  }

  /** Whether something was found that was not known. */
  function learn(call: S3Call): boolean {
    const { request } = call
    const answer = answerOf(call)
    switch (request.op) {
      case 'PutObject':
        return add(request, contentOf(request.body))
      case 'UploadPart':
        parts.set(`${request.uploadId} ${md5Of(contentOf(request.body))}`, contentOf(request.body))
        return false
      case 'CompleteMultipartUpload': {
        const listed = request.parts.map(({ etag }) => parts.get(`${request.uploadId} ${etag}`))
        return listed.every((part) => part !== undefined) && add(request, listed.flat())
      }
      case 'CopyObject':
      case 'UploadPartCopy': {
        if (answer?.etag === undefined || taken.has(call.name)) {
          // Nobody heard what it took: it may be anything.
          if (call.heard.kind === 'nothing' && request.op === 'CopyObject') {
            return at(request.source)
              .map((content) => add(request, content))
              .includes(true)
          }
          return false
        }
        const found = find(request, answer.etag)
        if (found === undefined) return false
        taken.set(call.name, found)
        if (request.op === 'CopyObject') return add(request, found)
        parts.set(`${request.uploadId} ${answer.etag}`, found)
        return true
      }
      default:
        return false
    }
  }

  let hasLearned = true
  while (hasLearned) hasLearned = calls.map(learn).includes(true)
  return { takenBy: ({ name }) => taken.get(name), at }
}

function cutOf(content: Content, range: string | undefined): Content | undefined {
  try {
    const { offset, length } = copySpan(range, sizeOf(content))
    return cutContent(content, offset, length)
  } catch {
    return undefined
  }
}

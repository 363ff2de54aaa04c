/**
 * Puts what was heard into a request that was drawn before: `@o17` in the place of an id or an ETag is the one that the answer to
 * o17 told.
 */
import type { S3Answer } from '../../s3-model/reference/answers.ts'
import type { CompleteMultipartUpload, S3Request } from '../../s3-model/reference/requests.ts'

type Told = 'versionId' | 'uploadId' | 'etag'
type AnswerTo = (operation: string) => S3Answer | undefined

class Unheard extends Error {}

/** `undefined` where something of it was not heard. */
export function resolveRequest(request: S3Request, answerTo: AnswerTo): S3Request | undefined {
  const told = (text: string, what: Told): string => {
    if (!text.startsWith('@')) return text
    const value = answerTo(text.slice(1))?.[what]
    if (value === undefined) throw new Unheard()
    return value
  }
  try {
    return walk(request, told) as S3Request
  } catch (error) {
    if (error instanceof Unheard) return undefined
    throw error
  }
}

/** The parts that an upload has as far as the program has heard. */
export function resolveParts(
  parts: CompleteMultipartUpload['parts'],
  answerTo: AnswerTo,
): CompleteMultipartUpload['parts'] {
  return parts.flatMap(({ partNumber, etag }) => {
    const heard = etag.startsWith('@') ? answerTo(etag.slice(1))?.etag : etag
    return heard === undefined ? [] : [{ partNumber, etag: heard }]
  })
}

const told: Readonly<Record<string, Told>> = {
  versionId: 'versionId',
  uploadId: 'uploadId',
  ifMatch: 'etag',
  ifNoneMatch: 'etag',
  sourceIfMatch: 'etag',
  sourceIfNoneMatch: 'etag',
}

function walk(value: unknown, tell: (text: string, what: Told) => string): unknown {
  if (Array.isArray(value)) return value.map((each) => walk(each, tell))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => {
      const what = told[name]
      return [name, what !== undefined && typeof each === 'string' ? tell(each, what) : walk(each, tell)]
    }),
  )
}

/** `x-amz-tagging`: the tags of a new object as a query, `name=value&name=value`. */
import { checkTags, objectTagsMax } from '../configurations/tagging.ts'
import { type Headers, headerToText } from '../http/headers.ts'
import { parseQuery } from '../http/query.ts'
import { S3Error } from '../s3/s3-error.ts'
import type { Tag } from '../s3/tag.ts'

/** Throws S3Error `InvalidArgument` or `InvalidTag`. */
export function parseTaggingHeader(headers: Headers): readonly Tag[] {
  const text = headers.get('x-amz-tagging')
  if (text === undefined) return []
  return checkTags(parsePairs(headerToText(text)), objectTagsMax)
}

/** Says how many tags there are, where there are any: AWS does not send them with the object. */
export function taggingHeaders(tags: readonly Tag[]): Record<string, string> {
  return tags.length === 0 ? {} : { 'x-amz-tagging-count': String(tags.length) }
}

function parsePairs(text: string): Tag[] {
  try {
    return parseQuery(text, ' ').parameters.map(({ name, value }) => ({ key: name, value }))
  } catch (cause) {
    throw new S3Error('InvalidArgument', {
      message: "The header 'x-amz-tagging' shall be encoded as UTF-8 then URLEncoded URL query parameters.",
      cause,
    })
  }
}

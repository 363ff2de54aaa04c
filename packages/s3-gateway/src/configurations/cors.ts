/** Which web pages may use a bucket from a browser (Amazon S3 User Guide, "Elements of a CORS configuration"). */
import { matchesWildcard } from '../policy/wildcard.ts'
import { S3Error } from '../s3/s3-error.ts'
import type { XmlElement } from '../xml/read-xml.ts'
import { type Xml, xmlAll, xmlElement, xmlOptional, xmlText } from '../xml/write-xml.ts'
import { type BucketConfiguration, xmlForm } from './bucket-configuration.ts'
import { fieldsOf, listOf, optionally, readNumber, readText } from './json-reader.ts'
import { keptAs } from './kept-configuration.ts'

export type CorsRule = {
  readonly id: string | undefined
  readonly allowedOrigins: readonly string[]
  readonly allowedMethods: readonly string[]
  /** In lower case, with at most one `*`. */
  readonly allowedHeaders: readonly string[]
  readonly exposeHeaders: readonly string[]
  readonly maxAgeSeconds: number | undefined
}

/** What a page asks for. */
export type CorsQuestion = {
  readonly origin: string
  readonly method: string
  /** In lower case. */
  readonly headers: readonly string[]
}

/** AWS's bound. */
const rulesMax = 100
const methods = ['GET', 'PUT', 'POST', 'DELETE', 'HEAD']

const shape = {
  CORSRule: { ID: {}, AllowedHeader: {}, AllowedMethod: {}, AllowedOrigin: {}, ExposeHeader: {}, MaxAgeSeconds: {} },
}

const readTexts = listOf(readText)
const readRule = fieldsOf<CorsRule>({
  id: optionally(readText),
  allowedOrigins: readTexts,
  allowedMethods: readTexts,
  allowedHeaders: readTexts,
  exposeHeaders: readTexts,
  maxAgeSeconds: optionally(readNumber),
})

export const corsConfiguration: BucketConfiguration<readonly CorsRule[]> = {
  selector: 'cors',
  get: { name: 'GetBucketCors', action: 's3:GetBucketCORS' },
  put: { name: 'PutBucketCors', action: 's3:PutBucketCORS' },
  delete: { name: 'DeleteBucketCors', action: 's3:PutBucketCORS' },
  document: xmlForm({
    root: 'CORSConfiguration',
    shape,
    parse(root) {
      const rules = root.all('CORSRule').map(parseRule)
      if (rules.length === 0 || rules.length > rulesMax) throw new S3Error('MalformedXML')
      return rules
    },
    write: (rules) => rules.map(ruleXml),
  }),
  absent: 'NoSuchCORSConfiguration',
  kept: keptAs('cors', [listOf(readRule)]),
}

/** The first rule that covers a question. */
export function findCorsRule(
  rules: readonly CorsRule[],
  { origin, method, headers }: CorsQuestion,
): CorsRule | undefined {
  return rules.find(
    (rule) =>
      rule.allowedMethods.includes(method) &&
      rule.allowedOrigins.some((pattern) => matchesWildcard(pattern, origin)) &&
      headers.every((header) => rule.allowedHeaders.some((pattern) => matchesWildcard(pattern.toLowerCase(), header))),
  )
}

function parseRule(element: XmlElement): CorsRule {
  const texts = (name: string): string[] => element.all(name).map(({ text }) => text.trim())
  const allowedOrigins = texts('AllowedOrigin')
  const allowedMethods = texts('AllowedMethod')
  const allowedHeaders = texts('AllowedHeader')
  if (allowedOrigins.length === 0 || allowedMethods.length === 0) throw new S3Error('MalformedXML')
  for (const method of allowedMethods) {
    if (methods.includes(method)) continue
    throw invalid(`Found unsupported HTTP method in CORS config. Unsupported method is ${method}`)
  }
  for (const origin of allowedOrigins) {
    if (countOfStars(origin) > 1) throw invalid(`AllowedOrigin "${origin}" can not have more than one wildcard.`)
  }
  for (const header of allowedHeaders) {
    if (countOfStars(header) > 1) throw invalid(`AllowedHeader "${header}" can not have more than one wildcard.`)
  }
  const exposeHeaders = texts('ExposeHeader')
  const badHeader = exposeHeaders.find((header) => !/^[!#$%&'+.^_`|~\w-]+$/.test(header))
  if (badHeader !== undefined) {
    throw invalid(
      `ExposeHeader "${badHeader}" contains wildcard. We currently do not support wildcard for ExposeHeader.`,
    )
  }
  return {
    id: element.textOf('ID'),
    allowedOrigins,
    allowedMethods,
    allowedHeaders,
    exposeHeaders,
    maxAgeSeconds: parseMaxAge(element.textOf('MaxAgeSeconds')),
  }
}

function ruleXml(rule: CorsRule): Xml {
  return xmlElement(
    'CORSRule',
    xmlOptional('ID', rule.id),
    xmlAll(rule.allowedHeaders, (header) => xmlText('AllowedHeader', header)),
    xmlAll(rule.allowedMethods, (method) => xmlText('AllowedMethod', method)),
    xmlAll(rule.allowedOrigins, (origin) => xmlText('AllowedOrigin', origin)),
    xmlAll(rule.exposeHeaders, (header) => xmlText('ExposeHeader', header)),
    xmlOptional('MaxAgeSeconds', rule.maxAgeSeconds),
  )
}

function parseMaxAge(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  if (!/^\d{1,9}$/.test(text)) throw new S3Error('MalformedXML')
  return Number(text)
}

function countOfStars(text: string): number {
  return text.split('*').length - 1
}

function invalid(message: string): S3Error {
  return new S3Error('InvalidRequest', { message })
}

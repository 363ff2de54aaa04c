/**
 * What becomes of a bucket's objects with time, as `LifecycleConfiguration` in XML (Amazon S3 API Reference): what expires here,
 * what is moved to another storage class in `lifecycle-transitions.ts`.
 */
import { S3Error } from '../s3/s3-error.ts'
import type { Tag } from '../s3/tag.ts'
import type { XmlElement, XmlShape } from '../xml/read-xml.ts'
import { noXml, type Xml, xmlAll, xmlElement, xmlOptional, xmlText } from '../xml/write-xml.ts'
import { type BucketConfiguration, type ConfigurationSurroundings, xmlForm } from './bucket-configuration.ts'
import {
  fieldsOf,
  type JsonReader,
  listOf,
  oneOf,
  optionally,
  readBoolean,
  readNumber,
  readText,
  readTime,
  variantsOf,
} from './json-reader.ts'
import { type KeptConfiguration, keptAs } from './kept-configuration.ts'
import { invalid, parseDays, parseMidnight } from './lifecycle-fields.ts'
import {
  defaultTransitionMinimum,
  type LifecycleTransitions,
  parseTransitionMinimum,
  parseTransitions,
  type TransitionMinimum,
  transitionReaders,
  transitionShapes,
  transitionsXml,
} from './lifecycle-transitions.ts'
import { checkTags, objectTagsMax, parseTag, readTags, tagXml } from './tagging.ts'

export type LifecycleConfiguration = readonly LifecycleRule[]

export interface Lifecycle {
  /** As they were written. */
  readonly rules: LifecycleConfiguration
  readonly transitionMinimum: TransitionMinimum
}

export type LifecycleRule = LifecycleTransitions & {
  readonly id: string
  readonly isEnabled: boolean
  readonly filter: LifecycleFilter
  readonly expiration?: LifecycleExpiration | undefined
  readonly noncurrentExpiration?: NoncurrentExpiration | undefined
  readonly abortUploadsAfterDays?: number | undefined
}

export type LifecycleFilter = LifecycleConditions & {
  /** How the client wrote it, and reads it back: in the rule as it once was, or in a filter. */
  readonly form: 'rule' | 'filter'
  /** Conditions of the `And` in it. */
  readonly and?: LifecycleConditions | undefined
}

/** All of them must hold. */
export type LifecycleConditions = {
  readonly prefix?: string | undefined
  readonly tags: readonly Tag[]
  readonly sizeAbove?: number | undefined
  readonly sizeBelow?: number | undefined
}

export type LifecycleExpiration =
  | { readonly kind: 'days'; readonly days: number }
  | { readonly kind: 'date'; readonly atMs: number }
  /** Takes delete markers away that hide nothing any more. */
  | { readonly kind: 'delete-markers' }

export type NoncurrentExpiration = {
  readonly days: number
  /** How many of the newest noncurrent versions stay in any case. */
  readonly newerVersions?: number | undefined
}

const rulesMax = 1_000
const idCharactersMax = 255

const conditionShape = {
  Prefix: {},
  Tag: { Key: {}, Value: {} },
  ObjectSizeGreaterThan: {},
  ObjectSizeLessThan: {},
}
export const lifecycleShape: XmlShape = {
  Rule: {
    ID: {},
    Status: {},
    Prefix: {},
    Filter: { ...conditionShape, And: conditionShape },
    Expiration: { Date: {}, Days: {}, ExpiredObjectDeleteMarker: {} },
    NoncurrentVersionExpiration: { NoncurrentDays: {}, NewerNoncurrentVersions: {} },
    AbortIncompleteMultipartUpload: { DaysAfterInitiation: {} },
    ...transitionShapes,
  },
}

/** 1,000 rules with ten tags each. */
const documentBytesMax = 2 * 1024 ** 2
const minimumHeader = 'x-amz-transition-default-minimum-object-size'

const conditionReaders = {
  prefix: optionally(readText),
  tags: readTags,
  sizeAbove: optionally(readNumber),
  sizeBelow: optionally(readNumber),
}
/** Filters were once kept in the two forms of which one is left. */
const readForm: JsonReader<LifecycleFilter['form']> = (json) =>
  oneOf('rule', 'filter', 'one', 'and')(json) === 'rule' ? 'rule' : 'filter'

const readRule = fieldsOf<LifecycleRule>({
  id: readText,
  isEnabled: readBoolean,
  filter: fieldsOf<LifecycleFilter>({
    form: readForm,
    ...conditionReaders,
    and: optionally(fieldsOf<LifecycleConditions>(conditionReaders)),
  }),
  expiration: optionally(
    variantsOf<LifecycleExpiration>('kind', {
      days: fieldsOf({ kind: oneOf('days'), days: readNumber }),
      date: fieldsOf({ kind: oneOf('date'), atMs: readTime }),
      'delete-markers': fieldsOf({ kind: oneOf('delete-markers') }),
    }),
  ),
  noncurrentExpiration: optionally(
    fieldsOf<NoncurrentExpiration>({ days: readNumber, newerVersions: optionally(readNumber) }),
  ),
  abortUploadsAfterDays: optionally(readNumber),
  ...transitionReaders,
})

/** Under a name of its own. */
export const lifecycleRecord = 'lifecycle'
const keptRules = keptAs(lifecycleRecord, [listOf(readRule)])
const keptMinimum = keptAs('transitionMinimum', [oneOf('all_storage_classes_128K', 'varies_by_storage_class')])

/** In two records: what is too small to be moved is told beside the document, and kept where it is not as it is by default. */
const kept: KeptConfiguration<Lifecycle> = {
  versions: { ...keptRules.versions, ...keptMinimum.versions },
  of(bucket) {
    const rules = keptRules.of(bucket)
    return rules && { rules, transitionMinimum: keptMinimum.of(bucket) ?? defaultTransitionMinimum }
  },
  change(lifecycle) {
    const minimum = lifecycle?.transitionMinimum
    return {
      configurations: {
        ...keptRules.change(lifecycle?.rules).configurations,
        ...keptMinimum.change(minimum === defaultTransitionMinimum ? undefined : minimum).configurations,
      },
    }
  },
}

const form = xmlForm<Lifecycle>({
  root: 'LifecycleConfiguration',
  shape: lifecycleShape,
  parse: (root, { headers }, surroundings) => ({
    transitionMinimum: parseTransitionMinimum(headers.get(minimumHeader)),
    rules: parseLifecycle(root, surroundings),
  }),
  write: ({ rules }) => [lifecycleXml(rules)],
})

/** All rules at once; they apply to what is there as to what comes. */
export const lifecycleConfiguration: BucketConfiguration<Lifecycle> = {
  selector: 'lifecycle',
  get: { name: 'GetBucketLifecycleConfiguration', action: 's3:GetLifecycleConfiguration' },
  put: { name: 'PutBucketLifecycleConfiguration', action: 's3:PutLifecycleConfiguration' },
  delete: { name: 'DeleteBucketLifecycle', action: 's3:PutLifecycleConfiguration' },
  document: {
    ...form,
    parse(body, request, surroundings) {
      // Where header and document are wrong, it is the header that is told.
      parseTransitionMinimum(request.headers.get(minimumHeader))
      return form.parse(body, request, surroundings)
    },
  },
  documentBytesMax,
  absent: 'NoSuchLifecycleConfiguration',
  kept,
  headers: ({ transitionMinimum }) => ({ [minimumHeader]: transitionMinimum }),
}

type LifecycleSurroundings = Pick<ConfigurationSurroundings, 'createId' | 'storageClasses'>

/** Throws S3Error. */
export function parseLifecycle(root: XmlElement, surroundings: LifecycleSurroundings): LifecycleConfiguration {
  const rules = root.all('Rule').map((rule) => parseRule(rule, surroundings))
  if (rules.length === 0 || rules.length > rulesMax) throw new S3Error('MalformedXML')
  if (new Set(rules.map(({ id }) => id)).size < rules.length) {
    throw invalid('Rule ID must be unique. Found same ID for one or more rules')
  }
  return rules
}

export function lifecycleXml(rules: LifecycleConfiguration): Xml {
  return xmlAll(rules, (rule) =>
    xmlElement(
      'Rule',
      expirationXml(rule.expiration),
      xmlText('ID', rule.id),
      filterXml(rule.filter),
      xmlText('Status', rule.isEnabled ? 'Enabled' : 'Disabled'),
      ...transitionsXml(rule),
      rule.noncurrentExpiration === undefined
        ? noXml
        : xmlElement(
            'NoncurrentVersionExpiration',
            xmlText('NoncurrentDays', rule.noncurrentExpiration.days),
            xmlOptional('NewerNoncurrentVersions', rule.noncurrentExpiration.newerVersions),
          ),
      rule.abortUploadsAfterDays === undefined
        ? noXml
        : xmlElement('AbortIncompleteMultipartUpload', xmlText('DaysAfterInitiation', rule.abortUploadsAfterDays)),
    ),
  )
}

function parseRule(rule: XmlElement, { createId, storageClasses }: LifecycleSurroundings): LifecycleRule {
  const id = rule.textOf('ID') || createId()
  if ([...id].length > idCharactersMax) throw invalid(`ID length should not exceed allowed limit of ${idCharactersMax}`)
  const status = rule.textOf('Status')
  if (status !== 'Enabled' && status !== 'Disabled') throw new S3Error('MalformedXML')
  const parsed: LifecycleRule = {
    id,
    isEnabled: status === 'Enabled',
    filter: parseFilter(rule),
    expiration: parseExpiration(rule.child('Expiration')),
    noncurrentExpiration: parseNoncurrent(rule.child('NoncurrentVersionExpiration')),
    abortUploadsAfterDays: parseAbort(rule.child('AbortIncompleteMultipartUpload')),
    ...parseTransitions(rule, (name) => storageClasses.has(name)),
  }
  const hasAction =
    parsed.transitions !== undefined ||
    parsed.noncurrentTransitions !== undefined ||
    parsed.expiration !== undefined ||
    parsed.noncurrentExpiration !== undefined ||
    parsed.abortUploadsAfterDays !== undefined
  if (!hasAction) {
    throw new S3Error('InvalidRequest', { message: 'At least one action needs to be specified in a rule' })
  }
  checkCombination(parsed)
  checkOrder(parsed)
  return parsed
}

function parseFilter(rule: XmlElement): LifecycleFilter {
  const filter = rule.child('Filter')
  const prefix = rule.child('Prefix')
  if (filter === undefined) {
    if (prefix === undefined) throw new S3Error('MalformedXML')
    return { form: 'rule', prefix: prefix.text, tags: [] }
  }
  if (prefix !== undefined) throw new S3Error('MalformedXML')
  const and = filter.child('And')
  return { form: 'filter', ...parseConditions(filter), and: and && parseConditions(and) }
}

function parseConditions(from: XmlElement): LifecycleConditions {
  return {
    prefix: from.child('Prefix')?.text,
    tags: checkTags(from.all('Tag').map(parseTag), objectTagsMax),
    sizeAbove: parseSize(from.textOf('ObjectSizeGreaterThan')),
    sizeBelow: parseSize(from.textOf('ObjectSizeLessThan')),
  }
}

function filterXml(filter: LifecycleFilter): Xml {
  if (filter.form === 'rule') return xmlText('Prefix', filter.prefix ?? '')
  const and = filter.and === undefined ? noXml : xmlElement('And', ...conditionsXml(filter.and))
  return xmlElement('Filter', ...conditionsXml(filter), and)
}

function conditionsXml({ prefix, tags, sizeAbove, sizeBelow }: LifecycleConditions): Xml[] {
  return [
    xmlOptional('Prefix', prefix),
    xmlAll(tags, tagXml),
    xmlOptional('ObjectSizeGreaterThan', sizeAbove),
    xmlOptional('ObjectSizeLessThan', sizeBelow),
  ]
}

function parseExpiration(element: XmlElement | undefined): LifecycleExpiration | undefined {
  if (element === undefined) return undefined
  const days = element.textOf('Days')
  const date = element.textOf('Date')
  const markers = element.textOf('ExpiredObjectDeleteMarker')
  if ([days, date, markers].filter((each) => each !== undefined).length !== 1) throw new S3Error('MalformedXML')
  if (days !== undefined) return { kind: 'days', days: parseDays(days, "'Days' for Expiration action") }
  if (date !== undefined) return { kind: 'date', atMs: parseMidnight(date) }
  return markers === 'true' ? { kind: 'delete-markers' } : undefined
}

function expirationXml(expiration: LifecycleExpiration | undefined): Xml {
  switch (expiration?.kind) {
    case undefined:
      return noXml
    case 'days':
      return xmlElement('Expiration', xmlText('Days', expiration.days))
    case 'date':
      return xmlElement('Expiration', xmlText('Date', new Date(expiration.atMs).toISOString()))
    case 'delete-markers':
      return xmlElement('Expiration', xmlText('ExpiredObjectDeleteMarker', true))
  }
}

function parseNoncurrent(element: XmlElement | undefined): NoncurrentExpiration | undefined {
  if (element === undefined) return undefined
  const newer = element.textOf('NewerNoncurrentVersions')
  return {
    days: parseDays(element.textOf('NoncurrentDays'), "'NoncurrentDays' for NoncurrentVersionExpiration action"),
    newerVersions: newer === undefined ? undefined : parseDays(newer, "'NewerNoncurrentVersions'"),
  }
}

function parseAbort(element: XmlElement | undefined): number | undefined {
  return element && parseDays(element.textOf('DaysAfterInitiation'), "'DaysAfterInitiation'")
}

/** What has expired cannot be moved. */
function checkOrder({
  expiration,
  noncurrentExpiration,
  transitions = [],
  noncurrentTransitions = [],
}: LifecycleRule): void {
  for (const { when } of transitions) {
    if (expiration === undefined || expiration.kind === 'delete-markers') continue
    if (expiration.kind !== when.kind) {
      throw new S3Error('InvalidRequest', {
        message: "Found mixed 'Date' and 'Days' based Expiration and Transition actions in lifecycle rule",
      })
    }
    const isBefore =
      when.kind === 'days'
        ? expiration.kind === 'days' && when.days < expiration.days
        : expiration.kind === 'date' && when.atMs < expiration.atMs
    if (!isBefore) throw invalid('The Expiration action must come later than the Transition actions')
  }
  for (const { days } of noncurrentTransitions) {
    if (noncurrentExpiration !== undefined && days >= noncurrentExpiration.days) {
      throw invalid(
        'The NoncurrentVersionExpiration action must come later than the NoncurrentVersionTransition actions',
      )
    }
  }
}

/** Delete markers and uploads have neither tags nor a size. */
function checkCombination({ filter, expiration, abortUploadsAfterDays }: LifecycleRule): void {
  const conditions = [filter, ...(filter.and === undefined ? [] : [filter.and])]
  const hasTags = conditions.some(({ tags }) => tags.length > 0)
  const hasSizes = conditions.some(({ sizeAbove, sizeBelow }) => sizeAbove !== undefined || sizeBelow !== undefined)
  if (expiration?.kind === 'delete-markers' && hasTags) {
    throw new S3Error('InvalidRequest', {
      message: 'ExpiredObjectDeleteMarker cannot be specified with Tags.',
    })
  }
  if (abortUploadsAfterDays !== undefined && (hasTags || hasSizes)) {
    throw new S3Error('InvalidRequest', {
      message: 'AbortIncompleteMultipartUpload cannot be specified with Tags or ObjectSize.',
    })
  }
}

function parseSize(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  if (!/^\d{1,15}$/.test(text)) throw new S3Error('MalformedXML')
  return Number(text)
}

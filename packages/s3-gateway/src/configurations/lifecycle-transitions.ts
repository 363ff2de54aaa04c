/** Rules of a lifecycle that move objects to another storage class, in and out of XML (Amazon S3 API Reference, "Transition"). */
import { S3Error } from '../s3/s3-error.ts'
import type { XmlElement, XmlShape } from '../xml/read-xml.ts'
import { type Xml, xmlAll, xmlElement, xmlOptional, xmlText } from '../xml/write-xml.ts'
import {
  fieldsOf,
  type JsonReader,
  listOf,
  oneOf,
  optionally,
  readNumber,
  readText,
  readTime,
  variantsOf,
} from './json-reader.ts'
import { invalid, parseDays, parseMidnight } from './lifecycle-fields.ts'

/** Of current versions. */
export type LifecycleTransition = {
  readonly storageClass: string
  readonly when: { readonly kind: 'days'; readonly days: number } | { readonly kind: 'date'; readonly atMs: number }
}

export type NoncurrentTransition = {
  readonly storageClass: string
  readonly days: number
  /** How many of the newest noncurrent versions stay in any case. */
  readonly newerVersions?: number | undefined
}

export type LifecycleTransitions = {
  readonly transitions?: readonly LifecycleTransition[] | undefined
  readonly noncurrentTransitions?: readonly NoncurrentTransition[] | undefined
}

/** Which objects are too small to be moved by a rule that does not speak of sizes. */
export type TransitionMinimum = 'all_storage_classes_128K' | 'varies_by_storage_class'

export const defaultTransitionMinimum: TransitionMinimum = 'all_storage_classes_128K'

export const transitionShapes = {
  Transition: { Date: {}, Days: {}, StorageClass: {} },
  NoncurrentVersionTransition: { NoncurrentDays: {}, NewerNoncurrentVersions: {}, StorageClass: {} },
} satisfies XmlShape

/** As they lie in the index, as fields of a rule. */
export const transitionReaders: {
  readonly [Name in keyof LifecycleTransitions]-?: JsonReader<LifecycleTransitions[Name]>
} = {
  transitions: optionally(
    listOf(
      fieldsOf<LifecycleTransition>({
        storageClass: readText,
        when: variantsOf<LifecycleTransition['when']>('kind', {
          days: fieldsOf({ kind: oneOf('days'), days: readNumber }),
          date: fieldsOf({ kind: oneOf('date'), atMs: readTime }),
        }),
      }),
    ),
  ),
  noncurrentTransitions: optionally(
    listOf(
      fieldsOf<NoncurrentTransition>({
        storageClass: readText,
        days: readNumber,
        newerVersions: optionally(readNumber),
      }),
    ),
  ),
}

/** Throws S3Error `InvalidRequest`. */
export function parseTransitionMinimum(text: string | undefined): TransitionMinimum {
  if (text === undefined || text === defaultTransitionMinimum) return defaultTransitionMinimum
  if (text === 'varies_by_storage_class') return text
  throw new S3Error('InvalidRequest', { message: `Invalid TransitionDefaultMinimumObjectSize found: ${text}` })
}

/** `isClass`: whether there is a storage class of that name. Throws S3Error. */
export function parseTransitions(rule: XmlElement, isClass: (name: string) => boolean): LifecycleTransitions {
  const transitions = rule.all('Transition').map((element) => parseTransition(element, isClass))
  const noncurrentTransitions = rule
    .all('NoncurrentVersionTransition')
    .map((element) => parseNoncurrent(element, isClass))
  checkDistinct(transitions, 'Transition')
  checkDistinct(noncurrentTransitions, 'NoncurrentVersionTransition')
  if (new Set(transitions.map(({ when }) => when.kind)).size > 1) {
    throw new S3Error('InvalidRequest', {
      message: "Found mixed 'Date' and 'Days' based Transition actions in lifecycle rule",
    })
  }
  return {
    ...(transitions.length > 0 && { transitions }),
    ...(noncurrentTransitions.length > 0 && { noncurrentTransitions }),
  }
}

export function transitionsXml({ transitions = [], noncurrentTransitions = [] }: LifecycleTransitions): Xml[] {
  return [
    xmlAll(transitions, ({ storageClass, when }) =>
      xmlElement(
        'Transition',
        when.kind === 'days' ? xmlText('Days', when.days) : xmlText('Date', new Date(when.atMs).toISOString()),
        xmlText('StorageClass', storageClass),
      ),
    ),
    xmlAll(noncurrentTransitions, ({ storageClass, days, newerVersions }) =>
      xmlElement(
        'NoncurrentVersionTransition',
        xmlText('NoncurrentDays', days),
        xmlOptional('NewerNoncurrentVersions', newerVersions),
        xmlText('StorageClass', storageClass),
      ),
    ),
  ]
}

function parseTransition(element: XmlElement, isClass: (name: string) => boolean): LifecycleTransition {
  const [days, date] = [element.textOf('Days'), element.textOf('Date')]
  if ((days === undefined) === (date === undefined)) throw new S3Error('MalformedXML')
  return {
    storageClass: parseClass(element, isClass),
    when:
      date === undefined
        ? { kind: 'days', days: parseDays(days, "'Days' in Transition action", 0) }
        : { kind: 'date', atMs: parseMidnight(date) },
  }
}

function parseNoncurrent(element: XmlElement, isClass: (name: string) => boolean): NoncurrentTransition {
  const newer = element.textOf('NewerNoncurrentVersions')
  return {
    storageClass: parseClass(element, isClass),
    days: parseDays(element.textOf('NoncurrentDays'), "'NoncurrentDays' in NoncurrentVersionTransition action", 0),
    newerVersions: newer === undefined ? undefined : parseDays(newer, "'NewerNoncurrentVersions'"),
  }
}

/** Objects are stored as STANDARD; nothing is moved back there. */
function parseClass(element: XmlElement, isClass: (name: string) => boolean): string {
  const name = element.textOf('StorageClass') ?? ''
  if (name !== 'STANDARD' && isClass(name)) return name
  throw new S3Error('MalformedXML')
}

function checkDistinct(transitions: readonly { readonly storageClass: string }[], action: string): void {
  if (new Set(transitions.map(({ storageClass }) => storageClass)).size === transitions.length) return
  throw invalid(`'StorageClass' must be different for '${action}' actions in same 'Rule'`)
}

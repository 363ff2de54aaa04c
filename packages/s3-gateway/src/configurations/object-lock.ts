/**
 * Object lock of a bucket: that versions can be locked, and for how long new ones are where nobody says, as
 * `ObjectLockConfiguration` in XML (Amazon S3 API Reference).
 */
import type { Retention } from '../s3/object-lock.ts'
import { S3Error } from '../s3/s3-error.ts'
import type { XmlElement, XmlShape } from '../xml/read-xml.ts'
import { type Xml, xmlElement, xmlText } from '../xml/write-xml.ts'
import { type BucketConfiguration, xmlForm } from './bucket-configuration.ts'
import { fieldsOf, oneOf, optionally, readNumber } from './json-reader.ts'
import { keptAs } from './kept-configuration.ts'

export type ObjectLockConfiguration = { readonly defaultRetention?: DefaultRetention | undefined }

export type DefaultRetention = {
  readonly mode: Retention['mode']
  readonly period: number
  readonly unit: 'Days' | 'Years'
}

/** AWS's bound on a default retention: a hundred years. */
const daysMax = 36_500
const yearsMax = 100
const dayMs = 24 * 60 * 60 * 1_000

/** How long an event hold lasts: known, to be refused by its name. */
export const eventHoldShape: XmlShape = { Days: {}, Years: {} }
const shape = {
  ObjectLockEnabled: {},
  Rule: { DefaultRetention: { Mode: {}, Days: {}, Years: {}, DefaultEventHold: eventHoldShape } },
}

const read = fieldsOf<ObjectLockConfiguration>({
  defaultRetention: optionally(
    fieldsOf<DefaultRetention>({
      mode: oneOf('GOVERNANCE', 'COMPLIANCE'),
      period: readNumber,
      unit: oneOf('Days', 'Years'),
    }),
  ),
})

/** Where it is there, versions can be locked; it can be changed and never removed. */
export const objectLockConfiguration: BucketConfiguration<ObjectLockConfiguration> = {
  selector: 'object-lock',
  logName: 'OBJECT_LOCK_CONFIGURATION',
  get: { name: 'GetObjectLockConfiguration', action: 's3:GetBucketObjectLockConfiguration' },
  put: { name: 'PutObjectLockConfiguration', action: 's3:PutBucketObjectLockConfiguration' },
  document: xmlForm({
    root: 'ObjectLockConfiguration',
    shape,
    parse: parseObjectLock,
    write: ({ defaultRetention }) => [
      xmlText('ObjectLockEnabled', 'Enabled'),
      ...(defaultRetention === undefined ? [] : [xmlElement('Rule', retentionXml(defaultRetention))]),
    ],
  }),
  absent: 'ObjectLockConfigurationNotFoundError',
  kept: keptAs('objectLock', [read]),
  settle(lock, bucket) {
    if (bucket.versioning === 'enabled') return lock
    throw new S3Error('InvalidBucketState', {
      message: "Versioning must be 'Enabled' on the bucket to apply a Object Lock configuration",
    })
  },
}

/** Throws S3Error `MalformedXML`, `InvalidRetentionPeriod` or `NotImplemented`. */
function parseObjectLock(document: XmlElement): ObjectLockConfiguration {
  if (document.textOf('ObjectLockEnabled') !== 'Enabled') throw new S3Error('MalformedXML')
  const rule = document.child('Rule')
  if (rule === undefined) return {}
  const retention = rule.child('DefaultRetention')
  if (retention === undefined) throw new S3Error('MalformedXML')
  return { defaultRetention: parseDefaultRetention(retention) }
}

function retentionXml({ mode, period, unit }: DefaultRetention): Xml {
  return xmlElement('DefaultRetention', xmlText('Mode', mode), xmlText(unit, period))
}

/** What a new version gets where nobody says. */
export function retentionFrom(
  configuration: ObjectLockConfiguration | undefined,
  storedMs: number,
): Retention | undefined {
  const retention = configuration?.defaultRetention
  if (retention === undefined) return undefined
  const { mode, period, unit } = retention
  if (unit === 'Days') return { mode, untilMs: storedMs + period * dayMs }
  const until = new Date(storedMs)
  until.setUTCFullYear(until.getUTCFullYear() + period)
  return { mode, untilMs: until.getTime() }
}

/** Throws S3Error `MalformedXML`. */
export function parseRetentionMode(text: string | undefined): Retention['mode'] {
  if (text === 'GOVERNANCE' || text === 'COMPLIANCE') return text
  throw new S3Error('MalformedXML')
}

/** Or a lock that somebody asks for would silently not be there. Throws S3Error `NotImplemented`. */
export function refuseEventHold(element: XmlElement): void {
  if (['DefaultEventHold', 'EventHold', 'EventHoldDuration'].every((name) => element.child(name) === undefined)) return
  throw new S3Error('NotImplemented', { message: 'Event holds are not implemented.' })
}

function parseDefaultRetention(element: XmlElement): DefaultRetention {
  refuseEventHold(element)
  const mode = parseRetentionMode(element.textOf('Mode'))
  const days = element.textOf('Days')
  const years = element.textOf('Years')
  if ((days === undefined) === (years === undefined)) throw new S3Error('MalformedXML')
  return days === undefined
    ? { mode, period: parsePeriod(years, yearsMax), unit: 'Years' }
    : { mode, period: parsePeriod(days, daysMax), unit: 'Days' }
}

function parsePeriod(text: string | undefined, max: number): number {
  if (!/^-?\d{1,10}$/.test(text ?? '')) throw new S3Error('MalformedXML')
  const period = Number(text)
  if (period < 1) {
    throw new S3Error('InvalidRetentionPeriod', {
      message: 'Default retention period must be a positive integer value.',
    })
  }
  if (period > max) throw new S3Error('InvalidRetentionPeriod', { message: 'The retention period is too large.' })
  return period
}

/**
 * Where the log of a bucket's requests goes, as `BucketLoggingStatus` in XML (Amazon S3 User Guide, "Logging requests with
 * server access logging").
 */

import type { Grant } from '../acl/access-control-list.ts'
import { grantShape, parseGrant, type UserCheck } from '../acl/parse-acl.ts'
import { grantXml } from '../acl/write-acl.ts'
import { S3Error } from '../s3/s3-error.ts'
import { readXml, type XmlElement } from '../xml/read-xml.ts'
import { noXml, type Xml, xmlAll, xmlElement, xmlText } from '../xml/write-xml.ts'

export type LoggingConfiguration = {
  readonly targetBucket: string
  readonly targetPrefix: string
  readonly keyFormat: LogKeyFormat
  /** What others may do with the logs. */
  readonly grants: readonly Grant[]
}

export type LogKeyFormat =
  /** As the client left it: what it is then, is simple. */
  | { readonly kind: 'unset' }
  | { readonly kind: 'simple' }
  /** By account, region, bucket and day; the day of the requests, or that of the delivery. */
  | { readonly kind: 'partitioned'; readonly dateOf: 'EventTime' | 'DeliveryTime' }

/** AWS's bound for keys leaves that much. */
const prefixBytesMax = 800

const shape = {
  LoggingEnabled: {
    TargetBucket: {},
    TargetPrefix: {},
    TargetGrants: { Grant: grantShape },
    TargetObjectKeyFormat: { SimplePrefix: {}, PartitionedPrefix: { PartitionDateSource: {} } },
  },
}

/** `undefined` where the document switches logging off. Throws S3Error `MalformedXML` or `InvalidArgument`. */
export function parseLogging(bytes: Uint8Array, isUser: UserCheck): LoggingConfiguration | undefined {
  const enabled = readXml(bytes, 'BucketLoggingStatus', shape).child('LoggingEnabled')
  if (enabled === undefined) return undefined
  const targetBucket = enabled.textOf('TargetBucket')
  const targetPrefix = enabled.child('TargetPrefix')?.text
  if (targetBucket === undefined || targetBucket === '' || targetPrefix === undefined) throw new S3Error('MalformedXML')
  if (Buffer.byteLength(targetPrefix) > prefixBytesMax) {
    throw new S3Error('InvalidArgument', { message: 'The target prefix is too long.' })
  }
  const grants = (enabled.child('TargetGrants')?.all('Grant') ?? []).map((grant) => parseGrant(grant, isUser))
  if (grants.some(({ permission }) => permission.endsWith('_ACP'))) throw new S3Error('MalformedXML')
  return { targetBucket, targetPrefix, keyFormat: parseKeyFormat(enabled.child('TargetObjectKeyFormat')), grants }
}

export function loggingXml({ targetBucket, targetPrefix, keyFormat, grants }: LoggingConfiguration): Xml {
  return xmlElement(
    'LoggingEnabled',
    xmlText('TargetBucket', targetBucket),
    xmlText('TargetPrefix', targetPrefix),
    grants.length === 0 ? noXml : xmlElement('TargetGrants', xmlAll(grants, grantXml)),
    keyFormatXml(keyFormat),
  )
}

function parseKeyFormat(element: XmlElement | undefined): LogKeyFormat {
  if (element === undefined) return { kind: 'unset' }
  const partitioned = element.child('PartitionedPrefix')
  if ((partitioned === undefined) === (element.child('SimplePrefix') === undefined)) throw new S3Error('MalformedXML')
  if (partitioned === undefined) return { kind: 'simple' }
  const dateOf = partitioned.textOf('PartitionDateSource') ?? 'DeliveryTime'
  if (dateOf !== 'EventTime' && dateOf !== 'DeliveryTime') throw new S3Error('MalformedXML')
  return { kind: 'partitioned', dateOf }
}

function keyFormatXml(format: LogKeyFormat): Xml {
  switch (format.kind) {
    case 'unset':
      return noXml
    case 'simple':
      return xmlElement('TargetObjectKeyFormat', xmlElement('SimplePrefix'))
    case 'partitioned':
      return xmlElement(
        'TargetObjectKeyFormat',
        xmlElement('PartitionedPrefix', xmlText('PartitionDateSource', format.dateOf)),
      )
  }
}

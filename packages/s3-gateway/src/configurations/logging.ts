/**
 * Where the log of a bucket's requests goes (Amazon S3 User Guide, "Logging requests with server access logging"), which must be
 * a bucket of the same owner. Nowhere is an answer, not an error.
 */
import type { Grant } from '../acl/access-control-list.ts'
import { grantShape, parseGrant, type UserCheck } from '../acl/parse-acl.ts'
import { grantXml } from '../acl/write-acl.ts'
import { S3Error } from '../s3/s3-error.ts'
import type { XmlElement } from '../xml/read-xml.ts'
import { noXml, type Xml, xmlAll, xmlElement, xmlText } from '../xml/write-xml.ts'
import { type BucketConfiguration, xmlForm } from './bucket-configuration.ts'
import { fieldsOf, oneOf, readText, variantsOf } from './json-reader.ts'
import { readGrants } from './kept-acl.ts'
import { keptAs } from './kept-configuration.ts'
import { mayDeliverLog } from './may-deliver-log.ts'
import { isOwnerEnforced } from './ownership-controls.ts'

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

const read = fieldsOf<LoggingConfiguration>({
  targetBucket: readText,
  targetPrefix: readText,
  keyFormat: variantsOf<LogKeyFormat>('kind', {
    unset: fieldsOf({ kind: oneOf('unset') }),
    simple: fieldsOf({ kind: oneOf('simple') }),
    partitioned: fieldsOf({ kind: oneOf('partitioned'), dateOf: oneOf('EventTime', 'DeliveryTime') }),
  }),
  grants: readGrants,
})

export const loggingConfiguration: BucketConfiguration<LoggingConfiguration, LoggingConfiguration | undefined> = {
  selector: 'logging',
  logName: 'LOGGING_STATUS',
  get: { name: 'GetBucketLogging', action: 's3:GetBucketLogging' },
  put: { name: 'PutBucketLogging', action: 's3:PutBucketLogging' },
  document: xmlForm({
    root: 'BucketLoggingStatus',
    shape,
    parse: (root, _request, { isUser }) => parseLogging(root, isUser),
    write: (logging) => [loggingXml(logging)],
  }),
  kept: keptAs('logging', [read]),
  async require(logging, bucket, { metadata, clock }) {
    if (logging === undefined) return
    const { targetBucket, targetPrefix, grants } = logging
    const target = await metadata.buckets.find(targetBucket)
    const refuse = (message: string): S3Error =>
      new S3Error('InvalidTargetBucketForLogging', { message, facts: { TargetBucket: targetBucket } })
    if (target === undefined) throw refuse('The target bucket for logging does not exist')
    if (target.owner !== bucket.owner) {
      throw refuse('The owner for the bucket to be logged and the target bucket must be the same.')
    }
    if (!mayDeliverLog(target, bucket, targetPrefix, clock.unixMs())) {
      throw refuse('The policy of the target bucket denies the delivery of logs.')
    }
    if (grants.length > 0 && isOwnerEnforced(target)) throw new S3Error('InvalidBucketAclWithObjectOwnership')
  },
}

/** `undefined` where the document switches logging off. Throws S3Error `MalformedXML` or `InvalidArgument`. */
function parseLogging(root: XmlElement, isUser: UserCheck): LoggingConfiguration | undefined {
  const enabled = root.child('LoggingEnabled')
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

function loggingXml({ targetBucket, targetPrefix, keyFormat, grants }: LoggingConfiguration): Xml {
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

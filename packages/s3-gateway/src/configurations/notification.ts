/**
 * Who is told of what happens in a bucket, as `NotificationConfiguration` in XML (Amazon S3 API Reference). Topics, queues and
 * functions are one thing to us: names of targets, which the gateway's own configuration sends to a URL each. Each target that
 * a bucket names for the first time is sent a test, unless the client asks for none. Nobody is an answer, not an error.
 */
import { type EventName, eventsOf } from '../s3/event-names.ts'
import { S3Error } from '../s3/s3-error.ts'
import type { XmlElement } from '../xml/read-xml.ts'
import { noXml, type Xml, xmlAll, xmlElement, xmlOptional, xmlText } from '../xml/write-xml.ts'
import { type BucketConfiguration, type ConfigurationSurroundings, xmlForm } from './bucket-configuration.ts'
import { fieldsOf, listOf, oneOf, optionally, readText } from './json-reader.ts'
import { keptAs } from './kept-configuration.ts'
import { testEvent } from './test-event.ts'

export type NotificationConfiguration = readonly NotificationRule[]

export type NotificationRule = {
  readonly id: string
  /** How the client calls the target, and reads it back. */
  readonly kind: TargetKind
  readonly arn: string
  /** The target's name in the gateway's configuration. */
  readonly target: string
  /** As the client wrote them, `s3:ObjectCreated:*` among them. */
  readonly events: readonly string[]
  readonly prefix: string | undefined
  readonly suffix: string | undefined
}

export type TargetKind = 'Topic' | 'Queue' | 'CloudFunction'

const kinds: readonly TargetKind[] = ['Topic', 'Queue', 'CloudFunction']
const serviceOf: Readonly<Record<TargetKind, string>> = { Topic: 'sns', Queue: 'sqs', CloudFunction: 'lambda' }
/** AWS's bounds. */
const rulesMax = 100
const idCharactersMax = 255

const filterShape = { S3Key: { FilterRule: { Name: {}, Value: {} } } }
const shape = {
  TopicConfiguration: { Id: {}, Topic: {}, Event: {}, Filter: filterShape },
  QueueConfiguration: { Id: {}, Queue: {}, Event: {}, Filter: filterShape },
  CloudFunctionConfiguration: { Id: {}, CloudFunction: {}, InvocationRole: {}, Event: {}, Filter: filterShape },
  EventBridgeConfiguration: {},
}

const readRule = fieldsOf<NotificationRule>({
  id: readText,
  kind: oneOf(...kinds),
  arn: readText,
  target: readText,
  events: listOf(readText),
  prefix: optionally(readText),
  suffix: optionally(readText),
})

export const notificationConfiguration: BucketConfiguration<NotificationConfiguration> = {
  selector: 'notification',
  get: { name: 'GetBucketNotificationConfiguration', action: 's3:GetBucketNotification' },
  put: { name: 'PutBucketNotificationConfiguration', action: 's3:PutBucketNotification' },
  document: xmlForm({
    root: 'NotificationConfiguration',
    shape,
    parse: (root, _request, surroundings) => parseNotification(root, surroundings),
    write: (rules) => [notificationXml(rules)],
  }),
  kept: keptAs('notification', [listOf(readRule)]),
  settle: (rules) => (rules.length === 0 ? undefined : rules),
  async onStored(rules, { bucket, headers, requestId }, { metadata, clock }) {
    if (headers.get('x-amz-skip-destination-validation')?.toLowerCase() === 'true') return
    const before = new Set(notificationConfiguration.kept.of(bucket)?.map(({ target }) => target))
    const fresh = new Set(rules.map(({ target }) => target).filter((target) => !before.has(target)))
    const test = { timeMs: clock.unixMs(), requestId }
    await metadata.events.add([...fresh].map((target) => testEvent(bucket, target, test)))
  },
}

/** Throws S3Error. A document without rules switches notifications off. */
function parseNotification(document: XmlElement, place: ConfigurationSurroundings): NotificationConfiguration {
  if (document.child('EventBridgeConfiguration') !== undefined) {
    throw new S3Error('NotImplemented', { message: 'There is no EventBridge here.' })
  }
  const rules = kinds.flatMap((kind) =>
    document.all(`${kind}Configuration`).map((element) => parseRule(kind, element, place)),
  )
  if (rules.length > rulesMax) throw new S3Error('MalformedXML')
  if (new Set(rules.map(({ id }) => id)).size < rules.length) {
    throw invalid('Same ID used for multiple configurations. IDs must be unique')
  }
  rules.forEach((rule, index) => {
    if (rules.slice(index + 1).some((other) => overlap(rule, other))) {
      throw invalid(
        'Configurations overlap. Configurations on the same bucket cannot share a common event type for keys that both their filters cover.',
      )
    }
  })
  return rules
}

function notificationXml(rules: NotificationConfiguration): Xml {
  return xmlAll(rules, ({ id, kind, arn, events, prefix, suffix }) =>
    xmlElement(
      `${kind}Configuration`,
      xmlText('Id', id),
      xmlText(kind, arn),
      xmlAll(events, (event) => xmlText('Event', event)),
      prefix === undefined && suffix === undefined
        ? noXml
        : xmlElement('Filter', xmlElement('S3Key', filterXml('prefix', prefix), filterXml('suffix', suffix))),
    ),
  )
}

/** The rules that want to hear of an event at a key. */
export function rulesFor(rules: NotificationConfiguration, event: EventName, key: string): readonly NotificationRule[] {
  return rules.filter(
    ({ events, prefix = '', suffix = '' }) =>
      key.startsWith(prefix) && key.endsWith(suffix) && events.some((name) => eventsOf(name).includes(event)),
  )
}

function filterXml(name: 'prefix' | 'suffix', value: string | undefined): Xml {
  return value === undefined ? noXml : xmlElement('FilterRule', xmlText('Name', name), xmlOptional('Value', value))
}

function parseRule(kind: TargetKind, element: XmlElement, place: ConfigurationSurroundings): NotificationRule {
  const id = element.textOf('Id') || place.createId()
  if ([...id].length > idCharactersMax) throw invalid('The ID is longer than 255 characters')
  const arn = element.textOf(kind)
  const events = element.all('Event').map(({ text }) => text.trim())
  if (arn === undefined || events.length === 0) throw new S3Error('MalformedXML')
  const unknown = events.find((name) => eventsOf(name).length === 0)
  if (unknown !== undefined) {
    throw invalid('A specified event is not supported for notifications.', { Event: unknown })
  }
  return { id, kind, arn, target: parseArn(arn, kind, place), events, ...parseFilter(element.child('Filter')) }
}

/**
 * `arn:aws:sqs:REGION:ACCOUNT:NAME`, where the account says nothing to us; or MinIO's `arn:minio:sqs:REGION:NAME:webhook`.
 * Tools that know AWS's ARNs only take the first.
 */
function parseArn(arn: string, kind: TargetKind, { region: ours, eventTargets }: ConfigurationSurroundings): string {
  const [scheme, partition, service, region = '', account = '', ...rest] = arn.split(':')
  const last = rest.at(-1) ?? ''
  const target = partition === 'minio' && last === 'webhook' ? account : last
  const isKnown =
    scheme === 'arn' && service === serviceOf[kind] && (region === '' || region === ours) && eventTargets.has(target)
  if (isKnown) return target
  throw invalid('Unable to validate the following destination configurations', {
    ArgumentName: arn,
    ArgumentValue: 'The destination does not exist',
  })
}

function parseFilter(filter: XmlElement | undefined): Pick<NotificationRule, 'prefix' | 'suffix'> {
  const found = new Map<string, string>()
  for (const rule of filter?.child('S3Key')?.all('FilterRule') ?? []) {
    const name = rule.textOf('Name')?.toLowerCase() ?? ''
    if (name !== 'prefix' && name !== 'suffix') throw invalid('filter rule name must be either prefix or suffix')
    if (found.has(name)) throw invalid(`Cannot specify more than one ${name} rule in a filter.`)
    found.set(name, rule.child('Value')?.text ?? '')
  }
  return { prefix: found.get('prefix'), suffix: found.get('suffix') }
}

/** Whether there could be a key and an event that both would hear of. */
function overlap(a: NotificationRule, b: NotificationRule): boolean {
  const events = new Set(a.events.flatMap(eventsOf))
  const [prefixA = '', prefixB = '', suffixA = '', suffixB = ''] = [a.prefix, b.prefix, a.suffix, b.suffix]
  return (
    b.events.flatMap(eventsOf).some((event) => events.has(event)) &&
    (prefixA.startsWith(prefixB) || prefixB.startsWith(prefixA)) &&
    (suffixA.endsWith(suffixB) || suffixB.endsWith(suffixA))
  )
}

function invalid(message: string, facts: Readonly<Record<string, string>> = {}): S3Error {
  return new S3Error('InvalidArgument', { message, facts })
}

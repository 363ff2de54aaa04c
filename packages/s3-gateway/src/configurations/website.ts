/**
 * A bucket as a website (Amazon S3 API Reference, "WebsiteConfiguration"): its index, its error page, and where it redirects. What
 * it opens to everybody is for its policy and its lists to say.
 */
import { S3Error } from '../s3/s3-error.ts'
import type { XmlElement } from '../xml/read-xml.ts'
import { type Xml, xmlAll, xmlElement, xmlOptional, xmlText } from '../xml/write-xml.ts'
import { type BucketConfiguration, xmlForm } from './bucket-configuration.ts'
import { fieldsOf, listOf, oneOf, optionally, readNumber, readText, variantsOf } from './json-reader.ts'
import { keptAs } from './kept-configuration.ts'

export type Website =
  | { readonly kind: 'redirect'; readonly hostName: string; readonly protocol: Protocol | undefined }
  | {
      readonly kind: 'pages'
      /** What a path that ends in a slash stands for. */
      readonly indexSuffix: string
      readonly errorKey: string | undefined
      readonly rules: readonly RoutingRule[]
    }

export type Protocol = 'http' | 'https'

/** Applies where all its conditions hold. */
export type RoutingRule = {
  readonly keyPrefix: string | undefined
  readonly errorStatus: number | undefined
  readonly redirect: Redirect
}

export type Redirect = {
  readonly hostName: string | undefined
  readonly protocol: Protocol | undefined
  readonly status: number
  readonly replaceKeyPrefixWith: string | undefined
  readonly replaceKeyWith: string | undefined
}

/** AWS's bound. */
const rulesMax = 50

const shape = {
  ErrorDocument: { Key: {} },
  IndexDocument: { Suffix: {} },
  RedirectAllRequestsTo: { HostName: {}, Protocol: {} },
  RoutingRules: {
    RoutingRule: {
      Condition: { HttpErrorCodeReturnedEquals: {}, KeyPrefixEquals: {} },
      Redirect: { HostName: {}, HttpRedirectCode: {}, Protocol: {}, ReplaceKeyPrefixWith: {}, ReplaceKeyWith: {} },
    },
  },
}

const readProtocol = optionally(oneOf('http', 'https'))
const readRule = fieldsOf<RoutingRule>({
  keyPrefix: optionally(readText),
  errorStatus: optionally(readNumber),
  redirect: fieldsOf<Redirect>({
    hostName: optionally(readText),
    protocol: readProtocol,
    status: readNumber,
    replaceKeyPrefixWith: optionally(readText),
    replaceKeyWith: optionally(readText),
  }),
})
const read = variantsOf<Website>('kind', {
  redirect: fieldsOf({ kind: oneOf('redirect'), hostName: readText, protocol: readProtocol }),
  pages: fieldsOf({
    kind: oneOf('pages'),
    indexSuffix: readText,
    errorKey: optionally(readText),
    rules: listOf(readRule),
  }),
})

export const websiteConfiguration: BucketConfiguration<Website> = {
  selector: 'website',
  get: { name: 'GetBucketWebsite', action: 's3:GetBucketWebsite' },
  put: { name: 'PutBucketWebsite', action: 's3:PutBucketWebsite' },
  delete: { name: 'DeleteBucketWebsite', action: 's3:DeleteBucketWebsite' },
  document: xmlForm({ root: 'WebsiteConfiguration', shape, parse: parseWebsite, write: websiteXml }),
  absent: 'NoSuchWebsiteConfiguration',
  kept: keptAs('website', [read]),
}

/** Throws S3Error `MalformedXML` or `InvalidArgument`. */
function parseWebsite(document: XmlElement): Website {
  const all = document.child('RedirectAllRequestsTo')
  if (all !== undefined) {
    if (document.children.length > 1) throw new S3Error('MalformedXML')
    return { kind: 'redirect', hostName: parseHost(all), protocol: parseProtocol(all) }
  }
  const indexSuffix = document.child('IndexDocument')?.textOf('Suffix')
  if (indexSuffix === undefined || indexSuffix === '' || indexSuffix.includes('/')) {
    throw new S3Error('InvalidArgument', { message: 'The IndexDocument Suffix is not well formed' })
  }
  const rules = document.child('RoutingRules')?.all('RoutingRule') ?? []
  if (rules.length > rulesMax)
    throw new S3Error('InvalidRequest', { message: `A website has at most ${rulesMax} rules.` })
  return {
    kind: 'pages',
    indexSuffix,
    errorKey: document.child('ErrorDocument')?.textOf('Key'),
    rules: rules.map(parseRule),
  }
}

function websiteXml(website: Website): Xml[] {
  if (website.kind === 'redirect') {
    const { hostName, protocol } = website
    return [xmlElement('RedirectAllRequestsTo', xmlText('HostName', hostName), xmlOptional('Protocol', protocol))]
  }
  const { indexSuffix, errorKey, rules } = website
  return [
    xmlElement('IndexDocument', xmlText('Suffix', indexSuffix)),
    ...(errorKey === undefined ? [] : [xmlElement('ErrorDocument', xmlText('Key', errorKey))]),
    ...(rules.length === 0 ? [] : [xmlElement('RoutingRules', xmlAll(rules, ruleXml))]),
  ]
}

function parseRule(element: XmlElement): RoutingRule {
  const condition = element.child('Condition')
  const redirect = element.child('Redirect')
  if (redirect === undefined) throw new S3Error('MalformedXML')
  const replaceKeyPrefixWith = redirect.textOf('ReplaceKeyPrefixWith')
  const replaceKeyWith = redirect.textOf('ReplaceKeyWith')
  if (replaceKeyPrefixWith !== undefined && replaceKeyWith !== undefined) {
    throw new S3Error('InvalidRequest', {
      message: 'You can only define ReplaceKeyPrefix or ReplaceKey but not both.',
    })
  }
  return {
    keyPrefix: condition?.textOf('KeyPrefixEquals'),
    errorStatus: parseStatus(condition?.textOf('HttpErrorCodeReturnedEquals'), 400, 599),
    redirect: {
      hostName: redirect.child('HostName') === undefined ? undefined : parseHost(redirect),
      protocol: parseProtocol(redirect),
      status: parseStatus(redirect.textOf('HttpRedirectCode'), 301, 399) ?? 301,
      replaceKeyPrefixWith,
      replaceKeyWith,
    },
  }
}

/** What stands in a Location header must not break out of it. */
function parseHost(element: XmlElement): string {
  const host = element.textOf('HostName') ?? ''
  if (/^[\w.-]{1,253}(:\d{1,5})?$/.test(host)) return host
  throw new S3Error('InvalidArgument', { message: 'The HostName is not valid.' })
}

function parseProtocol(element: XmlElement): Protocol | undefined {
  const protocol = element.textOf('Protocol')
  if (protocol === undefined || protocol === 'http' || protocol === 'https') return protocol
  throw new S3Error('InvalidRequest', { message: 'Invalid protocol, protocol can be http or https.' })
}

function parseStatus(text: string | undefined, min: number, max: number): number | undefined {
  if (text === undefined) return undefined
  const status = /^\d{3}$/.test(text) ? Number(text) : 0
  if (status >= min && status <= max) return status
  throw new S3Error('InvalidRequest', { message: `The provided HTTP code (${text}) is not valid.` })
}

function ruleXml({ keyPrefix, errorStatus, redirect }: RoutingRule): Xml {
  const conditions = [
    xmlOptional('HttpErrorCodeReturnedEquals', errorStatus),
    xmlOptional('KeyPrefixEquals', keyPrefix),
  ]
  const hasCondition = keyPrefix !== undefined || errorStatus !== undefined
  return xmlElement(
    'RoutingRule',
    ...(hasCondition ? [xmlElement('Condition', ...conditions)] : []),
    xmlElement(
      'Redirect',
      xmlOptional('Protocol', redirect.protocol),
      xmlOptional('HostName', redirect.hostName),
      xmlOptional('ReplaceKeyPrefixWith', redirect.replaceKeyPrefixWith),
      xmlOptional('ReplaceKeyWith', redirect.replaceKeyWith),
      xmlText('HttpRedirectCode', redirect.status),
    ),
  )
}

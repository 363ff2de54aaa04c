/**
 * Answers a browser that visits a bucket as a website: pages by their path, an index for a folder, redirects, and the
 * bucket's own error page. Whoever visits is nobody; what the bucket does not open to everybody stays shut.
 */
import type { Redirect, RoutingRule, Website } from '../configurations/website.ts'
import { textToHeader } from '../http/headers.ts'
import { emptyResponse, type S3Response } from '../http/s3-response.ts'
import { uriEncodePath } from '../http/uri-encoding.ts'
import { S3Error } from '../s3/s3-error.ts'
import { escapeXml } from '../xml/write-xml.ts'

export type Visit = {
  /** As in the path, without its first slash. */
  readonly key: string
  /** `http://host` as the browser called us. */
  readonly origin: string
  /** Reads an object as nobody. `whole`: without the range and the conditions that the browser asks for. */
  readonly read: (key: string, how: 'as-asked' | 'whole') => Promise<S3Response>
}

export async function answerWebsite(website: Website, visit: Visit): Promise<S3Response> {
  const { key, origin } = visit
  if (website.kind === 'redirect') {
    const protocol = website.protocol ?? origin.slice(0, origin.indexOf(':'))
    return redirectTo(301, `${protocol}://${website.hostName}/${uriEncodePath(key)}`)
  }
  const isFolder = key === '' || key.endsWith('/')
  const early = findRule(website.rules, key, undefined)
  if (early !== undefined) return redirectTo(early.redirect.status, locationOf(early, key, origin))
  try {
    const page = await visit.read(isFolder ? `${key}${website.indexSuffix}` : key, 'as-asked')
    const elsewhere = page.headers['x-amz-website-redirect-location']
    if (elsewhere === undefined) return page
    dispose(page)
    return redirectTo(301, elsewhere)
  } catch (error) {
    if (!(error instanceof S3Error) || error.status < 400 || error.status >= 500) throw error
    if (!isFolder && (await hasIndex(visit, website.indexSuffix))) return redirectTo(302, `/${uriEncodePath(key)}/`)
    const rule = findRule(website.rules, key, error.status)
    if (rule !== undefined) return redirectTo(rule.redirect.status, locationOf(rule, key, origin))
    return errorPage(error, website.errorKey, visit)
  }
}

/** The first rule that applies: before a page is looked for those without an error in their condition, then those with. */
function findRule(rules: readonly RoutingRule[], key: string, status: number | undefined): RoutingRule | undefined {
  return rules.find((rule) => rule.errorStatus === status && key.startsWith(rule.keyPrefix ?? ''))
}

function locationOf({ keyPrefix, redirect }: RoutingRule, key: string, origin: string): string {
  const [scheme = 'http', host = ''] = origin.split('://')
  const base = `${redirect.protocol ?? scheme}://${redirect.hostName ?? host}`
  return `${base}/${uriEncodePath(replaceKey(redirect, keyPrefix ?? '', key))}`
}

function replaceKey({ replaceKeyWith, replaceKeyPrefixWith }: Redirect, prefix: string, key: string): string {
  if (replaceKeyWith !== undefined) return replaceKeyWith
  return replaceKeyPrefixWith === undefined ? key : `${replaceKeyPrefixWith}${key.slice(prefix.length)}`
}

async function hasIndex({ key, read }: Visit, indexSuffix: string): Promise<boolean> {
  try {
    dispose(await read(`${key}/${indexSuffix}`, 'whole'))
    return true
  } catch (error) {
    if (error instanceof S3Error) return false
    throw error
  }
}

async function errorPage(error: S3Error, errorKey: string | undefined, { read }: Visit): Promise<S3Response> {
  if (errorKey !== undefined) {
    try {
      return { ...(await read(errorKey, 'whole')), status: error.status }
    } catch (another) {
      if (!(another instanceof S3Error)) throw another
    }
  }
  const title = escapeXml(`${error.status} ${error.code}`)
  const text = `<!doctype html><title>${title}</title><h1>${title}</h1><p>${escapeXml(error.message)}</p>\n`
  return { status: error.status, headers: { 'content-type': 'text/html; charset=utf-8' }, body: { kind: 'text', text } }
}

function redirectTo(status: number, location: string): S3Response {
  return emptyResponse(status, { location: textToHeader(location) })
}

/** A page that is not sent lets go of its parts. */
function dispose({ body }: S3Response): void {
  if (body.kind === 'stream') body.chunks[Symbol.dispose]()
}

/** A bucket as a website: pages, indexes, error pages, redirects and routing rules, for whoever visits. */
import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import {
  DeleteBucketWebsiteCommand,
  GetBucketWebsiteCommand,
  PutBucketWebsiteCommand,
  PutObjectCommand,
} from '@aws-sdk/client-s3'
import { proves } from '../compatibility/proves.ts'
import { type Answer, startTestGateway } from './test-gateway.ts'

const Bucket = 'site'

const gateway = await startTestGateway({ websiteDomains: ['web.localhost'], ensureBuckets: [Bucket, 'bucket'] })
after(() => gateway[Symbol.asyncDispose]())
const main = gateway.client()
const pages: Record<string, string> = {
  'index.html': 'home',
  'blog/index.html': 'blog',
  'about.html': 'about',
  'oops.html': 'oops',
  'empty.html': '',
}
for (const [Key, Body] of Object.entries(pages)) {
  await main.send(new PutObjectCommand({ Bucket, Key, Body, ContentType: 'text/html', ACL: 'public-read' }))
}
await main.send(new PutObjectCommand({ Bucket, Key: 'secret.html', Body: 'secret' }))
await main.send(
  new PutObjectCommand({
    Bucket,
    Key: 'old.html',
    Body: '',
    WebsiteRedirectLocation: '/about.html',
    ACL: 'public-read',
  }),
)

const host = `${Bucket}.web.localhost`

const visit = (path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> =>
  gateway.sendRaw(method, path, { host, ...headers })

const configure = (WebsiteConfiguration: PutBucketWebsiteCommand['input']['WebsiteConfiguration']): Promise<unknown> =>
  main.send(new PutBucketWebsiteCommand({ Bucket, WebsiteConfiguration }))

const plain = { IndexDocument: { Suffix: 'index.html' }, ErrorDocument: { Key: 'oops.html' } }

describe('a website', () => {
  proves('GetBucketWebsite', 'PutBucketWebsite')
  it('is there when the bucket is configured as one', async () => {
    assert.equal((await visit('/')).code, 'NoSuchWebsiteConfiguration')
    await configure(plain)
    assert.deepEqual((await main.send(new GetBucketWebsiteCommand({ Bucket }))).ErrorDocument, { Key: 'oops.html' })
  })

  proves('Websites: index, error pages, redirects')
  it('shows pages, and an index for a folder', async () => {
    await configure(plain)
    for (const [path, body] of [
      ['/', 'home'],
      ['/about.html', 'about'],
      ['/blog/', 'blog'],
      ['/?utm=1&response-content-type=x', 'home'],
    ] as const) {
      const answer = await visit(path)
      assert.deepEqual([answer.status, answer.body, answer.headers['content-type']], [200, body, 'text/html'], path)
    }
    const { status, body, headers } = await visit('/about.html', {}, 'HEAD')
    assert.deepEqual([status, body, headers['content-length']], [200, '', '5'])
    assert.equal((await visit('/about.html', { range: 'bytes=0-1' })).body, 'ab')
    assert.equal((await visit('/empty.html', { range: 'bytes=-8' })).status, 200)
  })

  it('sends a folder without its slash to the one with it', async () => {
    const answer = await visit('/blog')
    assert.deepEqual([answer.status, answer.headers.location], [302, '/blog/'])
  })

  proves('Websites: index, error pages, redirects')
  it('shows its own page for what is not there or not open', async () => {
    for (const path of ['/missing', '/secret.html']) {
      const answer = await visit(path)
      // Nobody may list the bucket, so nobody is told which it is.
      assert.deepEqual([answer.status, answer.body], [403, 'oops'], path)
    }
    await configure({ IndexDocument: { Suffix: 'index.html' } })
    const answer = await visit('/%3Cscript%3E')
    assert.deepEqual([answer.status, answer.headers['content-type']], [403, 'text/html; charset=utf-8'])
    assert.doesNotMatch(answer.body, /<script>/)
    await configure(plain)
  })

  it('takes no notice of credentials, and answers reads only', async () => {
    const signed = gateway.sign({ method: 'GET', path: '/secret.html', headers: { host } })
    assert.equal((await gateway.sendRaw('GET', '/secret.html', signed.headers)).status, 403)
    assert.equal((await visit('/about.html', { 'content-length': '0' }, 'PUT')).code, 'MethodNotAllowed')
  })

  it('redirects where an object says so', async () => {
    const answer = await visit('/old.html')
    assert.deepEqual([answer.status, answer.headers.location], [301, '/about.html'])
  })

  proves('Websites: index, error pages, redirects')
  it('redirects by its rules, before and after a page is looked for', async () => {
    await configure({
      ...plain,
      RoutingRules: [
        { Condition: { KeyPrefixEquals: 'docs/' }, Redirect: { ReplaceKeyPrefixWith: 'documents/' } },
        {
          Condition: { HttpErrorCodeReturnedEquals: '403', KeyPrefixEquals: 'gone/' },
          Redirect: {
            HostName: 'example.com',
            Protocol: 'https',
            ReplaceKeyWith: 'sorry.html',
            HttpRedirectCode: '302',
          },
        },
      ],
    })
    const moved = await visit('/docs/a%20b')
    assert.deepEqual([moved.status, moved.headers.location], [301, `http://${host}/documents/a%20b`])
    const gone = await visit('/gone/x')
    assert.deepEqual([gone.status, gone.headers.location], [302, 'https://example.com/sorry.html'])
    assert.equal((await visit('/missing')).body, 'oops')
    await configure(plain)
  })

  it('may be nothing but a redirect', async () => {
    await configure({ RedirectAllRequestsTo: { HostName: 'example.com', Protocol: 'https' } })
    const answer = await visit('/blog/a')
    assert.deepEqual([answer.status, answer.headers.location], [301, 'https://example.com/blog/a'])
    await configure(plain)
  })

  proves('DeleteBucketWebsite')
  it('is gone with its configuration', async () => {
    await configure(plain)
    assert.equal((await visit('/')).status, 200)
    await main.send(new DeleteBucketWebsiteCommand({ Bucket }))
    assert.equal((await visit('/')).code, 'NoSuchWebsiteConfiguration')
  })
})

describe('a website’s configuration', () => {
  const index = '<IndexDocument><Suffix>index.html</Suffix></IndexDocument>'
  const refused: Record<string, readonly [inside: string, code: string]> = {
    'without an index': ['', 'InvalidArgument'],
    'with a slash in its index': ['<IndexDocument><Suffix>a/b</Suffix></IndexDocument>', 'InvalidArgument'],
    'with a redirect and more': [
      `<RedirectAllRequestsTo><HostName>a</HostName></RedirectAllRequestsTo>${index}`,
      'MalformedXML',
    ],
    'with a host that breaks lines': [
      '<RedirectAllRequestsTo><HostName>a&#13;&#10;b</HostName></RedirectAllRequestsTo>',
      'InvalidArgument',
    ],
    'with an unknown protocol': [
      '<RedirectAllRequestsTo><HostName>a</HostName><Protocol>ftp</Protocol></RedirectAllRequestsTo>',
      'InvalidRequest',
    ],
    'with a redirect that is none': [
      `${index}<RoutingRules><RoutingRule><Redirect><HttpRedirectCode>200</HttpRedirectCode></Redirect></RoutingRule></RoutingRules>`,
      'InvalidRequest',
    ],
  }
  for (const [what, [inside, code]] of Object.entries(refused)) {
    it(`${what} is refused`, async () => {
      const body = `<WebsiteConfiguration>${inside}</WebsiteConfiguration>`
      const answer = await gateway.send({ method: 'PUT', path: '/bucket', query: [['website', '']], body })
      assert.equal(answer.code, code)
    })
  }
})

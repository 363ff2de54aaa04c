/** Uploads from a browser's form: the policy that somebody signed, its conditions, the answers, and forms that nobody signed. */
import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { after, describe, it } from 'node:test'
import { HeadObjectCommand, PutBucketAclCommand } from '@aws-sdk/client-s3'
import { proves } from '../compatibility/proves.ts'
import { type Answer, mainUser, startTestGateway } from './test-gateway.ts'

const Bucket = 'bucket'
const boundary = 'form-boundary'

const gateway = await startTestGateway()
after(() => gateway[Symbol.asyncDispose]())
const main = gateway.client()

type Fields = Readonly<Record<string, string>>
type Upload = {
  readonly fields: Fields
  readonly file?: string | undefined
  readonly fileName?: string
  readonly bucket?: string
}

function post({ fields, file = 'content', fileName = 'photo.jpg', bucket = Bucket }: Upload): Promise<Answer> {
  const parts = Object.entries(fields).map(
    ([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  )
  const last = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${fileName}"\r\n\r\n${file}\r\n--${boundary}--\r\n`
  const body = [...parts, last].join('')
  return gateway.sendRaw(
    'POST',
    `/${bucket}`,
    {
      host: gateway.host,
      'content-type': `multipart/form-data; boundary=${boundary}`,
      'content-length': String(Buffer.byteLength(body)),
    },
    body,
  )
}

const hour = 60 * 60 * 1_000

/** The fields of a form that main has signed, described by `conditions`. */
function signed(fields: Fields, conditions: readonly unknown[], expiresInMs = hour): Fields {
  const now = new Date()
  const timestamp = now.toISOString().replace(/[-:]|\.\d{3}/g, '')
  const date = timestamp.slice(0, 8)
  const own = {
    'x-amz-algorithm': 'AWS4-HMAC-SHA256',
    'x-amz-credential': `${mainUser.accessKeyId}/${date}/us-east-1/s3/aws4_request`,
    'x-amz-date': timestamp,
  }
  const policy = Buffer.from(
    JSON.stringify({
      expiration: new Date(now.getTime() + expiresInMs).toISOString(),
      conditions: [...conditions, ...Object.entries(own).map(([name, value]) => ({ [name]: value }))],
    }),
  ).toString('base64')
  let key = Buffer.from(`AWS4${mainUser.secretAccessKey}`)
  for (const step of [date, 'us-east-1', 's3', 'aws4_request']) key = createHmac('sha256', key).update(step).digest()
  const signature = createHmac('sha256', key).update(policy).digest('hex')
  return { ...own, ...fields, policy, 'x-amz-signature': signature }
}

const usual: readonly unknown[] = [{ bucket: Bucket }, ['starts-with', '$key', 'up/']]

async function stored(key: string): Promise<string> {
  return (await gateway.send({ method: 'GET', path: `/${Bucket}/${key}` })).body
}

describe('a signed form', () => {
  proves('POST of a form, with its policy')
  it('stores its file under the key that the policy allows', async () => {
    const answer = await post({ fields: signed({ key: 'up/a' }, usual) })
    assert.equal(answer.status, 204)
    assert.match(answer.headers.etag ?? '', /^"[0-9a-f]{32}"$/)
    assert.match(answer.headers.location ?? '', /\/bucket\/up\/a$/)
    assert.equal(await stored('up/a'), 'content')
  })

  it('takes a file of some MiB as a stream', async () => {
    const file = 'x'.repeat(5 * 1024 * 1024)
    assert.equal((await post({ fields: signed({ key: 'up/big' }, usual), file })).status, 204)
    assert.equal((await main.send(new HeadObjectCommand({ Bucket, Key: 'up/big' }))).ContentLength, file.length)
  })

  it('puts the file’s own name in, without the path that some browsers give', async () => {
    const key = 'up/$' + '{filename}'
    assert.equal((await post({ fields: signed({ key }, usual), fileName: 'C:\\dir\\käse.jpg' })).status, 204)
    assert.equal(await stored(encodeURI('up/käse.jpg')), 'content')
  })

  it('describes the object by its fields', async () => {
    const fields = {
      key: 'up/described',
      'Content-Type': 'image/jpeg',
      'x-amz-meta-who': 'grüße',
      'Cache-Control': 'no-store',
    }
    const conditions = [
      ...usual,
      ['starts-with', '$Content-Type', 'image/'],
      ['starts-with', '$x-amz-meta-who', ''],
      { 'cache-control': 'no-store' },
    ]
    assert.equal((await post({ fields: signed(fields, conditions) })).status, 204)
    const head = await gateway.send({ method: 'HEAD', path: `/${Bucket}/up/described` })
    assert.equal(head.headers['content-type'], 'image/jpeg')
    assert.equal(head.headers['cache-control'], 'no-store')
    assert.equal(Buffer.from(String(head.headers['x-amz-meta-who']), 'latin1').toString(), 'grüße')
  })

  proves('POST of a form, with its policy')
  it('is answered as it asks', async () => {
    const ask = (more: Fields): Promise<Answer> =>
      post({
        fields: signed({ key: 'up/answered', ...more }, [
          ...usual,
          ...Object.entries(more).map(([name, value]) => ['eq', `$${name}`, value]),
        ]),
      })
    assert.equal((await ask({ success_action_status: '200' })).status, 200)
    assert.equal((await ask({ success_action_status: '418' })).status, 204)
    const created = await ask({ success_action_status: '201' })
    assert.equal(created.status, 201)
    assert.match(created.body, /<PostResponse><Location>.*<Bucket>bucket<\/Bucket><Key>up\/answered<\/Key><ETag>/)
    const redirected = await ask({ success_action_redirect: 'https://example.com/done?a=1' })
    assert.equal(redirected.status, 303)
    assert.match(
      redirected.headers.location ?? '',
      /^https:\/\/example\.com\/done\?a=1&bucket=bucket&key=up%2Fanswered&etag=%22[0-9a-f]{32}%22$/,
    )
    assert.equal((await ask({ success_action_redirect: 'javascript:alert(1)' })).status, 204)
  })

  it('may be signed in the old way', async () => {
    const expiration = new Date(Date.now() + hour).toISOString()
    const policy = Buffer.from(JSON.stringify({ expiration, conditions: usual })).toString('base64')
    const signature = createHmac('sha1', mainUser.secretAccessKey).update(policy).digest('base64')
    const fields = { key: 'up/old', AWSAccessKeyId: mainUser.accessKeyId, policy, signature }
    assert.equal((await post({ fields })).status, 204)
    const wrong = `${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`
    assert.equal((await post({ fields: { ...fields, signature: wrong } })).code, 'SignatureDoesNotMatch')
  })

  it('stores nothing where a checksum does not hold', async () => {
    const sum = (value: string): Promise<Answer> =>
      post({ fields: signed({ key: 'up/sum', 'x-amz-checksum-crc32': value }, usual) })
    assert.equal((await sum('AAAAAA==')).code, 'BadDigest')
    assert.equal((await gateway.send({ method: 'GET', path: `/${Bucket}/up/sum` })).status, 404)
  })
})

describe('a form is refused', () => {
  const cases: Record<string, readonly [upload: () => Upload, code: string]> = {
    'with another key than the policy allows': [() => ({ fields: signed({ key: 'down/a' }, usual) }), 'AccessDenied'],
    'to another bucket': [() => ({ fields: signed({ key: 'up/a' }, usual), bucket: 'bucket2' }), 'AccessDenied'],
    'with a field that no condition describes': [
      () => ({ fields: signed({ key: 'up/a', acl: 'public-read' }, usual) }),
      'AccessDenied',
    ],
    'without a condition for its bucket': [
      () => ({ fields: signed({ key: 'up/a' }, [['starts-with', '$key', '']]) }),
      'AccessDenied',
    ],
    'after it has expired': [() => ({ fields: signed({ key: 'up/a' }, usual, -1_000) }), 'AccessDenied'],
    'with a file that is too large': [
      () => ({ fields: signed({ key: 'up/a' }, [...usual, ['content-length-range', 0, 6]]) }),
      'EntityTooLarge',
    ],
    'with a file that is too small': [
      () => ({ fields: signed({ key: 'up/a' }, [...usual, ['content-length-range', 8, 100]]) }),
      'EntityTooSmall',
    ],
    'without a key': [() => ({ fields: signed({}, [{ bucket: Bucket }]) }), 'InvalidArgument'],
    'with a key of no length': [
      () => ({ fields: signed({ key: '' }, [{ bucket: Bucket }, { key: '' }]) }),
      'InvalidArgument',
    ],
    'with a range of sizes that is none': [
      () => ({ fields: signed({ key: 'up/a' }, [...usual, ['content-length-range', -1, 6]]) }),
      'InvalidPolicyDocument',
    ],
    'with a condition that says nothing': [
      () => ({ fields: signed({ key: 'up/a' }, [...usual, {}]) }),
      'InvalidPolicyDocument',
    ],
    'with an unknown condition': [
      () => ({ fields: signed({ key: 'up/a' }, [...usual, ['ends-with', '$key', 'a']]) }),
      'InvalidPolicyDocument',
    ],
    'with a policy and no signature': [
      () => {
        const { 'x-amz-signature': _, ...fields } = signed({ key: 'up/a' }, usual)
        return { fields }
      },
      'InvalidArgument',
    ],
    'with a signature and no policy': [
      () => {
        const { policy: _, ...fields } = signed({ key: 'up/a' }, usual)
        return { fields }
      },
      'InvalidArgument',
    ],
    'with two kinds of signature': [
      () => ({ fields: { ...signed({ key: 'up/a' }, usual), AWSAccessKeyId: 'AKMAIN', signature: 'x' } }),
      'InvalidArgument',
    ],
    'with a policy that was changed': [
      () => {
        const fields = signed({ key: 'up/a' }, usual)
        const policy = Buffer.from(JSON.stringify({ expiration: '2099-01-01T00:00:00Z', conditions: [] })).toString(
          'base64',
        )
        return { fields: { ...fields, policy } }
      },
      'SignatureDoesNotMatch',
    ],
    'by a key that there is not': [
      () => {
        const fields = signed({ key: 'up/a' }, usual)
        return {
          fields: { ...fields, 'x-amz-credential': fields['x-amz-credential']?.replace('AKMAIN', 'AKNONE') ?? '' },
        }
      },
      'InvalidAccessKeyId',
    ],
  }
  for (const [when, [upload, code]] of Object.entries(cases)) {
    it(when, async () => {
      await gateway.send({ method: 'PUT', path: '/bucket2' })
      const answer = await post(upload())
      assert.equal(answer.code, code, answer.body)
    })
  }

  it('beside a signature in the header', async () => {
    const body = `--${boundary}--`
    const answer = await gateway.send({
      method: 'POST',
      path: `/${Bucket}`,
      headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
      body,
    })
    assert.equal(answer.code, 'InvalidArgument')
  })
})

describe('a form that nobody signed', () => {
  it('is taken where the bucket lets everybody write', async () => {
    assert.equal((await post({ fields: { key: 'anonymous' } })).code, 'AccessDenied')
    await main.send(new PutBucketAclCommand({ Bucket, ACL: 'public-read-write' }))
    assert.equal((await post({ fields: { key: 'anonymous', acl: 'public-read' } })).status, 204)
    await main.send(new PutBucketAclCommand({ Bucket, ACL: 'private' }))
    const read = await gateway.sendRaw('GET', `/${Bucket}/anonymous`, { host: gateway.host })
    assert.equal(read.body, 'content')
  })
})

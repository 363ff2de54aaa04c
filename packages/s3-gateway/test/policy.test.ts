/** Policies: what is refused when it is put, and how requests are judged. Laws are tried on random policies. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { evaluatePolicy, type PolicyQuestion, type PolicyVerdict } from '../src/policy/evaluate-policy.ts'
import { type Policy, parseBucketPolicy, parseIdentityPolicy } from '../src/policy/policy-document.ts'
import { isPublicPolicy } from '../src/policy/public-policy.ts'
import { matchesWildcard } from '../src/policy/wildcard.ts'
import { S3Error } from '../src/s3/s3-error.ts'

const statement = {
  Effect: 'Allow',
  Principal: '*',
  Action: 's3:GetObject',
  Resource: 'arn:aws:s3:::photos/*',
}

type Fields = Record<string, unknown>

const policyOf = (...statements: readonly Fields[]): Policy =>
  parseBucketPolicy(JSON.stringify({ Version: '2012-10-17', Statement: statements }), 'photos')

const question = (
  fields: Partial<PolicyQuestion> & { readonly known?: Record<string, string[]> } = {},
): PolicyQuestion => ({
  action: 's3:getobject',
  resource: 'arn:aws:s3:::photos/cat.jpg',
  userId: 'alice',
  values: (key) => fields.known?.[key],
  ...fields,
})

/** The verdict on a GetObject under one condition. */
const judge = (Condition: Fields, known: Record<string, string[]>, userId = 'alice'): PolicyVerdict =>
  evaluatePolicy(policyOf({ ...statement, Condition }), question({ known, userId }))

function refusal(action: () => unknown): string {
  try {
    action()
  } catch (error) {
    assert(error instanceof S3Error)
    return error.code
  }
  return 'accepted'
}

describe('a policy document', () => {
  const refused: Record<string, unknown> = {
    'no object': [],
    'an unknown version': { Version: '2020-01-01', Statement: [statement] },
    'an unknown element': { Statement: [statement], Extra: 1 },
    'no statement': { Version: '2012-10-17' },
    'an empty list of statements': { Statement: [] },
    'an unknown element of a statement': { Statement: [{ ...statement, Ressource: 'x' }] },
    'an unknown effect': { Statement: [{ ...statement, Effect: 'Maybe' }] },
    'no principal': { Statement: [{ ...statement, Principal: undefined }] },
    'a principal of another kind': { Statement: [{ ...statement, Principal: { Service: 's3.amazonaws.com' } }] },
    'a principal with a star inside': { Statement: [{ ...statement, Principal: { AWS: 'arn:aws:iam::*:root' } }] },
    'Allow with NotPrincipal': { Statement: [{ ...statement, Principal: undefined, NotPrincipal: { AWS: 'alice' } }] },
    'an element beside its negation': { Statement: [{ ...statement, NotAction: 's3:PutObject' }] },
    'an action of another service': { Statement: [{ ...statement, Action: 'ec2:RunInstances' }] },
    'a resource of another bucket': { Statement: [{ ...statement, Resource: 'arn:aws:s3:::videos/*' }] },
    'a resource that is no ARN': { Statement: [{ ...statement, Resource: 'photos/*' }] },
    'an unknown operator': { Statement: [{ ...statement, Condition: { StringEqual: { 'aws:Referer': 'x' } } }] },
    'an unknown condition key': { Statement: [{ ...statement, Condition: { StringEquals: { 'aws:Reverer': 'x' } } }] },
    'a network that is none': {
      Statement: [{ ...statement, Condition: { IpAddress: { 'aws:SourceIp': '10.0.0.0/33' } } }],
    },
    'a number that is none': { Statement: [{ ...statement, Condition: { NumericEquals: { 's3:max-keys': 'ten' } } }] },
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a variable of the policy
    'an unknown variable': { Statement: [{ ...statement, Resource: 'arn:aws:s3:::photos/${aws:who}/*' }] },
    'an element that is a number of levels too deep': { Statement: [{ ...statement, Action: [['s3:GetObject']] }] },
  }
  for (const [what, document] of Object.entries(refused)) {
    it(`with ${what} is refused`, () => {
      assert.equal(
        refusal(() => parseBucketPolicy(JSON.stringify(document), 'photos')),
        'MalformedPolicy',
      )
    })
  }

  it('that is no JSON is refused', () => {
    assert.equal(
      refusal(() => parseBucketPolicy('{', 'photos')),
      'MalformedPolicy',
    )
  })

  it('with a version that is no text is refused, whatever it would be made to', () => {
    const deep = `${'['.repeat(9_000)}${']'.repeat(9_000)}`
    for (const version of ['{"toString":1,"valueOf":1}', deep, '["2012-10-17"]', '2012']) {
      const text = `{"Version":${version},"Statement":{"Effect":"Allow","Principal":"*","Action":"s3:*","Resource":"*"}}`
      assert.throws(() => parseBucketPolicy(text, 'bucket'), S3Error, version.slice(0, 30))
    }
  })

  it('with variables that never end is read, and asked, in time in proportion to it', () => {
    const resource = `arn:aws:s3:::bucket/${'$'.concat('{').repeat(10_000)}`
    const text = JSON.stringify({ Statement: { Effect: 'Allow', Principal: '*', Action: 's3:*', Resource: resource } })
    const startedAt = performance.now()
    const policy = parseBucketPolicy(text, 'bucket')
    const question = { action: 's3:getobject', resource: 'arn:aws:s3:::bucket/k', userId: 'u', values: () => undefined }
    for (let times = 0; times < 10; times++) assert.equal(evaluatePolicy(policy, question), 'silent')
    assert.ok(performance.now() - startedAt < 1_000)
  })

  it('of a key names no principal', () => {
    assert.equal(
      refusal(() => parseIdentityPolicy(JSON.stringify({ Statement: [statement] }))),
      'MalformedPolicy',
    )
    const { Principal: _, ...own } = statement
    assert.equal(parseIdentityPolicy(JSON.stringify({ Statement: own })).statements.length, 1)
  })

  it('may name several buckets by a wildcard', () => {
    for (const Resource of ['*', 'arn:aws:s3:::*', 'arn:aws:s3:::*/*', 'arn:aws:s3:::ph?tos/a*']) {
      assert.equal(policyOf({ ...statement, Resource }).statements.length, 1)
    }
  })
})

describe('a statement', () => {
  const verdict = (fields: Fields, asked: Partial<PolicyQuestion> = {}): PolicyVerdict =>
    evaluatePolicy(policyOf({ ...statement, ...fields }), question(asked))

  it('applies to its action, resource and principal only', () => {
    assert.equal(verdict({}), 'allow')
    assert.equal(verdict({}, { action: 's3:putobject' }), 'silent')
    assert.equal(verdict({}, { resource: 'arn:aws:s3:::photos' }), 'silent')
    assert.equal(verdict({ Principal: { AWS: 'bob' } }), 'silent')
    assert.equal(verdict({}, { userId: undefined }), 'allow')
    assert.equal(verdict({ Principal: { AWS: 'alice' } }, { userId: undefined }), 'silent')
  })

  it('names users by id and by ARN', () => {
    for (const AWS of ['alice', 'arn:aws:iam::alice:root', 'arn:aws:iam:::user/alice']) {
      assert.equal(verdict({ Principal: { AWS } }), 'allow')
      assert.equal(verdict({ Principal: { AWS } }, { userId: 'bob' }), 'silent')
    }
    assert.equal(verdict({ Principal: { CanonicalUser: ['bob', 'alice'] } }), 'allow')
  })

  it('reads actions without regard to case, and keys with', () => {
    assert.equal(verdict({ Action: 'S3:getOBJECT' }), 'allow')
    assert.equal(verdict({ Action: 's3:Get*' }), 'allow')
    assert.equal(verdict({ Resource: 'arn:aws:s3:::photos/CAT.jpg' }), 'silent')
  })

  it('with NotAction, NotResource or NotPrincipal is about everything else', () => {
    const Deny = { Effect: 'Deny' }
    assert.equal(verdict({ ...Deny, Action: undefined, NotAction: 's3:PutObject' }), 'deny')
    assert.equal(verdict({ ...Deny, Action: undefined, NotAction: 's3:Get*' }), 'silent')
    assert.equal(verdict({ ...Deny, Resource: undefined, NotResource: 'arn:aws:s3:::photos/dog*' }), 'deny')
    assert.equal(verdict({ ...Deny, Principal: undefined, NotPrincipal: { AWS: 'bob' } }), 'deny')
    assert.equal(verdict({ ...Deny, Principal: undefined, NotPrincipal: { AWS: 'alice' } }), 'silent')
    assert.equal(
      verdict({ ...Deny, Principal: undefined, NotPrincipal: { AWS: 'alice' } }, { userId: undefined }),
      'deny',
    )
  })

  it('gives each user a place of their own by a variable, and nobody none', () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a variable of the policy
    const Resource = 'arn:aws:s3:::photos/${aws:username}/*'
    const own = 'arn:aws:s3:::photos/alice/cat.jpg'
    assert.equal(verdict({ Resource }, { resource: own }), 'allow')
    assert.equal(verdict({ Resource }, { resource: own, userId: 'bob' }), 'silent')
    assert.equal(verdict({ Resource }, { resource: own, userId: undefined }), 'silent')
  })
})

describe('a condition', () => {
  const cases: readonly [
    operator: string,
    key: string,
    values: string | string[],
    actual: string,
    expected: boolean,
  ][] = [
    ['StringEquals', 's3:prefix', ['a', 'b'], 'b', true],
    ['StringEquals', 's3:prefix', 'b', 'B', false],
    ['StringNotEquals', 's3:prefix', ['a', 'b'], 'b', false],
    ['StringEqualsIgnoreCase', 's3:prefix', 'b', 'B', true],
    ['StringLike', 'aws:Referer', 'https://example.com/*', 'https://example.com/page', true],
    ['StringNotLike', 'aws:Referer', 'https://example.com/*', 'https://example.org/', true],
    ['NumericLessThanEquals', 's3:max-keys', '10', '10', true],
    ['NumericLessThanEquals', 's3:max-keys', '10', '11', false],
    ['NumericEquals', 's3:max-keys', '10', 'ten', false],
    ['DateLessThan', 'aws:CurrentTime', '2030-01-01T00:00:00Z', '2026-01-01T00:00:00Z', true],
    ['DateGreaterThan', 'aws:CurrentTime', '2030-01-01T00:00:00Z', '2026-01-01T00:00:00Z', false],
    ['Bool', 'aws:SecureTransport', 'false', 'true', false],
    ['Bool', 'aws:SecureTransport', 'true', 'true', true],
    ['IpAddress', 'aws:SourceIp', ['10.0.0.0/8', '192.0.2.1'], '10.9.8.7', true],
    ['IpAddress', 'aws:SourceIp', '10.0.0.0/8', '11.0.0.1', false],
    ['IpAddress', 'aws:SourceIp', '10.0.0.0/8', '::ffff:10.1.1.1', true],
    ['IpAddress', 'aws:SourceIp', '2001:db8::/32', '2001:db8::7', true],
    ['NotIpAddress', 'aws:SourceIp', '10.0.0.0/8', '10.1.1.1', false],
    ['Null', 's3:x-amz-acl', 'true', 'private', false],
    ['Null', 's3:x-amz-acl', 'false', 'private', true],
  ]
  for (const [operator, key, values, actual, expected] of cases) {
    it(`${operator} of ${actual} with ${values} is ${expected}`, () => {
      const known = { [key.toLowerCase()]: [actual] }
      assert.equal(judge({ [operator]: { [key]: values } }, known), expected ? 'allow' : 'silent')
    })
  }

  it('on what is not there is false, but for negations, IfExists and Null', () => {
    const missing = (operator: string): PolicyVerdict => judge({ [operator]: { 's3:prefix': 'a' } }, {})
    assert.equal(missing('StringEquals'), 'silent')
    assert.equal(missing('StringNotEquals'), 'allow')
    assert.equal(missing('StringEqualsIfExists'), 'allow')
    assert.equal(missing('ForAllValues:StringEquals'), 'allow')
    assert.equal(missing('ForAnyValue:StringEquals'), 'silent')
    assert.equal(judge({ Null: { 's3:prefix': 'true' } }, {}), 'allow')
  })

  it('with a quantifier is about all or any of several values', () => {
    const among = (operator: string, tags: string[]): PolicyVerdict =>
      judge({ [operator]: { 's3:RequestObjectTagKeys': ['a', 'b'] } }, { 's3:requestobjecttagkeys': tags })
    assert.equal(among('ForAllValues:StringEquals', ['a', 'b']), 'allow')
    assert.equal(among('ForAllValues:StringEquals', ['a', 'c']), 'silent')
    assert.equal(among('ForAnyValue:StringEquals', ['a', 'c']), 'allow')
    assert.equal(among('ForAnyValue:StringEquals', ['c']), 'silent')
  })

  it('keeps the case of a tag in its key', () => {
    const Condition = { StringEquals: { 's3:ExistingObjectTag/Team': 'red' } }
    assert.equal(judge(Condition, { 's3:existingobjecttag/Team': ['red'] }), 'allow')
    assert.equal(judge(Condition, { 's3:existingobjecttag/team': ['red'] }), 'silent')
  })

  it('must hold beside all others', () => {
    const Condition = {
      StringEquals: { 's3:prefix': 'a', 's3:delimiter': '/' },
      Bool: { 'aws:SecureTransport': 'true' },
    }
    const known = { 's3:prefix': ['a'], 's3:delimiter': ['/'], 'aws:securetransport': ['true'] }
    assert.equal(judge(Condition, known), 'allow')
    for (const key of Object.keys(known)) assert.equal(judge(Condition, { ...known, [key]: ['x'] }), 'silent')
  })
})

describe('a public policy', () => {
  const isPublic = (fields: Fields): boolean => isPublicPolicy(policyOf({ ...statement, ...fields }))

  it('allows somebody who is not named', () => {
    assert.equal(isPublic({}), true)
    assert.equal(isPublic({ Principal: { AWS: ['alice', '*'] } }), true)
    assert.equal(isPublic({ Principal: { AWS: 'alice' } }), false)
    assert.equal(isPublic({ Effect: 'Deny' }), false)
  })

  it('is not bound by a condition to fixed values', () => {
    assert.equal(isPublic({ Condition: { IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } } }), false)
    assert.equal(isPublic({ Condition: { IpAddress: { 'aws:SourceIp': '0.0.0.0/1' } } }), true)
    assert.equal(isPublic({ Condition: { NotIpAddress: { 'aws:SourceIp': '10.0.0.0/8' } } }), true)
    assert.equal(isPublic({ Condition: { StringEquals: { 'aws:Referer': 'https://example.com/' } } }), true)
    assert.equal(isPublic({ Condition: { StringEqualsIfExists: { 'aws:username': 'alice' } } }), true)
  })
})

describe('judging by policies', () => {
  const word = fc.constantFrom('s3:GetObject', 's3:PutObject', 's3:Get*', 's3:*', 's3:ListBucket')
  const resource = fc.constantFrom('photos/*', 'photos/cat*', 'photos', '*', 'photos/dog.jpg')
  const someStatement = fc.record({
    Effect: fc.constantFrom('Allow', 'Deny'),
    Principal: fc.constantFrom<unknown>('*', { AWS: 'alice' }, { AWS: ['bob', 'carol'] }),
    Action: fc.array(word, { minLength: 1, maxLength: 3 }),
    Resource: resource.map((path) => `arn:aws:s3:::${path}`),
  })
  const statements = fc.array(someStatement, { minLength: 1, maxLength: 6 })
  const asked = fc.record({
    action: fc.constantFrom('s3:getobject', 's3:putobject', 's3:listbucket'),
    resource: fc.constantFrom('photos', 'photos/cat.jpg', 'photos/dog.jpg').map((path) => `arn:aws:s3:::${path}`),
    userId: fc.constantFrom('alice', 'bob', undefined),
  })

  it('denies whenever one statement alone denies, and does not look at order', () => {
    fc.assert(
      fc.property(statements, asked, (list, fields) => {
        const each = list.map((one) => evaluatePolicy(policyOf(one), question(fields)))
        const all = evaluatePolicy(policyOf(...list), question(fields))
        const expected = each.includes('deny') ? 'deny' : each.includes('allow') ? 'allow' : 'silent'
        assert.equal(all, expected)
        assert.equal(evaluatePolicy(policyOf(...list.toReversed()), question(fields)), expected)
      }),
    )
  })

  it('never gains a right from one more statement that denies', () => {
    fc.assert(
      fc.property(statements, someStatement, asked, (list, another, fields) => {
        const before = evaluatePolicy(policyOf(...list), question(fields))
        const after = evaluatePolicy(policyOf(...list, { ...another, Effect: 'Deny' }), question(fields))
        assert(after !== 'allow' || before === 'allow')
      }),
    )
  })

  it('reads wildcards as a regular expression would', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '/'), maxLength: 12 })
    const pattern = fc.string({ unit: fc.constantFrom('a', 'b', '/', '*', '?'), maxLength: 8 })
    fc.assert(
      fc.property(pattern, text, (wildcard, candidate) => {
        const expression = wildcard.replaceAll('*', '[^]*').replaceAll('?', '[^]')
        assert.equal(matchesWildcard(wildcard, candidate), new RegExp(`^${expression}$`).test(candidate))
      }),
      { numRuns: 2_000 },
    )
  })

  it('takes bounded time for a hostile wildcard', () => {
    assert.equal(matchesWildcard(`${'*a'.repeat(500)}b`, 'a'.repeat(1_000)), false)
  })
})

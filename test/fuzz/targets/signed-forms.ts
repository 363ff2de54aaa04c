/** Forms that carry their signature in their fields, and the policies that say what their fields may be. */
import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { authenticateForm } from '../../../packages/s3-gateway/src/auth/authenticate-form.ts'
import { checkForm, parseFormPolicy } from '../../../packages/s3-gateway/src/auth/form-policy.ts'
import { parseFormClaim } from '../../../packages/s3-gateway/src/signatures/form-claim.ts'
import type { FuzzTarget } from '../fuzz-target.ts'
import { headersOf } from './gateway-world.ts'
import { isS3Refusal } from './refusals.ts'
import { signer, signingConfig, signingDependencies } from './signing-world.ts'

const policy = Buffer.from(
  JSON.stringify({
    expiration: '2026-11-24T11:00:00Z',
    conditions: [{ bucket: 'b' }, ['starts-with', '$key', 'k'], ['content-length-range', 1, 5]],
  }),
).toString('base64')
const fieldsV2 = {
  bucket: 'b',
  key: 'k',
  awsaccesskeyid: signer.accessKeyId,
  policy,
  signature: createHmac('sha1', signer.secretAccessKey).update(policy).digest('base64'),
}

/** Lines of `name: value` are the fields of a form. */
export const signedForms: FuzzTarget = {
  name: 'signed-forms',
  parsers: ['s3-gateway/src/signatures/form-claim.ts parseFormClaim'],
  form: 'lines',
  seeds: [
    Object.entries(fieldsV2)
      .map(([name, value]) => `${name}: ${value}`)
      .join('\n'),
    `bucket: b\nkey: k\npolicy: ${policy}\nx-amz-algorithm: AWS4-HMAC-SHA256\nx-amz-credential: AKONE/20261124/us-east-1/s3/aws4_request\nx-amz-date: 20261124T100000Z\nx-amz-signature: ${'a'.repeat(64)}`,
  ],
  bytesMax: 20 * 1024,
  isRefusal: isS3Refusal,
  run(input) {
    const fields = new Map([...headersOf(input).entries()])
    parseFormClaim(fields)
    const { identity } = authenticateForm(signingDependencies(), signingConfig, fields, { network: undefined })
    if (identity.kind !== 'user') return 'nobody'
    // All that is not signed must be described by what is.
    assert.equal(fields.get('policy'), policy)
    assert.equal(fields.get('bucket'), 'b')
    assert.ok(fields.get('key')?.startsWith('k'))
    assert.deepEqual(
      [...fields.keys()].filter(
        (name) =>
          !(name in fieldsV2) && !/^x-(ignore-|amz-checksum-)|^x-amz-signature$|^x-amz-security-token$/.test(name),
      ),
      [],
    )
    return 'user'
  },
}

export const formPolicies: FuzzTarget = {
  name: 'form-policies',
  parsers: ['s3-gateway/src/auth/form-policy.ts parseFormPolicy'],
  form: 'json',
  seeds: [
    Buffer.from(policy, 'base64'),
    JSON.stringify({
      expiration: '2030-01-01T00:00:00.000+02:00',
      conditions: [
        ['eq', '$Content-Type', ''],
        ['content-length-range', '0', '9'],
      ],
    }),
  ],
  words: ['expiration', 'conditions', 'content-length-range', 'starts-with', '$key', '$'],
  bytesMax: 20 * 1024,
  isRefusal: isS3Refusal,
  run(input) {
    const parsed = parseFormPolicy(input.toString('base64'))
    assert.ok(Number.isFinite(parsed.expiresAtMs))
    const range = checkForm(
      parsed,
      new Map([
        ['key', 'k'],
        ['bucket', 'b'],
      ]),
      0,
    )
    if (range !== undefined) assert.ok(range.minBytes >= 0 && Number.isSafeInteger(range.maxBytes))
    return parsed
  },
}

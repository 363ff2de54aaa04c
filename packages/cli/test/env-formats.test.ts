import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { describe, test } from 'node:test'
import { parseEnv } from 'node:util'
import fc from 'fast-check'
import { readEnvironment } from '../src/config.ts'
import type { EnvDocument } from '../src/network/env-document.ts'
import { formatEnv } from '../src/network/env-formats.ts'
import { envForProgram } from '../src/network/env-programs.ts'

const env: EnvDocument = {
  s3: {
    endpoint: 'http://127.0.0.1:9000',
    region: 'us-east-1',
    accessKeyId: 'NUPEERKEY',
    secretAccessKey: 'secret/with+signs',
    bucket: 'demo',
    forcePathStyle: true,
  },
  chain: { rpcUrl: 'http://127.0.0.1:8545', chainId: 31337, periodBlocks: 20, contracts: null },
  dataPath: '/data',
  recoveryPhraseFile: '/data/gateway/recovery-phrase.txt',
  nodes: [],
}

describe('the environment of a network', () => {
  test('as sh gives a shell the very secret, whatever is in it', () => {
    fc.assert(
      fc.property(printable(), (secretAccessKey) => {
        const script = formatEnv({ ...env, s3: { ...env.s3, secretAccessKey } }, 'sh')
        const seen = execFileSync('sh', ['-c', `${script}printf %s "$AWS_SECRET_ACCESS_KEY"`], { encoding: 'utf8' })
        assert.equal(seen, secretAccessKey)
      }),
      { numRuns: 20 },
    )
  })

  test('as dotenv is read back by a dotenv parser', () => {
    const parsed = parseEnv(formatEnv(env, 'dotenv'))
    assert.equal(parsed.AWS_SECRET_ACCESS_KEY, env.s3.secretAccessKey)
    assert.equal(parsed.AWS_ENDPOINT_URL, env.s3.endpoint)
    assert.equal(parsed.S3_BUCKET, 'demo')
  })

  test('as json is the document', () => {
    assert.deepEqual(JSON.parse(formatEnv(env, 'json')), env)
  })

  test('as aws and rclone is a section of their files', () => {
    assert.match(formatEnv(env, 'aws'), /^\[profile nupeer\]\n(.*\n)*endpoint_url = http:\/\/127\.0\.0\.1:9000\n/)
    assert.match(formatEnv(env, 'rclone'), /^\[nupeer\]\ntype = s3\n(.*\n)*endpoint = http:\/\/127\.0\.0\.1:9000\n/)
  })
})

describe('the environment for a program', () => {
  const secretAccessKey = `it's "<&>" \\ $1`
  const odd = { ...env, s3: { ...env.s3, secretAccessKey } }

  test('is Python that holds the very secret', (context) => {
    if (spawnSync('python3', ['-c', '']).status !== 0) return context.skip('there is no python3')
    const module = envForProgram(odd, 'icechunk')
    const seen = execFileSync('python3', ['-c', `${module}print(s3["secret_access_key"], end="")`], {
      encoding: 'utf8',
    })
    assert.equal(seen, secretAccessKey)
  })

  test('is a secret of DuckDB in path style, over TLS where the gateway has it', () => {
    const secret = envForProgram(odd, 'duckdb')
    assert.ok(secret.includes(`SECRET 'it''s "<&>" \\ $1',`), secret)
    assert.ok(secret.includes("ENDPOINT '127.0.0.1:9000'"))
    assert.ok(secret.includes('USE_SSL false'))
    const overTls = envForProgram({ ...env, s3: { ...env.s3, endpoint: 'https://127.0.0.1:9000' } }, 'duckdb')
    assert.ok(overTls.includes('USE_SSL true'))
  })

  test('is XML for hadoop and properties for Iceberg', () => {
    assert.ok(envForProgram(odd, 'hadoop').includes('<value>it\'s "&lt;&amp;&gt;" \\ $1</value>'))
    assert.match(envForProgram(odd, 'iceberg'), /^s3\.secret-access-key=it's "<&>" \\\\ \$1$/m)
  })

  test('is shell with one variable more', () => {
    assert.match(envForProgram(env, 'deltalake'), /^export AWS_ALLOW_HTTP=true$/m)
    assert.match(envForProgram(env, 's5cmd'), /^export S3_ENDPOINT_URL=http:\/\/127\.0\.0\.1:9000$/m)
  })
})

describe('the environment of the user', () => {
  test('gives both halves of a credential or none', () => {
    const whole = { AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE', AWS_SECRET_ACCESS_KEY: 'a-long-secret' }
    assert.deepEqual(readEnvironment(whole).credentials, {
      accessKeyId: 'AKIDEXAMPLE',
      secretAccessKey: 'a-long-secret',
    })
    assert.equal(readEnvironment({}).credentials, undefined)
    assert.equal(readEnvironment({ AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '' }).credentials, undefined)
    assert.throws(() => readEnvironment({ AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE' }), /Set both/)
    assert.throws(() => readEnvironment({ ...whole, AWS_SECRET_ACCESS_KEY: 'short' }), /AWS_SECRET_ACCESS_KEY/)
  })

  test('an impossible secret is refused without being shown', () => {
    assert.throws(
      () => readEnvironment({ AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE', AWS_SECRET_ACCESS_KEY: 'tell me' }),
      (error) => error instanceof Error && !error.message.includes('tell me'),
    )
  })
})

/** Secrets of printable ASCII, quotes and dollars and all. */
function printable(): fc.Arbitrary<string> {
  return fc.string({
    unit: fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code)),
    minLength: 8,
  })
}

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { renderSummary } from '../src/dev/summary.ts'
import type { EnvDocument } from '../src/network/env-document.ts'
import { plainStyle } from '../src/terminal/style.ts'

const env: EnvDocument = {
  s3: {
    endpoint: 'http://127.0.0.1:9000',
    region: 'us-east-1',
    accessKeyId: 'NUPEERKEY',
    secretAccessKey: 'hunter2/hunter2',
    bucket: null,
    forcePathStyle: true,
  },
  chain: { rpcUrl: 'http://127.0.0.1:8545', chainId: 31337, periodBlocks: 20, contracts: null },
  dataPath: '/my data',
  recoveryPhraseFile: '/my data/gateway/recovery-phrase.txt',
  nodes: [],
}
const render = (isSecretShown: boolean): string =>
  renderSummary(env, plainStyle, { startedInMs: 1, stopHint: 'stop', isSecretShown }).join('\n')

test('what is shown once a network runs has the secret on a terminal, and in no log', () => {
  assert.equal(render(true).split('hunter2/hunter2').length, 5)
  const inLog = render(false)
  assert.ok(!inLog.includes('hunter2'))
  assert.match(inLog, /^ {2}eval "\$\(npx nps env --data '\/my data'\)"$/m)
})

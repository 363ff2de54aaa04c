import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { parseAddress } from '@nupeerstack/protocol'
import { type Deployment, deploymentDocument, parseDeployment } from '../src/index.ts'
import { readDeploymentFile } from '../src/port/deployment-file.ts'

const known = `{
  "rules": 3,
  "chainId": 31337,
  "timelock": "0xcccccccccccccccccccccccccccccccccccccccc",
  "stakingToken": "0x1111111111111111111111111111111111111111",
  "stablecoin": "0x2222222222222222222222222222222222222222",
  "bonds": "0x3333333333333333333333333333333333333333",
  "market": "0x4444444444444444444444444444444444444444",
  "storageKind": "0x6666666666666666666666666666666666666666",
  "deployedAtBlock": 9
}
`
const echo = parseAddress(`0x${'7'.repeat(40)}`)

function written(deployment: Deployment): string {
  return `${JSON.stringify(deploymentDocument(deployment), undefined, 2)}\n`
}

test('a file is read, and written again byte for byte', () => {
  const deployment = parseDeployment(known, 'deployment.json')
  assert.deepEqual(deployment.kinds, { storage: `0x${'6'.repeat(40)}` })
  assert.equal(written(deployment), known)
})

test('contracts with other rules are refused: those of earlier builds, whose files name none, and of later ones', () => {
  const refused = (text: string, rules: number) =>
    assert.throws(() => parseDeployment(text, 'x.json'), {
      name: 'DeploymentFileError',
      message: `the contracts of x.json have rules of version ${rules}, and these programs go by version 3: nothing was changed; the build that made the network goes on with it`,
    })
  refused(known.replace('"rules": 3,', ''), 1)
  refused(known.replace('"rules": 3,', '"rules": 4,'), 4)
})

test('further kinds are kept beside storage', () => {
  const first = parseDeployment(known, 'deployment.json')
  const deployment = { ...first, kinds: { ...first.kinds, echo } }
  assert.deepEqual(parseDeployment(written(deployment), 'deployment.json'), deployment)
  assert.equal(JSON.parse(written(deployment)).storageKind, first.kinds.storage)
})

test('a file that is none is refused with one sentence that names it', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'nupeer-deployment-'))
  const path = join(directory, 'deployment.json')
  const reading = (text: string) => writeFile(path, text).then(() => readDeploymentFile(path))
  try {
    await assert.rejects(readDeploymentFile(path), /cannot read the deployment .*deployment\.json/)
    await assert.rejects(reading('{'), /cannot read the deployment .*: it is not JSON/)
    await assert.rejects(reading('null'), /is not an object/)
    await assert.rejects(reading(known.replace('31337', '0')), /has no chainId/)
    await assert.rejects(reading(known.replace('"bonds"', '"bond"')), /has no address of bonds/)
    await assert.rejects(reading(known.replace('0x6666', '6666')), /has no address of storageKind/)
    await assert.rejects(reading(known.replace('{', '{ "kinds": 7,')), /has kinds that are not an object/)
    await assert.rejects(reading(known.replace('{', '{ "kinds": { "echo": "7" },')), /no address of the kind echo/)
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
})

test('an address is a text, and nothing that looks like one when it is made to one', () => {
  const listed = known.replace(/"market": ("0x4+")/, '"market": [$1]')
  assert.throws(() => parseDeployment(listed, 'deployment.json'), /no address of market/)
})

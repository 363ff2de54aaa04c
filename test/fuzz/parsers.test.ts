/**
 * Whether all is fuzzed that comes from outside: whatever is called `parse…`, `decode…` or `read…` and is exported stands in a target,
 * or here with the reason why it need not.
 */
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { readSources } from '../architecture/read-imports.ts'
import { allTargets } from './all-targets.ts'
import { keptBytesMax, keptMax, readCorpus } from './engine/corpus.ts'

const root = join(import.meta.dirname, '../..')

/** Each takes what was parsed before, or hands bytes on as they are. */
const notFromOutside: Readonly<Record<string, string>> = {
  'cli/src/dev/network-sources.ts readNetworkSources': 'asks daemons; what they answer is parsed by its schema',
  'cli/src/network/control.ts readSupervisorStatus':
    'asks the supervisor; its document is the target status-of-network',
  'cli/src/network/deal-funding.ts readFunding': 'takes values of the chain port',
  'cli/src/network/deal-funding.ts readNotice': 'takes values of the chain port',
  'cli/src/network/proof-history.ts readProofs': 'takes events of the chain port',
  'cli/src/network/read-chain.ts readDeals': 'takes values of the chain port',
  'cli/src/network/read-chain.ts readOperator': 'takes values of the chain port',
  'cli/src/network/read-chain.ts readPosition': 'takes values of the chain port',
  'client/src/client-status.ts readClientStatus': 'writes a document',
  'client/src/packing/read-small-part.ts readRange': 'fetches bytes, which are opened before they are used',
  'client/src/parts/read-ahead.ts readAhead': 'fetches bytes, which are opened before they are used',
  'client/src/parts/read-slice.ts readSlice': 'fetches bytes, which are opened before they are used',
  'contracts-client/src/evm/kinds/read-evidence.ts readEvidence':
    'a command of the user asks once; viem decodes it by the ABI, and what it says is judged against its roots',
  'contracts-client/src/evm/kinds/read-question-evidence.ts readQuestionEvidence': 'as readEvidence, which calls it',
  'durable-state/src/durable-file.ts readOptionally': 'gives the text of a file as it is',
  'node-host/src/host/read-daemon-status.ts readDaemonStatus': 'writes a document',
  'node-host/src/monitoring/process-resources.ts readProcessResources': 'the kernel answers',
  'node-host/src/network/tls-pipe.ts readInPlace': 'hands bytes on as they are',
  'operator/src/market-status.ts readMarketStatus': 'writes a document',
  'storage-node/src/challenge/read-leaf.ts readLeaf': 'hands bytes of the own disk on, which their root judges',
  's3-gateway/src/server/tls-certificate.ts readCertificate': "files of the owner's, which Node's TLS parses",
}

const listed = new Set(allTargets.flatMap(({ parsers }) => parsers))

describe('a parser of bytes from outside', () => {
  test('is fuzzed, or need not be', () => {
    const missing = exportedParsers().filter((name) => !listed.has(name) && !Object.hasOwn(notFromOutside, name))
    assert.deepEqual(missing, [], 'list it in the target that runs it (test/fuzz/targets), or say here why not')
  })

  test('is there under the name that is listed', () => {
    const there = new Set(allExports())
    assert.deepEqual(
      [...listed, ...Object.keys(notFromOutside)].filter((name) => !there.has(name)),
      [],
    )
  })

  test('is not said to need no fuzzing where it is fuzzed', () => {
    assert.deepEqual(
      Object.keys(notFromOutside).filter((name) => listed.has(name)),
      [],
    )
  })
})

describe('a target', () => {
  test('has a name of its own and something to begin with', () => {
    const names = allTargets.map(({ name }) => name)
    assert.equal(new Set(names).size, names.length)
    assert.deepEqual(
      allTargets.filter(({ name, seeds }) => !/^[\w-]{2,48}$/.test(name) || seeds.length === 0).map(({ name }) => name),
      [],
    )
  })

  test('has no more in its corpus than a repository should hold', () => {
    for (const { name } of allTargets) {
      const corpus = readCorpus(name)
      assert.ok(corpus.length <= 2 * keptMax, `${name} has ${corpus.length} files`)
      assert.ok(
        corpus.every(({ length }) => length <= 64 * keptBytesMax),
        name,
      )
    }
  })
})

function exportedParsers(): string[] {
  return allExports().filter((name) => /^\S+ (parse|decode|read)[A-Z]/.test(name))
}

function allExports(): string[] {
  return readSources(root, 'packages').flatMap(({ path, text }) => {
    if (!/^packages\/[^/]+\/src\//.test(path)) return []
    const names = text.matchAll(/^export (?:async )?(?:function\*?|const) (\w+)/gm)
    return [...names].map((match) => `${path.slice('packages/'.length)} ${match[1]}`)
  })
}

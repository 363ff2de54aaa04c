/** Files and requests of the chain: where its contracts are, how its development daemon is set, what that is asked. */
import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  deploymentDocument,
  isRoundSignature,
  parseChainConfig,
  parseDeployment,
  quicknet,
} from '@nupeerstack/contracts-client'
import { parseConfig } from '@nupeerstack/node-host'
import { BaseError } from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import { readDevChainConfig } from '../../../packages/contracts-client/src/dev-chain/config.ts'
import { answerText } from '../../../packages/contracts-client/src/dev-chain/rpc-server.ts'
import { parseRound } from '../../../packages/contracts-client/src/drand/round-signature.ts'
import { parseHeader } from '../../../packages/contracts-client/src/evm/block-header.ts'
import { toChainError } from '../../../packages/contracts-client/src/evm/rpc.ts'
import { readSigned } from '../../../packages/contracts-client/src/evm/transaction-signer.ts'
import type { FuzzTarget } from '../fuzz-target.ts'
import { isConfigError, isDeploymentError, neverRefuses } from './refusals.ts'
import { scratchFolder } from './scratch-folder.ts'

const address = (digit: string): string => `0x${digit.repeat(40)}`
const hash = (digit: string): string => `0x${digit.repeat(64)}`

export const deploymentFile: FuzzTarget = {
  name: 'deployment-file',
  parsers: [
    'contracts-client/src/port/deployment-file.ts parseDeployment',
    'contracts-client/src/port/deployment-file.ts readDeploymentFile',
    'cli/src/network/env-document.ts readDeployment',
  ],
  form: 'json',
  seeds: [
    JSON.stringify({
      chainId: 31_337,
      timelock: address('c'),
      stakingToken: address('1'),
      stablecoin: address('2'),
      bonds: address('3'),
      market: address('4'),
      storageKind: address('6'),
      kinds: { riddles: address('a') },
      deployedAtBlock: 1,
    }),
  ],
  words: ['storage', '__proto__', address('7')],
  isRefusal: isDeploymentError,
  run(input) {
    const parsed = parseDeployment(input.toString('utf8'), 'a file')
    for (const kind of Object.values(parsed.kinds)) assert.match(kind, /^0x[0-9a-f]{40}$/)
    const written = JSON.stringify(deploymentDocument(parsed))
    assert.equal(JSON.stringify(deploymentDocument(parseDeployment(written, 'a file'))), written)
    return parsed
  },
}

export const chainSection: FuzzTarget = {
  name: 'chain-section',
  parsers: ['contracts-client/src/port/chain-config.ts parseChainConfig'],
  form: 'json',
  seeds: [
    JSON.stringify({
      rpcUrl: 'http://127.0.0.1:8545',
      webSocketUrl: 'ws://127.0.0.1:8545',
      deploymentFile: 'deployment.json',
      pollingIntervalMs: 500,
      drandUrls: ['https://api.drand.sh', 'http://127.0.0.1:1/'],
    }),
  ],
  isRefusal: isConfigError,
  run: (input) => parseConfig(jsonOrNothing(input), 'a file', parseChainConfig, '/folder'),
}

export const drandRound: FuzzTarget = {
  name: 'drand-round',
  parsers: ['contracts-client/src/drand/round-signature.ts parseRound'],
  form: 'json',
  seeds: [JSON.stringify({ round: 9, randomness: hash('1').slice(2), signature: 'b6'.repeat(48) })],
  isRefusal: (error) => error instanceof TypeError && error.message !== '',
  run(input) {
    const signature = parseRound(input.toString('utf8'), 9)
    assert.match(signature, /^0x[0-9a-f]{96}$/i)
    return isRoundSignature(quicknet, 9, signature)
  },
}

const folder = scratchFolder()
const devChainFile = join(folder, 'config.json')

export const devChainSettings: FuzzTarget = {
  name: 'dev-chain-settings',
  parsers: ['contracts-client/src/dev-chain/config.ts readDevChainConfig'],
  form: 'json',
  seeds: [
    JSON.stringify({
      directory: '/x',
      port: 8_545,
      chainId: 31_337,
      blockIntervalMs: 500,
      miningAtStart: true,
      checkpointTransactions: 100,
    }),
  ],
  words: ['__proto__', 'toString', 'valueOf', 'constructor'],
  // A sentence that names the file.
  isRefusal: (error) => error instanceof Error && error.name === 'Error' && error.message.includes(devChainFile),
  run(input) {
    writeFileSync(devChainFile, input)
    const config = readDevChainConfig(devChainFile)
    const known = ['directory', 'port', 'chainId', 'blockIntervalMs', 'miningAtStart', 'checkpointTransactions']
    assert.deepEqual(
      Object.keys(config).filter((name) => !known.includes(name)),
      [],
    )
    assert.ok(typeof config.directory === 'string' && Number.isInteger(config.port))
    return config
  },
}

export const pushedHead: FuzzTarget = {
  name: 'pushed-head',
  parsers: ['contracts-client/src/evm/block-header.ts parseHeader'],
  form: 'json',
  seeds: [
    JSON.stringify({
      number: '0x10',
      hash: hash('1'),
      parentHash: hash('2'),
      timestamp: '0x65',
      transactionsRoot: hash('3'),
    }),
    JSON.stringify({
      number: '0x0',
      hash: hash('1'),
      parentHash: hash('2'),
      timestamp: '0x1',
      transactionsRoot: '0x56e81f171bcc55a6ff8345e692c0f86e5b48e01b996cadc001622fb5e363b421',
    }),
  ],
  words: ['0x', '0xffffffffffffffff', hash('f')],
  // Whoever listens has nobody to throw to.
  isRefusal: neverRefuses,
  run(input) {
    const header = parseHeader(jsonOrNothing(input))
    if (header !== undefined) {
      assert.ok(Number.isSafeInteger(header.number) && header.number >= 0)
      assert.ok(Number.isSafeInteger(header.timestamp) && header.timestamp >= 0)
    }
    return header
  },
}

const account = privateKeyToAccount(hash('9') as `0x${string}`)
const signed = await account.signTransaction({
  type: 'eip1559',
  chainId: 31_337,
  nonce: 3,
  to: address('4') as `0x${string}`,
  data: '0x1234',
  gas: 21_000n,
  maxFeePerGas: 9n,
  maxPriorityFeePerGas: 1n,
})

export const signedTransaction: FuzzTarget = {
  name: 'signed-transaction',
  parsers: ['contracts-client/src/evm/transaction-signer.ts readSigned'],
  form: 'bytes',
  seeds: [Buffer.from(signed.slice(2), 'hex')],
  // What an account has signed itself: whatever is wrong with it is an error, and the journal's checksum has failed to see it.
  isRefusal: (error) => error instanceof Error && !(error instanceof RangeError),
  run(input) {
    const raw = `0x${input.toString('hex')}` as const
    const { fees, call } = readSigned({ hash: '0x', raw })
    assert.ok(fees.maxFeePerGas >= 0n && call.gas >= 0n)
    return call
  },
}

const refusals = ['0x08c379a0', '0x4e487b71', '0x', '0xdeadbeef']

export const chainRefusal: FuzzTarget = {
  name: 'chain-refusal',
  parsers: [],
  form: 'json',
  seeds: [
    JSON.stringify({
      code: 3,
      message: 'execution reverted',
      data: `${refusals[0]}${'0'.repeat(62)}20${'0'.repeat(62)}02${'4869'.padEnd(64, '0')}`,
    }),
    JSON.stringify({ code: -32_000, message: 'insufficient funds for gas', data: null }),
    JSON.stringify({ code: 3, message: 'reverted with', data: { data: '0x4e487b71' } }),
  ],
  words: refusals,
  isRefusal: neverRefuses,
  run(input) {
    const answer = jsonOrNothing(input) as Record<string, unknown> | null | undefined
    const cause = Object.assign(new BaseError(String(JSON.stringify(answer))), {
      cause: Object.assign(new Error('rpc'), answer ?? {}),
    })
    return toChainError('attempt', cause).code
  },
}

export const rpcRequest: FuzzTarget = {
  name: 'rpc-request',
  parsers: [],
  form: 'json',
  seeds: [
    JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'eth_call', params: [{ to: address('1'), data: '0x' }, 'latest'] }),
    JSON.stringify([{ id: 'a', method: 'eth_blockNumber' }, { id: null, method: 'hardhat_mine' }, 5, null]),
  ],
  words: ['eth_', 'debug_trace', 'net_version', 'evm_mine'],
  isRefusal: neverRefuses,
  async run(input) {
    const { isSound, answer } = await answerText(async () => ({ result: '0x1' }), input.toString('utf8'))
    JSON.stringify(answer)
    return isSound
  },
}

/** What is no JSON is nothing. */
export function jsonOrNothing(input: Buffer): unknown {
  try {
    return JSON.parse(input.toString('utf8'))
  } catch {
    return undefined
  }
}

/**
 * What an EVM node answers, to every call that the chain client makes of it. The node is the input: a list of answers, which are
 * given one after another and then again.
 */
import assert from 'node:assert/strict'
import { type Address, parseAddress, parseDealId } from '@nupeerstack/protocol'
import { systemClock, systemTimers } from '@nupeerstack/runtime'
import { createPublicClient, custom, encodeAbiParameters, encodeEventTopics, parseAbiParameters } from 'viem'
import { createAllowances } from '../../../packages/contracts-client/src/evm/allowances.ts'
import { createBeaconCalls } from '../../../packages/contracts-client/src/evm/beacon.ts'
import { type BlockHeader, fetchHeader } from '../../../packages/contracts-client/src/evm/block-header.ts'
import { createBondCalls } from '../../../packages/contracts-client/src/evm/bonds.ts'
import { createCaller } from '../../../packages/contracts-client/src/evm/caller.ts'
import { createEventReader } from '../../../packages/contracts-client/src/evm/events.ts'
import { currentFees } from '../../../packages/contracts-client/src/evm/fees.ts'
import { fetchHeaderRlp } from '../../../packages/contracts-client/src/evm/header-rlp.ts'
import { createKindContract } from '../../../packages/contracts-client/src/evm/kind-contract.ts'
import { storageKind } from '../../../packages/contracts-client/src/evm/kinds/storage-kind.ts'
import { createMarketCalls } from '../../../packages/contracts-client/src/evm/market.ts'
import { createQuestionCalls } from '../../../packages/contracts-client/src/evm/questions.ts'
import { translated, withCommonErrors } from '../../../packages/contracts-client/src/evm/rpc.ts'
import { findReceipt } from '../../../packages/contracts-client/src/evm/transaction-outcome.ts'
import { marketAbi } from '../../../packages/contracts-client/src/generated/market.ts'
import type { FuzzTarget } from '../fuzz-target.ts'
import { jsonOrNothing } from './chain-files.ts'
import { isChainRefusal } from './refusals.ts'

const address = (digit: string) => parseAddress(`0x${digit.repeat(40)}`)
const word = (value: number | bigint): string => value.toString(16).padStart(64, '0')
const hash = `0x${'1'.repeat(64)}` as const
const deployment = {
  chainId: 1,
  timelock: address('c'),
  stakingToken: address('1'),
  stablecoin: address('2'),
  bonds: address('3'),
  market: address('4'),
  kinds: { storage: address('6') },
  deployedAtBlock: 0,
}
/** A period's blocks, the distance of its seed, and the blocks in which that may be recorded. */
const seedRules = [
  `0x${word(30)}`,
  `0x${word(1)}`,
  `0x${word(14)}`,
  { error: { code: 3, message: 'execution reverted' } },
]
/** One that asks without end is cut off. */
const answersMax = 200

const block = {
  number: '0x10',
  hash,
  parentHash: hash,
  timestamp: '0x5',
  transactionsRoot: hash,
  transactions: [],
  baseFeePerGas: '0x7',
  gasLimit: '0x1',
  gasUsed: '0x0',
  sha3Uncles: hash,
  miner: address('1'),
  stateRoot: hash,
  receiptsRoot: hash,
  logsBloom: '0x',
  difficulty: '0x0',
  extraData: '0x',
  mixHash: hash,
  nonce: '0x0',
}
const log = {
  address: address('4'),
  blockHash: hash,
  blockNumber: '0x10',
  transactionHash: hash,
  transactionIndex: '0x0',
  logIndex: '0x0',
  removed: false,
  topics: encodeEventTopics({ abi: marketAbi, eventName: 'DealClosed', args: { id: 5n } as never }),
  data: '0x',
}
const receipt = {
  transactionHash: hash,
  blockHash: hash,
  blockNumber: '0x10',
  from: address('1'),
  to: address('4'),
  status: '0x1',
  gasUsed: '0x5208',
  effectiveGasPrice: '0x1',
  cumulativeGasUsed: '0x5208',
  logs: [log],
  logsBloom: '0x',
  type: '0x2',
  transactionIndex: '0x0',
  contractAddress: null,
}
const nodes = encodeAbiParameters(
  parseAbiParameters('(address operator, (string peerId, string[] addresses) node)[]'),
  [
    [
      {
        operator: address('7'),
        node: {
          peerId: '12D3KooWD3eckifWpRn9wQpMG9R9hX3sD158z7EqHWmweQAJU5SA',
          addresses: ['/ip4/1.2.3.4/tcp/5'],
        },
      },
    ],
  ],
)

type Ask = (client: ReturnType<typeof clientOf>) => Promise<unknown>

function clientOf(answers: readonly unknown[]) {
  let asked = 0
  return createPublicClient({
    cacheTime: 0,
    transport: custom(
      {
        async request() {
          if (asked >= answersMax) throw Object.assign(new Error('the node is silent'), { code: -32_001 })
          const answer = answers[asked++ % Math.max(1, answers.length)]
          if (typeof answer === 'object' && answer !== null && 'error' in answer)
            throw Object.assign(new Error('refused'), answer.error)
          return structuredClone(answer)
        },
      },
      { retryCount: 0 },
    ),
  })
}

function answerTarget(name: string, ask: Ask, seeds: readonly unknown[], parsers: readonly string[] = []): FuzzTarget {
  return {
    name: `rpc-answer-${name}`,
    parsers,
    form: 'json',
    seeds: seeds.map((answers) => JSON.stringify(answers)),
    words: ['0x', `0x${word(1)}`, `0x${word(2n ** 256n - 1n)}`, '0xffffffffffffffff', 'error', 'blockNumber', 'null'],
    isRefusal: isChainRefusal,
    expensive: { why: 'a client of viem is made for each, and contracts are decoded by their ABIs', inputsMax: 1_000 },
    async run(input) {
      const answers = jsonOrNothing(input)
      const client = clientOf(Array.isArray(answers) ? answers : [answers])
      return await ask(client)
    },
  }
}

const callerOf = (client: ReturnType<typeof clientOf>) =>
  createCaller(client, address('9'), undefined, withCommonErrors([storageKind.abi]))
const marketOf = (client: ReturnType<typeof clientOf>) =>
  createMarketCalls(callerOf(client), createAllowances(callerOf(client)), deployment)
const bondsOf = (client: ReturnType<typeof clientOf>) =>
  createBondCalls(callerOf(client), createAllowances(callerOf(client)), deployment)
/** No server of drand: what they answer is another target's. */
const beaconCallsOf = (client: ReturnType<typeof clientOf>, beacon: Address) =>
  createBeaconCalls(callerOf(client), beacon, { clock: systemClock, timers: systemTimers, drandUrls: [] })
const storageOf = (client: ReturnType<typeof clientOf>) =>
  storageKind.connect(
    createKindContract(callerOf(client), {
      ...{ chainId: 1, address: address('6'), abi: storageKind.abi },
      beaconAt: (beacon) => beaconCallsOf(client, beacon),
      questionsAt: (at) => createQuestionCalls(callerOf(client), at, address('6')),
    }),
  )
const eventsOf = (client: ReturnType<typeof clientOf>) =>
  createEventReader(
    { client },
    {
      ...{ deployment, kinds: new Map([[address('6'), storageKind]]) },
      beacons: [address('5')],
    },
  )

export const chainAnswers: readonly FuzzTarget[] = [
  answerTarget(
    'nodes',
    (client) => marketOf(client).nodes(address('6')),
    [[nodes, `0x${word(1)}`], ['0x', '0x'], [{ error: { code: 3, data: '0x' } }]],
    ['contracts-client/src/evm/caller.ts readPages'],
  ),
  answerTarget('deals', (client) => marketOf(client).deals({ customer: address('9') }), [[`0x${word(32)}${word(0)}`]]),
  answerTarget('deal', (client) => marketOf(client).deal(parseDealId('5')), [
    [`0x${[1, 2, 3, 4, 5, 6, 7, 8, 1, 10, 11].map((each) => word(each)).join('')}`],
  ]),
  answerTarget('provision', (client) => bondsOf(client).provision(address('9'), address('6')), [
    [`0x${word(1)}${word(2)}${word(3)}`],
  ]),
  answerTarget('slashes', (client) => bondsOf(client).slashedBy(address('6'), address('9')), [
    [`0x${word(1)}`, `0x${word(32)}${word(96)}${word(128)}${word(160)}${word(0)}${word(0)}${word(0)}`, '0x10', [log]],
  ]),
  answerTarget('beacon', async (client) => (await beaconCallsOf(client, address('5'))).seed(3), [[...seedRules, hash]]),
  answerTarget('period', async (client) => (await beaconCallsOf(client, address('5'))).currentPeriod(), [
    [...seedRules, '0x40'],
  ]),
  answerTarget('record', async (client) => (await beaconCallsOf(client, address('5'))).record(), [
    [...seedRules, '0x40', `0x${word(0)}`, block],
  ]),
  answerTarget('storage', async (client) => (await storageOf(client)).promisedDeals(address('9')), [
    [
      `0x${word(4)}`,
      `0x${word(4)}`,
      `0x${word(4)}`,
      `0x${word(4)}`,
      `0x${word(32)}${word(1)}${word(1)}${word(2)}${word(3)}`,
    ],
  ]),
  answerTarget('standing', async (client) => (await storageOf(client)).standing(address('9')), [
    [`0x${word(4)}`, `0x${Array.from({ length: 8 }, () => word(1)).join('')}`],
  ]),
  answerTarget('head', async (client) => assertIsHead(await translated('head', () => fetchHeader(client))), [
    [block],
    [null],
  ]),
  answerTarget('header-rlp', (client) => translated('record', () => fetchHeaderRlp(client, 16)), [
    [block],
    [null],
    [{ ...block, withdrawalsRoot: hash }],
  ]),
  answerTarget('fees', (client) => translated('gas', () => currentFees(client)), [
    [block, '0x1'],
    ['0x1', block],
  ]),
  answerTarget(
    'receipt',
    (client) =>
      translated('receipt', () =>
        findReceipt(client, {
          nonce: 0,
          signed: [{ hash, raw: '0x' }],
          signedAtMs: 0,
          minedIn: undefined,
          costWei: undefined,
        }),
      ),
    [[receipt], [null]],
    ['contracts-client/src/evm/transaction-outcome.ts readOutcome'],
  ),
  answerTarget(
    'logs',
    (client) =>
      translated('eventsSince', async () =>
        eventsOf(client).toEvents(await client.getLogs({ address: [deployment.market] })),
      ),
    [[[log]], [[log, { ...log, address: address('6') }], receipt]],
  ),
]

function assertIsHead(head: BlockHeader): BlockHeader {
  assert.ok(Number.isSafeInteger(head.number) && Number.isSafeInteger(head.timestamp))
  return head
}

/** Contracts are not deployed where their seeds would be none, or known beforehand; whoever deploys is told why. */
import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { toHex } from 'viem'
import {
  type BeaconChoice,
  ChainError,
  deployContracts,
  devDeployerKey,
  quicknet,
  type RpcExchange,
} from '../src/index.ts'
import { type ContractStage, createContractStage } from './contract-stage.ts'

type Answer = Awaited<ReturnType<RpcExchange>>
type Change = (request: { readonly method: string; readonly params: readonly unknown[] }, answer: Answer) => Answer

/** A chain with some blocks behind it, whose node answers as `change` makes it; and what it was sent. */
async function createChangedChain(
  change: Change,
): Promise<{ exchange: RpcExchange; sent: string[]; stage: ContractStage }> {
  const stage = await createContractStage()
  await stage.mine(20)
  const sent: string[] = []
  const exchange: RpcExchange = async ({ method, params }) => {
    const answer = await stage.evm.handle({ id: null, method, params })
    if (method === 'eth_sendRawTransaction') {
      sent.push(method)
      await stage.mine()
    }
    return change({ method, params: params as readonly unknown[] }, answer)
  }
  return { exchange, sent, stage }
}

/** Every block with these fields of its header instead of its own. */
function withHeaders(fields: Readonly<Record<string, unknown>>): Change {
  return ({ method }, answer) =>
    method === 'eth_getBlockByNumber' && 'result' in answer
      ? { result: { ...(answer.result as object), ...fields } }
      : answer
}

/** Calls that `isMeant` picks come to that. */
function withCalls(isMeant: (to: unknown) => boolean, result: string): Change {
  return ({ method, params }, answer) =>
    method === 'eth_call' && isMeant((params[0] as { to?: unknown }).to) ? { result } : answer
}

const word = (value: number) => toHex(value, { size: 32 })

suite('a chain is refused', { concurrency: 2 }, () => {
  const drand = { ...quicknet, genesisTime: 1_600_000_000 }
  const chains: readonly [what: string, change: Change, reason: RegExp, beacon?: BeaconChoice][] = [
    [
      'of the Arbitrum kind',
      withCalls((to) => to === '0x0000000000000000000000000000000000000064', word(123_456_789)),
      /contracts see the block number of another chain \(it has Arbitrum's ArbSys\)/,
    ],
    [
      'whose contracts see another block number',
      withCalls((to) => to === undefined, word(19_000_000)),
      /its contracts see block number 19000000 in block 20,/,
    ],
    ['whose prevrandao is zero', withHeaders({ mixHash: word(0) }), /prevrandao, .*, is zero in blocks 4 to 20$/],
    ['whose prevrandao is always the same', withHeaders({ mixHash: word(1) }), /prevrandao, .*, is the same in blocks/],
    ['whose blocks say no prevrandao', withHeaders({ mixHash: null }), /there is no prevrandao in blocks 4 to 20/],
    [
      'whose blocks are mined',
      withHeaders({ difficulty: '0x2' }),
      /its blocks have a difficulty, and so no prevrandao/,
    ],
    [
      'whose headers do not hash to the names of blocks',
      withHeaders({ stateRoot: word(5) }),
      /the header of block 20 does not hash to the block's name/,
    ],
    [
      'that knows no BLS12-381, where seeds are rounds of drand',
      withCalls((to) => to === '0x000000000000000000000000000000000000000f', '0x'),
      /it has no precompile at 15 for the curve BLS12-381 \(EIP-2537\)/,
      drand,
    ],
    [
      'whose clock is behind, where seeds are rounds of drand',
      (_, answer) => answer,
      /its newest block is \d+ s behind this machine's clock, and rounds of drand come by the world's/,
      drand,
    ],
    [
      'that is before the first round of drand',
      (_, answer) => answer,
      /its newest block is of 17\d+, and the network of drand began at 1800000000/,
      { ...drand, genesisTime: 1_800_000_000 },
    ],
  ]
  for (const [what, change, reason, beacon] of chains) {
    test(what, async () => {
      const { exchange, sent } = await createChangedChain(change)
      await assert.rejects(
        deployContracts(
          'http://chain',
          devDeployerKey,
          { payment: 'test-dollar', ...(beacon && { beacon }) },
          exchange,
        ),
        (error) => {
          assert.ok(error instanceof ChainError, String(error).slice(0, 200))
          assert.equal(error.code, 'unsuitable', error.message.slice(0, 200))
          assert.match(error.message, /^this chain cannot carry the contracts: [^\n]+$/)
          assert.match(error.message, reason)
          return true
        },
      )
      assert.deepEqual(sent, [])
    })
  }
})

test('a chain is taken where blocks share the value of their parent chain for a while', async () => {
  const { exchange, sent, stage } = await createChangedChain((_, answer) => answer)
  for (let number = 21; number < 60; number++) {
    await stage.evm.call('hardhat_setPrevRandao', word(1_000 + Math.floor(number / 6)))
    await stage.mine()
  }
  const { market } = await deployContracts('http://chain', devDeployerKey, { payment: 'test-dollar' }, exchange)
  assert.notEqual(await stage.client.getCode({ address: market }), undefined)
  assert.ok(sent.length > 5)
})

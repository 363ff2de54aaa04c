/**
 * The chain of a simulation: the ledger with its blocks at a steady pace, a node for every account, and what may go wrong with
 * either. Actors reach it by JSON-RPC, through the same client as any chain.
 */
import { createHash } from 'node:crypto'
import {
  type Deployment,
  type NetworkParameters,
  networkParameters,
  type RpcExchange,
} from '@nupeerstack/contracts-client'
import { type Address, parseAddress } from '@nupeerstack/protocol'
import { type Clock, createSeededRandomness, type Randomness, type Timers } from '@nupeerstack/runtime'
import type { Hex } from 'viem'
import { type DeployedContracts, deployTwins } from './contracts/deployed-contracts.ts'
import { addWei } from './ledger/accounts.ts'
import type { Block } from './ledger/block.ts'
import { Ledger } from './ledger/ledger.ts'
import type { PooledTransaction } from './ledger/transaction.ts'
import { createJsonRpc } from './rpc/json-rpc.ts'
import { createRpcLine, type RpcLine } from './rpc/rpc-line.ts'

export interface ChainTwin {
  readonly ledger: Ledger
  readonly contracts: DeployedContracts
  readonly deployment: Deployment
  readonly parameters: NetworkParameters
  readonly blockIntervalMs: number
  /** Gives an account what it needs to take part. What all accounts were given is what there is. */
  endow(account: Address, funds: ChainFunds): void
  readonly endowed: ReadonlyMap<Address, ChainFunds>
  /** The way of one account to its node. */
  line(account: Address): RpcLine
  /** No blocks come until it is disposed of. */
  stall(): Disposable
  /** Another branch takes the place of the newest blocks. */
  reorganise(change: BranchChange): void
  /** What the account has in the pool is forgotten; its own client may send it again. */
  dropPending(account: Address): void
  /** The account's next nonce is used by another process of it, for nothing. */
  usurpNonce(account: Address): void
  /** Calls back after every block, with it, and after a change of branch with the head of the new one. */
  onBlock(listener: (block: Block) => void): Disposable
}

export interface ChainFunds {
  readonly wei: bigint
  readonly staking: bigint
  readonly stablecoin: bigint
}

export interface BranchChange {
  readonly depth: number
  /** Share of the dropped transactions that come back at all. */
  readonly keptShare: number
  /** Whether they are mined in another order, as far as nonces let them. */
  readonly isShuffled: boolean
  readonly seed: number
}

export interface ChainTwinConfig {
  readonly seed: number
  readonly blockIntervalMs: number
  readonly parameters: Partial<NetworkParameters>
}

const address = (digit: string): Address => parseAddress(`0x${digit.repeat(40)}`)

export const twinDeployment: Deployment = {
  chainId: 31_337,
  timelock: address('c'),
  stakingToken: address('1'),
  stablecoin: address('2'),
  bonds: address('3'),
  market: address('4'),
  kinds: { storage: address('6') },
  deployedAtBlock: 1,
}

export function createChainTwin(
  { clock, timers, randomness }: { readonly clock: Clock; readonly timers: Timers; readonly randomness: Randomness },
  { seed, blockIntervalMs, parameters: wanted }: ChainTwinConfig,
): ChainTwin {
  const parameters = networkParameters(wanted)
  const contracts = deployTwins(
    {
      deployment: twinDeployment,
      beacon: address('5'),
      missBook: address('a'),
      forcedAnswers: address('9'),
      signedFraud: address('b'),
      repairFund: address('7'),
      governor: address('8'),
    },
    parameters,
  )
  const now = () => Math.floor(clock.unixMs() / 1_000)
  // The first period is over before anyone comes: numbers from 0 mean “never” in the contracts.
  const firstBlock = parameters.periodBlocks
  const ledger = new Ledger(contracts, { firstBlock, timestamp: now(), prevrandaoOf: prevrandaoUnder(seed) })
  const rpc = createJsonRpc(ledger)
  const lines = new Map<Address, RpcLine>()
  const endowed = new Map<Address, ChainFunds>()
  const listeners = new Set<(block: Block) => void>()
  let stalls = 0

  timers.setInterval(() => {
    if (stalls === 0) tell(ledger.mine(now()))
  }, blockIntervalMs)

  function tell(block: Block): void {
    for (const listener of [...listeners]) listener(block)
  }

  function reorganise({ depth, keptShare, isShuffled, seed: chance }: BranchChange): void {
    const { uniform } = createSeededRandomness(chance)
    const timestamp = ledger.head.timestamp
    const possible = Math.min(depth, ledger.head.number - firstBlock)
    for (const transaction of ledger.rewind(possible)) if (uniform() < keptShare) ledger.pool.add(transaction)
    const order = [...ledger.pool.all()]
    if (isShuffled) shuffle(order, uniform)
    for (let index = 0; index <= possible; index++) {
      // A part of them in each block: the rest later, or with the next blocks.
      const share = order.filter(() => !isShuffled || uniform() < 0.5)
      ledger.mine(timestamp, share)
    }
    tell(ledger.head)
  }

  return {
    ...{ ledger, contracts, parameters, blockIntervalMs, endowed, reorganise },
    deployment: { ...twinDeployment, deployedAtBlock: firstBlock },
    endow(account, funds) {
      endowed.set(account, funds)
      ledger.endow((call) => {
        addWei(call, account, funds.wei)
        contracts.stakingToken.mint(call, account, funds.staking)
        contracts.stablecoin.mint(call, account, funds.stablecoin)
      })
    },
    line(account) {
      const line = lines.get(account) ?? createRpcLine({ ledger, rpc, timers, randomness }, account)
      lines.set(account, line)
      return line
    },
    stall() {
      stalls++
      let isOver = false
      return {
        [Symbol.dispose]() {
          if (!isOver) stalls--
          isOver = true
        },
      }
    },
    dropPending: (account) => ledger.pool.forget(({ from }) => from === account),
    usurpNonce(account) {
      ledger.pool.forget(({ from }) => from === account)
      ledger.pool.add(emptyTransaction(ledger, account))
    },
    onBlock(listener) {
      listeners.add(listener)
      return { [Symbol.dispose]: () => void listeners.delete(listener) }
    },
  }
}

/** Asks past every line, as a node without faults would answer. */
export function honestExchange(ledger: Ledger, account: Address): RpcExchange {
  const rpc = createJsonRpc(ledger)
  return async ({ method, params }) => rpc.answer({ account, head: ledger.head }, method, params as readonly unknown[])
}

export function prevrandaoUnder(seed: number): (number: number, branch: number) => Hex {
  return (number, branch) => `0x${createHash('sha256').update(`${seed} ${number} ${branch}`).digest('hex')}`
}

/** At a fee that nobody else offers, so that it comes first. */
function emptyTransaction(ledger: Ledger, from: Address): PooledTransaction {
  const count = ledger.nextNonceOf(from)
  const name = createHash('sha256').update(`${from} ${count} ${ledger.head.hash}`).digest('hex')
  const fees = { gas: 21_000n, maxFeePerGas: 10n ** 12n, maxPriorityFeePerGas: 10n ** 12n }
  return { hash: `0x${name}`, from, nonce: count, to: from, data: '0x', value: 0n, ...fees }
}

function shuffle<T>(values: T[], uniform: () => number): void {
  for (let last = values.length - 1; last > 0; last--) {
    const other = Math.floor(uniform() * (last + 1))
    ;[values[last], values[other]] = [values[other] as T, values[last] as T]
  }
}

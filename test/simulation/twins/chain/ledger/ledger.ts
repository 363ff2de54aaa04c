/**
 * Blocks over the contracts: what waits in the pool is mined in order, each block keeps the state after it, and a branch may be
 * dropped for another one, whose transactions return to the pool. It knows no time: when a block comes is its owner's business.
 */
import type { Address } from '@nupeerstack/protocol'
import type { Hex } from 'viem'
import { type Call, ContractRefusal, noAddress, type SaidEvent } from '../contracts/call.ts'
import type { DeployedContracts } from '../contracts/deployed-contracts.ts'
import { StateLayer } from '../contracts/state-layer.ts'
import { addWei, countTransaction, nonceOf, weiOf } from './accounts.ts'
import { type Block, blockGasLimit, type MinedTransaction, makeBlock } from './block.ts'
import { gasOf, type PooledTransaction } from './transaction.ts'
import { TransactionPool } from './transaction-pool.ts'

export interface LedgerSettings {
  readonly firstBlock: number
  /** Of the first block, Unix time in seconds. */
  readonly timestamp: number
  /** The randomness of a block: a branch that replaces another one has others. */
  readonly prevrandaoOf: (number: number, branch: number) => Hex
}

/** Blocks whose hashes a contract may ask for. */
const hashesMax = 256

export class Ledger {
  readonly contracts: DeployedContracts
  readonly pool = new TransactionPool()
  /** Below this fee no transaction is mined. */
  baseFeeWei = 10n ** 9n
  readonly #settings: LedgerSettings
  readonly #byNumber = new Map<number, Block>()
  /** Blocks of any branch that hold it. */
  readonly #holding = new Map<Hex, Block[]>()
  #branch = 0
  #head: Block

  constructor(contracts: DeployedContracts, settings: LedgerSettings) {
    this.contracts = contracts
    this.#settings = settings
    const { firstBlock: number, timestamp, prevrandaoOf } = settings
    const content = { parent: undefined, number, timestamp, transactions: [], state: new StateLayer() }
    this.#head = makeBlock({ ...content, prevrandao: prevrandaoOf(number, 0), baseFeeWei: this.baseFeeWei })
    this.#byNumber.set(number, this.#head)
  }

  get head(): Block {
    return this.#head
  }

  /** The block of that number on the branch that `from` ends. */
  blockAt(number: number, from: Block = this.#head): Block | undefined {
    let block: Block | undefined = from
    while (block !== undefined && block.number > number && this.#byNumber.get(block.number) !== block) {
      block = block.parent
    }
    if (block === undefined || number > block.number) return undefined
    return number === block.number ? block : this.#byNumber.get(number)
  }

  /** What became of a transaction on the branch that `from` ends. */
  findMined(hash: Hex, from: Block = this.#head): { readonly block: Block; readonly index: number } | undefined {
    const block = this.#holding.get(hash)?.find((each) => this.blockAt(each.number, from) === each)
    if (block === undefined) return undefined
    return { block, index: block.transactions.findIndex(({ transaction }) => transaction.hash === hash) }
  }

  /** A call as of after `block`; what it changes is dropped. `isNext`: as if in the block after it. */
  viewCall(sender: Address = noAddress, block: Block = this.#head, isNext = false): Call {
    return this.#callIn(sender, block, block.number + (isNext ? 1 : 0), new StateLayer(block.state))
  }

  /** Changes the state as no transaction could, with the next block: what an account has at the beginning. */
  endow(change: (call: Call) => void): void {
    change(this.#callIn(noAddress, this.#head, this.#head.number, this.#head.state))
  }

  /** Mines what waits, in `order` where one is given. */
  mine(timestamp: number, order?: readonly PooledTransaction[]): Block {
    const parent = this.#head
    const number = parent.number + 1
    const state = new StateLayer(parent.state)
    state.settle()
    const call = this.#callIn(noAddress, parent, number, state)
    const transactions: MinedTransaction[] = []
    let gasUsed = 0n
    const isTaken = ({ maxFeePerGas, gas }: PooledTransaction) =>
      maxFeePerGas >= this.baseFeeWei && gas <= blockGasLimit
    for (const transaction of this.pool.ready((account) => nonceOf(call, account), isTaken, order)) {
      if (gasUsed + transaction.gas > blockGasLimit) break
      const mined = this.#execute(call, transaction)
      gasUsed += mined.gasUsed
      transactions.push(mined)
    }
    const block = makeBlock({
      ...{ parent, number, timestamp: Math.max(timestamp, parent.timestamp), transactions },
      state: transactions.length === 0 ? parent.state : state,
      ...{ prevrandao: this.#settings.prevrandaoOf(number, this.#branch), baseFeeWei: this.baseFeeWei },
    })
    this.#head = block
    this.#byNumber.set(number, block)
    for (const { transaction } of transactions) {
      this.#holding.set(transaction.hash, [...(this.#holding.get(transaction.hash) ?? []), block])
    }
    if (transactions.length > 0 || this.pool.size > 0) {
      this.pool.forget(({ from, nonce }) => nonce < nonceOf(call, from))
    }
    return block
  }

  /** Drops the newest blocks. Their transactions are the caller's: they may return to the pool, or not. */
  rewind(depth: number): PooledTransaction[] {
    const dropped: PooledTransaction[] = []
    for (let i = 0; i < depth && this.#head.parent !== undefined; i++) {
      dropped.unshift(...this.#head.transactions.map(({ transaction }) => transaction))
      this.#byNumber.delete(this.#head.number)
      this.#head = this.#head.parent
    }
    this.#branch++
    return dropped
  }

  /** Runs a call to a contract. Throws ContractRefusal. */
  run(call: Call, to: Address, data: Hex): Hex {
    return this.contracts.byAddress.get(to)?.run(call, data) ?? '0x'
  }

  #execute(call: Call, transaction: PooledTransaction): MinedTransaction {
    const { from, to, data, value } = transaction
    const gasUsed = gasOf(data)
    const fee = gasUsed * this.baseFeeWei
    countTransaction(call, from)
    addWei(call, from, -fee)
    const events: SaidEvent[] = []
    const state = new StateLayer(call.state)
    try {
      if (value > 0n) {
        addWei({ ...call, state }, from, -value)
        addWei({ ...call, state }, to, value)
      }
      this.run({ ...call, sender: from, value, state, events }, to, data)
    } catch (error) {
      if (!(error instanceof ContractRefusal)) throw error
      return { transaction, isSuccess: false, gasUsed, events: [] }
    }
    call.state.absorb(state)
    return { transaction, isSuccess: true, gasUsed, events }
  }

  #callIn(sender: Address, parent: Block, number: number, state: StateLayer): Call {
    const hashOf = (wanted: bigint) =>
      wanted >= BigInt(number) || wanted < BigInt(number - hashesMax)
        ? undefined
        : this.blockAt(Number(wanted), parent)?.hash
    const block = { number: BigInt(number), baseFeeWei: this.baseFeeWei, hashOf }
    return { sender, value: 0n, block, state, events: [] }
  }

  nextNonceOf(account: Address): number {
    return nonceOf(this.viewCall(), account)
  }

  /** Whether the account can pay the most that the transaction may cost. */
  canPay({ from, gas, maxFeePerGas, value }: PooledTransaction): boolean {
    return weiOf(this.viewCall(), from) >= gas * maxFeePerGas + value
  }
}

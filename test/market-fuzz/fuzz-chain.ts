/**
 * The real contracts in an EVM of their own, and many accounts that call them: contract wallets, accounts that delegate to code
 * (EIP-7702), and plain ones. The calls of one block are sent together, those of accounts with code within one transaction: so a
 * million of them take half an hour. Everything is the same for the same calls.
 */
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { addressOfKind, type Deployment, type NetworkParameters, storageKind } from '@nupeerstack/contracts-client'
import { type Address, addressOfPrivateKey, parseAddress } from '@nupeerstack/protocol'
import {
  type Abi,
  type AbiEvent,
  type AbiFunction,
  createPublicClient,
  custom,
  decodeEventLog,
  encodeDeployData,
  encodeFunctionData,
  getAbiItem,
  getContractAddress,
  type Hex,
  type PublicClient,
  toEventSelector,
  toFunctionSelector,
  toHex,
} from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import { type CompiledContract, compileSolidity } from '../../packages/contracts-client/scripts/solidity.ts'
import { createEvm, type Evm } from '../../packages/contracts-client/src/dev-chain/evm.ts'
import { planDeployment } from '../../packages/contracts-client/src/evm/deploy-contracts.ts'
import { fetchHeaderRlp } from '../../packages/contracts-client/src/evm/header-rlp.ts'
import { withCommonErrors } from '../../packages/contracts-client/src/evm/rpc.ts'
import { bondsAbi } from '../../packages/contracts-client/src/generated/bonds.ts'
import { marketAbi } from '../../packages/contracts-client/src/generated/market.ts'
import { missBookAbi } from '../../packages/contracts-client/src/generated/miss-book.ts'
import { prevrandaoBeaconAbi } from '../../packages/contracts-client/src/generated/prevrandao-beacon.ts'
import { stakingTokenAbi } from '../../packages/contracts-client/src/generated/staking-token.ts'
import { storageAnswersAbi } from '../../packages/contracts-client/src/generated/storage-answers.ts'
import { storageFraudAbi } from '../../packages/contracts-client/src/generated/storage-fraud.ts'
import { storageKindAbi } from '../../packages/contracts-client/src/generated/storage-kind.ts'
import { timelockAbi } from '../../packages/contracts-client/src/generated/timelock.ts'
import type { Read } from './fuzz-facts.ts'
import { FuzzViolation } from './fuzz-violation.ts'
import { packCalls, packOrder, unpackAnswers } from './packed-calls.ts'

export interface ContractAt {
  readonly address: Address
  readonly abi: Abi
}

export interface FuzzContracts {
  readonly market: ContractAt
  readonly bonds: ContractAt
  readonly kind: ContractAt
  readonly beacon: ContractAt
  readonly stake: ContractAt
  readonly money: ContractAt
  readonly answers: ContractAt
  readonly fraud: ContractAt
  readonly missBook: ContractAt
  readonly timelock: ContractAt
  readonly repairFund: Address
}

/** `wallet`: a contract; `delegated`: a plain account that has code by EIP-7702; `plain`: one without. */
export type PartyKind = 'wallet' | 'delegated' | 'plain'

export interface PartyAccount {
  readonly address: Address
  readonly kind: PartyKind
}

export interface SaidEvent {
  readonly name: string
  readonly args: Readonly<Record<string, unknown>>
}

/** What came of a call: what the contracts said, or the name of the error they refused it with. */
export interface CallResult {
  readonly refusal: string | undefined
  readonly events: readonly SaidEvent[]
}

export interface ChainCall {
  /** A party's place, or `governor`. */
  readonly by: number
  readonly to: Address
  readonly data: Hex
  /** To give with it. */
  readonly wei?: bigint
  /** Whether it must be known why it is refused, where it is. */
  readonly isWhyAsked?: boolean
}

export interface FuzzChain {
  readonly deployment: Deployment
  readonly parameters: NetworkParameters
  readonly contracts: FuzzContracts
  readonly parties: readonly PartyAccount[]
  readonly height: number
  /** Whether a party's account has code. */
  hasCode(party: number): boolean
  /** Carries the calls out in the next block: those of plain accounts, which come first, and then the others. */
  send(calls: readonly ChainCall[]): Promise<CallResult[]>
  /** Mines so many blocks; where the last one gives a seed, it has a header of its own. */
  mine(blocks: number): Promise<void>
  /** Wei that an account has. */
  coinOf(account: Address): Promise<bigint>
  /** The words of each answer. */
  readMany(reads: readonly Read[]): Promise<bigint[][]>
  /** The header of a block that gives a seed, and that came by `send` or as the last one of `mine`. */
  header(block: number): Promise<Hex>
  /** Has everything be as it was when the network began. */
  reset(): Promise<void>
}

export interface FuzzChainConfig {
  readonly partyKinds: readonly PartyKind[]
  readonly parameters: NetworkParameters
  /** Tokens (10^-18) and money (base units) that each party begins with. */
  readonly stake: bigint
  readonly money: bigint
  /** What each has provisioned to storage, of its stake. */
  readonly bond: bigint
  /** Creation code that takes the place of a contract's own, by name: for faults that are planted. */
  readonly replaced?: ReadonlyMap<Hex, Hex>
}

interface RawLog {
  readonly address: string
  readonly topics: [] | [Hex, ...Hex[]]
  readonly data: Hex
}

interface RawReceipt {
  readonly status: Hex
  readonly logs: readonly RawLog[]
}

const chainId = 31_337
const errorAbis = [
  storageKindAbi,
  prevrandaoBeaconAbi,
  stakingTokenAbi,
  storageAnswersAbi,
  storageFraudAbi,
  timelockAbi,
]
const genesisTime = 1_700_000_000
/** Stands for a party: who owns the timelock, by which it lists kinds and tokens. */
export const governor = -1

const governorKey = new Uint8Array(32).fill(0x77)
/** More than any call takes; a block has room for twenty. */
const gasPerCall = 2_900_000
/** Of so many calls of plain accounts that are refused, one is asked why; besides those that are asked for. */
const refusalsPerReason = 6
/** Above what the base fee may come to within a sequence. */
const gasPrice = toHex(10n ** 12n)
const panicSelector = toFunctionSelector('Panic(uint256)')

let compiled: ReadonlyMap<string, CompiledContract> | undefined

function contractNamed(name: string): { readonly abi: Abi; readonly bytecode: Hex } {
  compiled ??= compileSolidity([
    join(import.meta.dirname, 'contracts', 'Crowd.sol'),
    join(import.meta.dirname, 'contracts', 'Member.sol'),
    join(import.meta.dirname, 'contracts', 'Reader.sol'),
  ])
  const contract = compiled.get(name)
  if (contract === undefined) throw new Error(`${name} is not compiled`)
  return { abi: contract.abi as Abi, bytecode: `0x${contract.evm.bytecode.object}` }
}

/** A party's own key; operators may name others to sign for them. */
export function partyKey(party: number): Uint8Array {
  return new Uint8Array(createHash('sha256').update(`party ${party}`).digest())
}

export async function createFuzzChain(config: FuzzChainConfig): Promise<FuzzChain> {
  const { periodBlocks, seedDistanceBlocks } = config.parameters
  const owner = addressOfPrivateKey(governorKey)
  const ownAccounts = config.partyKinds.map((_, party) => addressOfPrivateKey(partyKey(party)))
  const balances = [owner, ...ownAccounts].map((address) => ({ address, wei: 10n ** 30n }))
  const evm = await createEvm({ chainId, timestamp: genesisTime, balances })
  for (const { address } of balances) await evm.call('hardhat_impersonateAccount', address)
  const client = clientOf(evm)
  let height = 0
  let nonce = 0
  let plainRefusals = 0

  /** Whether a block gives its period a seed. */
  const isDesignated = (block: number) => block % periodBlocks === seedDistanceBlocks

  async function mineOne(): Promise<void> {
    height++
    if (isDesignated(height)) {
      const value = createHash('sha256').update(`block ${height}`).digest('hex')
      await evm.call('hardhat_setPrevRandao', `0x${value}`)
    }
    await evm.call('evm_mine', genesisTime + height)
  }

  async function sendFrom(from: Address, transaction: { to?: Hex; data: Hex; value?: Hex }, calls = 1): Promise<Hex> {
    const gas = toHex(calls * gasPerCall)
    return await evm.call<Hex>('eth_sendTransaction', { from, gas, gasPrice, ...transaction })
  }

  /** By the governor, who owns everything at first; a block for each. */
  async function govern(transaction: { to?: Hex; data: Hex }): Promise<Address> {
    const data = replaceCode(transaction.data, config.replaced)
    const hash = await sendFrom(owner, { ...transaction, data }, 4)
    await mineOne()
    const { status } = await receiptOf(hash)
    if (status !== '0x1') throw new Error(`the network was not deployed: transaction ${nonce} failed`)
    return parseAddress(getContractAddress({ from: owner, nonce: BigInt(nonce++) }))
  }

  const deploy = (name: string, args: readonly unknown[]) =>
    govern({ data: encodeDeployData({ ...contractNamed(name), args }) })
  const at = (address: Address, abi: unknown): ContractAt => ({ address, abi: abi as Abi })

  const plan = planDeployment(owner, nonce, { ...config.parameters, payment: 'test-dollar' })
  for (const transaction of plan.transactions) await govern(transaction as { to?: Hex; data: Hex })
  const deployment = { chainId, deployedAtBlock: 1, ...plan.deployment }
  const kindAddress = addressOfKind(deployment, storageKind)
  const crowd = await deploy('Crowd', [])
  const reader = await deploy('Reader', [])
  const contracts: FuzzContracts = {
    market: at(deployment.market, marketAbi),
    bonds: at(deployment.bonds, bondsAbi),
    kind: at(kindAddress, storageKindAbi),
    beacon: at(plan.beacon, prevrandaoBeaconAbi),
    stake: at(deployment.stakingToken, stakingTokenAbi),
    money: at(deployment.stablecoin, stakingTokenAbi),
    answers: at(plan.forcedAnswers, storageAnswersAbi),
    fraud: at(plan.signedFraud, storageFraudAbi),
    missBook: at(plan.missBook, missBookAbi),
    timelock: at(deployment.timelock, timelockAbi),
    repairFund: await repairFundOf(client, deployment.bonds),
  }
  const errors = errorNames(withCommonErrors(errorAbis))
  const { market, bonds, kind: storage, beacon, answers, missBook } = contracts
  // Transfers say nothing that balances do not.
  const events = eventsOf([market, bonds, storage, beacon, answers, missBook])
  const code = await deploy('Member', [])
  const parties: PartyAccount[] = []
  for (const [party, kind] of config.partyKinds.entries()) {
    const own = ownAccounts[party] as Address
    if (kind === 'delegated') await delegate(party, own)
    const address = kind === 'wallet' ? await deploy('Member', []) : own
    if (kind === 'wallet') await evm.call('hardhat_setBalance', address, toHex(10n ** 30n))
    parties.push({ kind, address })
  }

  async function delegate(party: number, account: Address): Promise<void> {
    const signer = privateKeyToAccount(toHex(partyKey(party)))
    const authorization = await signer.signAuthorization({ address: code, chainId, nonce: 0 })
    const transaction = await privateKeyToAccount(toHex(governorKey)).signTransaction({
      ...{
        type: 'eip7702',
        chainId,
        nonce: nonce++,
        gas: 1_000_000n,
        maxFeePerGas: 10n ** 12n,
        maxPriorityFeePerGas: 0n,
      },
      ...{ to: account, authorizationList: [authorization] },
    })
    await evm.call('eth_sendRawTransaction', transaction)
    await mineOne()
  }

  const call = (contract: ContractAt, functionName: string, args: readonly unknown[]) => ({
    to: contract.address,
    data: encodeFunctionData({ abi: contract.abi, functionName, args }),
  })
  for (const { address } of parties) {
    await govern(call(contracts.stake, 'mint', [address, config.stake]))
    await govern(call(at(deployment.stablecoin, stakingTokenAbi), 'mint', [address, config.money]))
  }
  const allowances = parties.flatMap((_, by) => [
    { by, ...call(contracts.stake, 'approve', [deployment.bonds, 2n ** 255n]) },
    { by, ...call(contracts.money, 'approve', [deployment.market, 2n ** 255n]) },
  ])
  const provisions = parties.map((_, by) => {
    return { by, ...call(contracts.bonds, 'depositAndProvision', [kindAddress, config.bond]) }
  })
  for (const each of [allowances, provisions])
    for (const { refusal } of await send(each)) if (refusal !== undefined) throw new Error(`at first: ${refusal}`)

  async function send(calls: readonly ChainCall[]): Promise<CallResult[]> {
    const plain = calls.filter(({ by }) => !hasCode(by))
    const hashes: Hex[] = []
    for (const { by, to, data, wei = 0n } of plain) {
      hashes.push(await sendFrom(parties[by]?.address ?? owner, { to, data, value: toHex(wei) }))
    }
    const together = calls.filter(({ by }) => hasCode(by))
    const crowdHash = together.length > 0 ? await sendCrowd(together) : undefined
    await mineOne()
    const plainResults: CallResult[] = []
    for (const [index, hash] of hashes.entries()) {
      plainResults.push(await plainResult(hash, await receiptOf(hash), plain[index]?.isWhyAsked ?? false))
    }
    const others = crowdHash === undefined ? [] : crowdResults(await receiptOf(crowdHash))
    if (others.length !== together.length) throw new Error(`${others.length} of ${together.length} calls were made`)
    return [...plainResults, ...others]
  }

  function hasCode(party: number): boolean {
    return party !== governor && parties[party]?.kind !== 'plain'
  }

  async function sendCrowd(calls: readonly ChainCall[]): Promise<Hex> {
    const orders = calls.map((call) => ({ to: parties[call.by]?.address ?? '', data: packOrder(call, call.wei ?? 0n) }))
    nonce++
    return await sendFrom(owner, { to: crowd, data: packCalls(orders) }, calls.length)
  }

  async function receiptOf(hash: Hex): Promise<RawReceipt> {
    return await evm.call<RawReceipt>('eth_getTransactionReceipt', hash)
  }

  function crowdResults({ logs }: RawReceipt): CallResult[] {
    const results: CallResult[] = []
    let said: SaidEvent[] = []
    for (const log of logs) {
      if (log.topics.length > 0) said.push(...decoded(log))
      else {
        const isDone = log.data.startsWith('0x01')
        results.push({ refusal: isDone ? undefined : nameOf(log.data.slice(4)), events: said })
        said = []
      }
    }
    return results
  }

  async function plainResult(hash: Hex, { status, logs }: RawReceipt, isWhyAsked: boolean): Promise<CallResult> {
    if (status === '0x1') return { refusal: undefined, events: logs.flatMap(decoded) }
    // To ask takes as long as two calls.
    if (!isWhyAsked && plainRefusals++ % refusalsPerReason !== 0) return { refusal: 'not asked', events: [] }
    const quiet = { disableMemory: true, disableStack: true, disableStorage: true }
    const { returnValue } = await evm.call<{ returnValue: string }>('debug_traceTransaction', hash, quiet)
    return { refusal: nameOf(returnValue.replace(/^0x/, '')), events: [] }
  }

  function decoded({ address, topics, data }: RawLog): SaidEvent[] {
    const abi = events.get(`${address.toLowerCase()} ${topics[0]}`)
    if (abi === undefined || topics.length === 0) return []
    const { eventName, args } = decodeEventLog({ abi: [abi], topics, data })
    return [{ name: eventName as string, args: args as unknown as Record<string, unknown> }]
  }

  /** Throws FuzzViolation where the contracts do not say why. */
  function nameOf(reason: string): string {
    const selector = `0x${reason.slice(0, 8)}`
    const name = errors.get(selector)
    if (name !== undefined) return name
    if (selector === panicSelector) throw new FuzzViolation('no panics', `panic ${BigInt(`0x${reason.slice(8, 72)}`)}`)
    throw new FuzzViolation('refusals have names', `reverted with ${reason === '' ? 'nothing' : reason.slice(0, 72)}`)
  }

  const snapshot = { id: await evm.call<Hex>('evm_snapshot'), height, nonce }

  return {
    ...{ deployment, parameters: config.parameters, contracts, parties, hasCode, send },
    get height() {
      return height
    },
    async mine(blocks) {
      const isSeed = isDesignated(height + blocks)
      const before = isSeed ? blocks - 1 : blocks
      if (before > 0) {
        await evm.call('evm_setNextBlockTimestamp', genesisTime + height + 1)
        await evm.call('hardhat_mine', toHex(before), '0x1')
        height += before
      }
      if (isSeed) await mineOne()
    },
    async readMany(reads) {
      const calls = reads.map(({ contract, functionName, args }) => ({
        to: contract.address,
        data: encodeRead(contract, functionName, args),
      }))
      return unpackAnswers(await evm.call<Hex>('eth_call', { to: reader, data: packCalls(calls) }, 'latest'))
    },
    coinOf: async (account) => BigInt(await evm.call<Hex>('eth_getBalance', account, 'latest')),
    async header(block) {
      const header = await fetchHeaderRlp(client, block)
      if (header === undefined) throw new Error(`block ${block} has no header`)
      return header
    },
    async reset() {
      await evm.call('evm_revert', snapshot.id)
      snapshot.id = await evm.call<Hex>('evm_snapshot')
      height = snapshot.height
      nonce = snapshot.nonce
      plainRefusals = 0
    },
  }
}

function clientOf(evm: Evm): PublicClient {
  const request = async ({ method, params }: { method: string; params?: unknown }): Promise<unknown> => {
    const answer = await evm.handle({ id: null, method, params })
    if ('error' in answer) throw Object.assign(new Error(answer.error.message), answer.error)
    return answer.result
  }
  return createPublicClient({ transport: custom({ request }, { retryCount: 0 }), cacheTime: 0 })
}

function replaceCode(data: Hex, replaced: ReadonlyMap<Hex, Hex> = new Map()): Hex {
  for (const [own, other] of replaced) if (data.startsWith(own)) return `${other}${data.slice(own.length)}`
  return data
}

function errorNames(abi: Abi): ReadonlyMap<string, string> {
  return new Map(
    abi.flatMap((item) =>
      item.type === 'error'
        ? [[toFunctionSelector(`${item.name}(${item.inputs.map(({ type }) => type).join(',')})`), item.name] as const]
        : [],
    ),
  )
}

function eventsOf(contracts: readonly ContractAt[]): ReadonlyMap<string, AbiEvent> {
  return new Map(
    contracts.flatMap(({ address, abi }) =>
      abi.flatMap((item) => (item.type === 'event' ? [[`${address} ${toEventSelector(item)}`, item] as const] : [])),
    ),
  )
}

/** Once for each function: to look it up takes as long as a read. */
const selectors = new Map<Abi, Map<string, Hex>>()

function encodeRead({ abi }: ContractAt, functionName: string, args: readonly (bigint | string)[]): Hex {
  const known = selectors.get(abi) ?? new Map<string, Hex>()
  selectors.set(abi, known)
  let selector = known.get(functionName)
  if (selector === undefined) {
    selector = toFunctionSelector(getAbiItem({ abi, name: functionName }) as AbiFunction)
    known.set(functionName, selector)
  }
  const words = args.map((arg) => (typeof arg === 'bigint' ? arg.toString(16) : arg.slice(2)).padStart(64, '0'))
  return `${selector}${words.join('')}`
}

async function repairFundOf(client: PublicClient, bonds: Address): Promise<Address> {
  return parseAddress(await client.readContract({ address: bonds, abi: bondsAbi, functionName: 'repairFund' }))
}

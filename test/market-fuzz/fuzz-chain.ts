/**
 * The real contracts in an EVM of their own, and many accounts that call them: contract wallets, accounts that delegate to code
 * (EIP-7702), and plain ones. The calls of one block are sent together, those of accounts with code within one transaction: so a
 * million of them take minutes. Everything is the same for the same calls.
 */
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { addressOfKind, type Deployment, type NetworkParameters, storageKind } from '@nupeerstack/contracts-client'
import { type Address, addressOfPrivateKey, parseAddress } from '@nupeerstack/protocol'
import {
  type Abi,
  type AbiEvent,
  createPublicClient,
  custom,
  decodeEventLog,
  encodeDeployData,
  encodeFunctionData,
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
import { prevrandaoBeaconAbi } from '../../packages/contracts-client/src/generated/prevrandao-beacon.ts'
import { stakingTokenAbi } from '../../packages/contracts-client/src/generated/staking-token.ts'
import { storageKindAbi } from '../../packages/contracts-client/src/generated/storage-kind.ts'
import { FuzzViolation } from './fuzz-violation.ts'

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
  readonly facts: ContractAt
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
  /** A party's place. */
  readonly by: number
  readonly to: Address
  readonly data: Hex
}

export interface FuzzChain {
  readonly deployment: Deployment
  readonly parameters: NetworkParameters
  readonly contracts: FuzzContracts
  readonly client: PublicClient
  readonly parties: readonly PartyAccount[]
  readonly height: number
  /** Carries the calls out in the next block, in this order. */
  send(calls: readonly ChainCall[]): Promise<CallResult[]>
  /** Mines so many blocks, of which the last has a header of its own. */
  mine(blocks: number): Promise<void>
  read<T>(contract: ContractAt, functionName: string, args: readonly unknown[]): Promise<T>
  /** The header of a block that came by `send` or as the last one of `mine`. */
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
  readonly topics: [Hex, ...Hex[]]
  readonly data: Hex
}

interface RawReceipt {
  readonly status: Hex
  readonly logs: readonly RawLog[]
}

const chainId = 31_337
const genesisTime = 1_700_000_000
const governorKey = new Uint8Array(32).fill(0x77)
/** More than any call takes; a block has room for twenty. */
const gasPerCall = 2_900_000
/** Above what the base fee may come to within a sequence. */
const gasPrice = toHex(10n ** 12n)
const calledTopic = toEventSelector('Called(bool,bytes)')
const panicSelector = toFunctionSelector('Panic(uint256)')
const walletFailed = toFunctionSelector('Wallet_CallFailed(bytes)')
const contractTests = join(import.meta.dirname, '../../packages/contracts-client/test/contracts')

let compiled: ReadonlyMap<string, CompiledContract> | undefined

function contractNamed(name: string): { readonly abi: Abi; readonly bytecode: Hex } {
  compiled ??= compileSolidity([
    join(import.meta.dirname, 'contracts', 'Crowd.sol'),
    join(import.meta.dirname, 'contracts', 'MarketFacts.sol'),
    join(contractTests, 'Wallet.sol'),
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
  const governor = addressOfPrivateKey(governorKey)
  const ownAccounts = config.partyKinds.map((_, party) => addressOfPrivateKey(partyKey(party)))
  const balances = [governor, ...ownAccounts].map((address) => ({ address, wei: 10n ** 30n }))
  const evm = await createEvm({ chainId, timestamp: genesisTime, balances })
  for (const { address } of balances) await evm.call('hardhat_impersonateAccount', address)
  const client = clientOf(evm)
  let height = 0
  let nonce = 0

  async function mineOne(): Promise<void> {
    height++
    if (height % periodBlocks === seedDistanceBlocks) {
      const value = createHash('sha256').update(`block ${height}`).digest('hex')
      await evm.call('hardhat_setPrevRandao', `0x${value}`)
    }
    await evm.call('evm_mine', genesisTime + height)
  }

  async function sendFrom(from: Address, transaction: { to?: Hex; data: Hex }, calls = 1): Promise<Hex> {
    const gas = toHex(calls * gasPerCall)
    return await evm.call<Hex>('eth_sendTransaction', { from, gas, gasPrice, ...transaction })
  }

  /** By the governor, who owns everything at first; a block for each. */
  async function govern(transaction: { to?: Hex; data: Hex }): Promise<Address> {
    const data = replaceCode(transaction.data, config.replaced)
    const hash = await sendFrom(governor, { ...transaction, data }, 4)
    await mineOne()
    const { status } = await evm.call<RawReceipt>('eth_getTransactionReceipt', hash)
    if (status !== '0x1') throw new Error(`the network was not deployed: transaction ${nonce} failed`)
    return parseAddress(getContractAddress({ from: governor, nonce: BigInt(nonce++) }))
  }

  const deploy = (name: string, args: readonly unknown[]) =>
    govern({ data: encodeDeployData({ ...contractNamed(name), args }) })
  const at = (address: Address, abi: unknown): ContractAt => ({ address, abi: abi as Abi })

  const plan = planDeployment(governor, nonce, { ...config.parameters, payment: 'test-dollar' })
  for (const transaction of plan.transactions) await govern(transaction as { to?: Hex; data: Hex })
  const deployment = { chainId, deployedAtBlock: 1, ...plan.deployment }
  const kindAddress = addressOfKind(deployment, storageKind)
  const crowd = await deploy('Crowd', [])
  const facts = await deploy('MarketFacts', [deployment.market, kindAddress, deployment.stablecoin])
  const contracts: FuzzContracts = {
    market: at(deployment.market, marketAbi),
    bonds: at(deployment.bonds, bondsAbi),
    kind: at(kindAddress, storageKindAbi),
    beacon: at(plan.beacon, prevrandaoBeaconAbi),
    stake: at(deployment.stakingToken, stakingTokenAbi),
    money: at(deployment.stablecoin, stakingTokenAbi),
    facts: at(facts, contractNamed('MarketFacts').abi),
  }
  const errors = errorNames(withCommonErrors([storageKindAbi, prevrandaoBeaconAbi, stakingTokenAbi]))
  const { market, bonds, kind: storage, beacon } = contracts
  // Transfers say nothing that balances do not.
  const events = eventsOf([market, bonds, storage, beacon])
  const code = await deploy('Wallet', [])
  const parties: PartyAccount[] = []
  for (const [party, kind] of config.partyKinds.entries()) {
    const own = ownAccounts[party] as Address
    if (kind === 'delegated') await delegate(party, own)
    parties.push({ kind, address: kind === 'wallet' ? await deploy('Wallet', []) : own })
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
    const sent: { readonly hash: Hex; readonly count: number; readonly isCrowd: boolean }[] = []
    let together: ChainCall[] = []
    const sendTogether = async () => {
      if (together.length === 0) return
      const { abi } = contractNamed('Crowd')
      const orders = together.map(({ by, to, data }) => ({ by: parties[by]?.address, to, data }))
      const data = encodeFunctionData({ abi, functionName: 'run', args: [orders] })
      const count = together.length
      sent.push({ hash: await sendFrom(governor, { to: crowd, data }, count), count, isCrowd: true })
      nonce++
      together = []
    }
    for (const each of calls) {
      const party = parties[each.by] as PartyAccount
      if (party.kind !== 'plain') together.push(each)
      else {
        await sendTogether()
        sent.push({ hash: await sendFrom(party.address, { to: each.to, data: each.data }), count: 1, isCrowd: false })
      }
    }
    await sendTogether()
    await mineOne()
    const results: CallResult[] = []
    for (const { hash, count, isCrowd } of sent) {
      const receipt = await evm.call<RawReceipt>('eth_getTransactionReceipt', hash)
      const found = isCrowd ? crowdResults(receipt) : [await plainResult(hash, receipt)]
      if (found.length !== count) throw new Error(`${found.length} of ${count} calls were carried out`)
      results.push(...found)
    }
    return results
  }

  function crowdResults({ logs }: RawReceipt): CallResult[] {
    const results: CallResult[] = []
    let said: SaidEvent[] = []
    for (const log of logs) {
      if (log.topics[0] !== calledTopic) said.push(...decoded(log))
      else {
        const isDone = BigInt(log.data.slice(0, 66)) === 1n
        results.push({ refusal: isDone ? undefined : nameOf(unwrapped(log.data)), events: said })
        said = []
      }
    }
    return results
  }

  async function plainResult(hash: Hex, { status, logs }: RawReceipt): Promise<CallResult> {
    if (status === '0x1') return { refusal: undefined, events: logs.flatMap(decoded) }
    const quiet = { disableMemory: true, disableStack: true, disableStorage: true }
    const { returnValue } = await evm.call<{ returnValue: string }>('debug_traceTransaction', hash, quiet)
    return { refusal: nameOf(returnValue.replace(/^0x/, '')), events: [] }
  }

  function decoded({ address, topics, data }: RawLog): SaidEvent[] {
    const abi = events.get(`${address.toLowerCase()} ${topics[0]}`)
    if (abi === undefined) return []
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
    ...{ deployment, parameters: config.parameters, contracts, client, parties, send },
    get height() {
      return height
    },
    async mine(blocks) {
      if (blocks > 1) {
        await evm.call('evm_setNextBlockTimestamp', genesisTime + height + 1)
        await evm.call('hardhat_mine', toHex(blocks - 1), '0x1')
        height += blocks - 1
      }
      if (blocks > 0) await mineOne()
    },
    read: async ({ address, abi }, functionName, args) =>
      (await client.readContract({ address, abi, functionName, args })) as never,
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

/** The reason within `Called`, out of the wallet's own error, without 0x. */
function unwrapped(data: Hex): string {
  const bytesAt = (hex: string, offset: number): string => {
    const length = Number.parseInt(hex.slice(offset, offset + 64), 16)
    return hex.slice(offset + 64, offset + 64 + 2 * length)
  }
  const reason = bytesAt(data.slice(2), 128)
  if (`0x${reason.slice(0, 8)}` !== walletFailed) return reason
  return bytesAt(reason.slice(8), 64)
}

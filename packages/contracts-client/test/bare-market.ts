/**
 * The real contracts in a bare EVM, called as the ABI has them: for accounts, tokens and kinds that no client of ours would
 * be. Accounts 0 to 4 have gas; 4 deploys, and owns the timelock. Each call is a block of its own.
 */
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { type Address, addressOfPrivateKey, type Offer, parseAddress } from '@nupeerstack/protocol'
import {
  type Abi,
  createPublicClient,
  custom,
  encodeDeployData,
  encodeFunctionData,
  type Hex,
  type PublicClient,
  parseEventLogs,
  type TransactionReceipt,
  toHex,
  zeroHash,
} from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import { compileSolidity } from '../scripts/solidity.ts'
import { createEvm, type Evm } from '../src/dev-chain/evm.ts'
import { planDeployment } from '../src/evm/deploy-contracts.ts'
import { toChainError, withCommonErrors } from '../src/evm/rpc.ts'
import { bondsAbi } from '../src/generated/bonds.ts'
import { marketAbi } from '../src/generated/market.ts'
import { stakingTokenAbi } from '../src/generated/staking-token.ts'
import { storageKindAbi } from '../src/generated/storage-kind.ts'
import { timelockAbi } from '../src/generated/timelock.ts'
import {
  addressOfKind,
  type Deployment,
  devDeployerKey,
  networkParameters,
  offerScheme,
  storageKind,
} from '../src/index.ts'

export const chainId = 31_337
export const periodBlocks = 1_000
/** Of the staking token. */
export const unit: bigint = 10n ** 18n
export const deployer = 4

export const keys: readonly Uint8Array[] = [
  ...[1, 2, 3, 4].map((byte) => new Uint8Array(32).fill(byte)),
  devDeployerKey,
]
export const addresses: readonly Address[] = keys.map(addressOfPrivateKey)
export const accounts: readonly ReturnType<typeof privateKeyToAccount>[] = keys.map((key) =>
  privateKeyToAccount(toHex(key)),
)

export interface Call {
  readonly address: Hex
  readonly abi: readonly unknown[]
  readonly functionName: string
  readonly args: readonly unknown[]
}

export interface BareMarket {
  readonly evm: Evm
  readonly client: PublicClient
  readonly deployment: Deployment
  readonly market: { readonly address: Address; readonly abi: typeof marketAbi }
  readonly bonds: { readonly address: Address; readonly abi: typeof bondsAbi }
  readonly storage: { readonly address: Address; readonly abi: typeof storageKindAbi }
  /** Throws ChainError `refused` with the reason. */
  send(who: number, call: Call, gas?: bigint): Promise<TransactionReceipt>
  /** Anything that an account can sign, gas and nonce included; the receipt may say that it was reverted. */
  sendSigned(transaction: Hex): Promise<TransactionReceipt>
  nonceOf(who: number): Promise<number>
  read(call: Call): Promise<unknown>
  /** A contract of `test/contracts`. */
  deploy(name: string, args?: readonly unknown[]): Promise<{ readonly address: Address; readonly abi: Abi }>
  /** Provides an operator's bond behind a kind. */
  bond(who: number, kind: Address, tokens: bigint): Promise<void>
  /** Opens a deal as the offer's customer. */
  open(offer: Offer, signature: Uint8Array, deposit: bigint): Promise<bigint>
  mine(blocks: number): Promise<void>
  /** Has the timelock, which owns the contracts, do a call that its owner wants. */
  govern(call: Call): Promise<void>
  /** Gives notice of a deal that still runs, whose notice is none, waits for what may be reported of it, and closes it. */
  end(who: number, id: bigint): Promise<void>
}

const gasPrice = 10n ** 10n
export const fees = { maxFeePerGas: gasPrice, maxPriorityFeePerGas: 0n } as const
const compiled = new Map<string, ReturnType<typeof compileContract>>()

function compileContract(name: string) {
  const contract = compileSolidity([join(import.meta.dirname, 'contracts', `${name}.sol`)]).get(name)
  assert.ok(contract)
  return { abi: contract.abi as Abi, bytecode: `0x${contract.evm.bytecode.object}` as const }
}

/** Compiles a contract of `test/contracts` once. */
function contractNamed(name: string) {
  const found = compiled.get(name) ?? compileContract(name)
  compiled.set(name, found)
  return found
}

export async function startBareMarket(): Promise<BareMarket> {
  const balances = addresses.map((address) => ({ address, wei: 10n ** 24n }))
  const evm = await createEvm({ chainId, timestamp: 1_700_000_000, balances })
  const request = async ({ method, params }: { method: string; params?: unknown }): Promise<unknown> => {
    const answer = await evm.handle({ id: null, method, params })
    if ('error' in answer) throw Object.assign(new Error(answer.error.message), answer.error)
    return answer.result
  }
  const client = createPublicClient({ transport: custom({ request }, { retryCount: 0 }), cacheTime: 0 })
  const errors = [storageKindAbi as Abi]

  async function sendSigned(transaction: Hex): Promise<TransactionReceipt> {
    const hash = await evm.call<Hex>('eth_sendRawTransaction', transaction)
    await evm.call('evm_mine')
    return await client.getTransactionReceipt({ hash })
  }

  const nonceOf = (who: number) => client.getTransactionCount({ address: addresses[who] as Address })

  async function sendRaw(
    who: number,
    transaction: { to?: Hex; data?: Hex },
    gas = 6_000_000n,
  ): Promise<TransactionReceipt> {
    const common = { type: 'eip1559', chainId, nonce: await nonceOf(who), gas, ...fees } as const
    const account = accounts[who]
    assert.ok(account)
    return await sendSigned(await account.signTransaction({ ...common, ...transaction }))
  }

  const settings = networkParameters({
    periodBlocks,
    samples: 1,
    bondPerPiece: unit / 10n,
    thawingBlocks: 14_000,
  })
  const plan = planDeployment(addresses[deployer] as Address, 0, { ...settings, payment: 'test-dollar' })
  for (const transaction of plan.transactions) await sendRaw(deployer, transaction)
  const deployment = { chainId, deployedAtBlock: 1, ...plan.deployment }
  const market = { address: deployment.market, abi: marketAbi } as const
  const bonds = { address: deployment.bonds, abi: bondsAbi } as const
  const stake = { address: deployment.stakingToken, abi: stakingTokenAbi } as const

  async function send(who: number, call: Call, gas?: bigint): Promise<TransactionReceipt> {
    const account = addresses[who]
    await client.simulateContract({ ...call, account, ...(gas && { gas }) } as never).catch((cause: unknown) => {
      throw toChainError(call.functionName, cause, withCommonErrors([...errors, call.abi as Abi]))
    })
    const receipt = await sendRaw(who, { to: call.address, data: encodeFunctionData(call as never) }, gas)
    assert.equal(receipt.status, 'success', call.functionName)
    return receipt
  }

  async function mine(blocks: number): Promise<void> {
    await evm.call('hardhat_mine', toHex(blocks))
  }

  return {
    ...{ evm, client, deployment, market, bonds, send, sendSigned, nonceOf, mine },
    async end(who, id) {
      const { endPeriod } = await client.readContract({ ...market, functionName: 'dealOf', args: [id] })
      const period = (await client.getBlockNumber()) / BigInt(periodBlocks)
      if (period < endPeriod) await send(who, { ...market, functionName: 'giveNotice', args: [id] })
      await mine((settings.reportWindowPeriods + settings.owedPeriods + 1) * periodBlocks)
      await send(who, { ...market, functionName: 'closeDeal', args: [id] })
    },
    storage: { address: addressOfKind(deployment, storageKind), abi: storageKindAbi },
    read: (call) => client.readContract(call as never),
    async deploy(name, args = []) {
      const { abi, bytecode } = contractNamed(name)
      errors.push(abi)
      const receipt = await sendRaw(deployer, { data: encodeDeployData({ abi, bytecode, args }) })
      assert.equal(receipt.status, 'success', name)
      return { address: parseAddress(receipt.contractAddress ?? ''), abi }
    },
    async bond(who, kind, tokens) {
      const amount = tokens * unit
      await send(deployer, { ...stake, functionName: 'mint', args: [addresses[who], amount] })
      await send(who, { ...stake, functionName: 'approve', args: [bonds.address, amount] })
      await send(who, { ...bonds, functionName: 'depositAndProvision', args: [kind, amount] })
    },
    async open(offer, signature, deposit) {
      const who = addresses.indexOf(offer.customer)
      const receipt = await send(who, openCall(deployment, offer, signature, deposit))
      const [opened] = parseEventLogs({ abi: marketAbi, eventName: 'DealOpened', logs: receipt.logs })
      assert.ok(opened)
      return opened.args.id
    },
    async govern(call) {
      const timelock = { address: deployment.timelock, abi: timelockAbi } as const
      const salt = toHex(await nonceOf(deployer), { size: 32 })
      const operation = [call.address, 0n, encodeFunctionData(call as never), zeroHash, salt]
      const delay = BigInt(settings.governanceDelaySeconds)
      await send(deployer, { ...timelock, functionName: 'schedule', args: [...operation, delay] })
      await evm.call('evm_increaseTime', Number(delay))
      await evm.call('evm_mine')
      await send(deployer, { ...timelock, functionName: 'execute', args: operation })
    },
  }
}

/** An offer as the contract takes it. */
export function openCall(
  { market }: Pick<Deployment, 'market'>,
  offer: Offer,
  signature: Uint8Array,
  deposit: bigint,
): Call {
  const stored = {
    ...offer,
    noticePeriods: BigInt(offer.noticePeriods),
    unitsMax: BigInt(offer.unitsMax),
    durationPeriods: BigInt(offer.durationPeriods),
    validUntilPeriod: BigInt(offer.validUntilPeriod),
    terms: toHex(offer.terms),
  }
  return { address: market, abi: marketAbi, functionName: 'openDeal', args: [stored, toHex(signature), deposit] }
}

let offers = 0n

/** Of operator 0 to customer 2, at one base unit for a unit and a period. */
export function offerOf({ deployment }: Pick<BareMarket, 'deployment'>, changes: Partial<Offer> = {}): Offer {
  return {
    operator: addresses[0] as Address,
    customer: addresses[2] as Address,
    customerSigner: changes.customer ?? (addresses[2] as Address),
    kind: addressOfKind(deployment, storageKind),
    payment: deployment.stablecoin,
    pricePerUnitPeriodWad: unit,
    floorPerUnitPeriodWad: 0n,
    noticePeriods: 0,
    exitShareBps: 0,
    unitsMax: 10,
    durationPeriods: 5,
    validUntilPeriod: 1_000,
    nonce: ++offers,
    terms: new Uint8Array(),
    ...changes,
  }
}

/** Signed by operator 0 unless another is named. */
export function signOffer({ deployment }: Pick<BareMarket, 'deployment'>, offer: Offer, who = 0): Uint8Array {
  return offerScheme(deployment).sign(offer, keys[who] as Uint8Array)
}

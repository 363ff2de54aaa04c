/** The contracts in the development chain's EVM under the real chain client, and what each transaction cost, by its receipt. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Deployment, networkParameters, type RpcExchange } from '@nupeerstack/contracts-client'
import { addressOfPrivateKey } from '@nupeerstack/protocol'
import { type AbiFunction, type Hex, hexToBytes, toFunctionSelector } from 'viem'
import { bondsAbi } from '../../packages/contracts-client/src/generated/bonds.ts'
import { marketAbi } from '../../packages/contracts-client/src/generated/market.ts'
import { prevrandaoBeaconAbi } from '../../packages/contracts-client/src/generated/prevrandao-beacon.ts'
import { storageAnswersAbi } from '../../packages/contracts-client/src/generated/storage-answers.ts'
import { storageFraudAbi } from '../../packages/contracts-client/src/generated/storage-fraud.ts'
import { storageKindAbi } from '../../packages/contracts-client/src/generated/storage-kind.ts'
import { type ChainParty, openParty } from '../../test/chain-twin/chain-party.ts'
import { createEvmUnderTest } from '../../test/chain-twin/evm-under-test.ts'

export interface SpentGas {
  readonly gas: number
  /** What of it a transaction pays before anything is carried out: its base price, and that of its calldata. */
  readonly sending: number
}

export interface MeteredChain extends AsyncDisposable {
  readonly deployment: Deployment
  /** One party for each key. */
  readonly parties: readonly ChainParty[]
  /** What every call of that contract function which `work` brings to the chain has cost. */
  gasOf(functionName: string, work: () => Promise<unknown>): Promise<SpentGas[]>
  /** Mines into the next period until its seed can be recorded. */
  nextPeriod(): Promise<void>
  /** How many periods a bond thaws. */
  readonly thawingPeriods: number
  /** Bytes of the code at an address. */
  codeBytes(address: Hex): Promise<number>
}

/** Long enough for some hundred transactions, each in a block of its own. */
const periodBlocks = 400
const thawingPeriods = 14
/** Draws every block's prevrandao, and so which pieces are sampled: a run measures what the one before did. */
const chance = 1

const functionNames = new Map(
  [...bondsAbi, ...marketAbi, ...prevrandaoBeaconAbi, ...storageKindAbi, ...storageAnswersAbi, ...storageFraudAbi]
    .filter((item): item is Extract<typeof item, { type: 'function' }> => item.type === 'function')
    .map((item) => [toFunctionSelector(item as AbiFunction), item.name as string]),
)

export async function startMeteredChain(keys: readonly Uint8Array[]): Promise<MeteredChain> {
  const setting = {
    parameters: networkParameters({ periodBlocks, thawingBlocks: thawingPeriods * periodBlocks }),
    tokens: 10_000n * 10n ** 18n,
    dollars: 10n ** 12n,
  }
  const evm = await createEvmUnderTest(keys.map(addressOfPrivateKey), chance, setting)
  const ask = evm.exchange(addressOfPrivateKey(keys[0] as Uint8Array))
  const spent: (SpentGas & { readonly functionName: string | undefined })[] = []

  async function read<Result>(method: string, ...params: readonly unknown[]): Promise<Result> {
    const answer = await ask({ method, params })
    if ('error' in answer) throw new Error(`${method}: ${answer.error.message}`)
    return answer.result as Result
  }

  const metered: RpcExchange = async (request) => {
    const answer = await ask(request)
    if (request.method === 'eth_sendRawTransaction' && 'result' in answer) {
      const { input } = await read<{ input: Hex }>('eth_getTransactionByHash', answer.result)
      const { gasUsed, status } = await read<{ gasUsed: Hex; status: Hex }>('eth_getTransactionReceipt', answer.result)
      const functionName = functionNames.get(input.slice(0, 10) as Hex)
      if (Number(status) !== 1) throw new Error(`${functionName ?? input.slice(0, 10)} failed`)
      spent.push({ functionName, gas: Number(gasUsed), sending: sendingGas(input) })
    }
    return answer
  }

  const directory = await mkdtemp(join(tmpdir(), 'nupeer-gas-'))
  const parties: ChainParty[] = []
  for (const key of keys) parties.push(await openParty({ ...evm, exchange: () => metered }, key, directory))
  return {
    deployment: evm.deployment,
    parties,
    thawingPeriods,
    async gasOf(functionName, work) {
      spent.length = 0
      await work()
      const calls = spent.filter((call) => call.functionName === functionName)
      if (calls.length === 0) throw new Error(`${functionName} was not called`)
      return calls
    },
    async nextPeriod() {
      const head = Number(await read<Hex>('eth_blockNumber'))
      await evm.mine(periodBlocks - (head % periodBlocks) + setting.parameters.seedDistanceBlocks + 1)
    },
    codeBytes: async (address) => (await read<Hex>('eth_getCode', address, 'latest')).length / 2 - 1,
    async [Symbol.asyncDispose]() {
      for (const { chain } of parties) await chain[Symbol.asyncDispose]()
      await rm(directory, { recursive: true, force: true })
    },
  }
}

/** 21,000, and 4 for a zero byte, 16 for another (EIP-2028). What is charged may be more, by the floor of EIP-7623. */
function sendingGas(input: Hex): number {
  return hexToBytes(input).reduce((sum, byte) => sum + (byte === 0 ? 4 : 16), 21_000)
}

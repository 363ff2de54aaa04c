/**
 * The EVM of the development chain: EDR in this process, asked in JSON-RPC. The only door to EDR. It mines only when
 * told to, so that every block is a function of what was asked; two mends make its answers what clients expect.
 */
import {
  ContractDecoder,
  EdrContext,
  keccak256,
  L1_CHAIN_TYPE,
  L1Hardfork,
  type LoggerConfig,
  l1GenesisState,
  l1HardforkToString,
  l1ProviderFactory,
  MineOrdering,
  type ProviderConfig,
  type SubscriptionConfig,
} from '@nomicfoundation/edr'

export interface Evm {
  /** Answers one parsed JSON-RPC request. */
  handle(request: RpcRequest): Promise<RpcAnswer>
  /** Calls a method that must succeed; an error here is a bug of ours. */
  call<T>(method: string, ...params: readonly unknown[]): Promise<T>
}

export interface RpcRequest {
  readonly id: number | string | null
  readonly method: string
  readonly params: unknown
}

export type RpcAnswer = { readonly result: unknown } | { readonly error: RpcError }

export interface RpcError {
  readonly code: number
  readonly message: string
  readonly data?: unknown
}

export interface Genesis {
  readonly chainId: number
  /** Unix time in seconds. */
  readonly timestamp: number
  /** Accounts that begin with gas coin, in wei. */
  readonly balances: readonly { readonly address: string; readonly wei: bigint }[]
}

/** Room for forty proofs of 16 samples in one block. */
const blockGasLimit = 60_000_000n
/** Prague: its price for calldata (EIP-7623) is what proofs pay on today's networks. */
const hardfork = L1Hardfork.Prague

/**
 * EDR holds on to its callbacks for ever. They stand here and not beside the provider, because a closure made there
 * would hold the provider, and no EVM would ever be freed.
 */
const silent: LoggerConfig = {
  enable: false,
  decodeConsoleLogInputsCallback: () => [],
  printLineCallback: () => {},
}
const subscriptions: SubscriptionConfig = { subscriptionCallback: () => {} }

let sharedContext: Promise<EdrContext> | undefined

/** Makes a chain with only its genesis block. */
export async function createEvm(genesis: Genesis): Promise<Evm> {
  return await evmOver({
    ...commonConfig(genesis.chainId),
    genesisState: [
      ...l1GenesisState(hardfork),
      ...genesis.balances.map(({ address, wei }) => ({
        address: new Uint8Array(Buffer.from(address.slice(2), 'hex')),
        balance: wei,
      })),
    ],
    initialBaseFeePerGas: 1_000_000_000n,
    initialParentBeaconBlockRoot: new Uint8Array(32),
    network: {
      genesisBlockGasLimit: blockGasLimit,
      genesisBlockTime: BigInt(genesis.timestamp),
      genesisBlobGas: { gasUsed: 0n, excessGas: 0n },
    },
  })
}

/** Makes a chain that goes on after block `blockNumber` of the node at `rpcUrl`, which is asked for all that was before. */
export async function createForkedEvm(past: {
  readonly rpcUrl: string
  readonly chainId: number
  readonly blockNumber: number
  /** Where EDR keeps answers of that node on disk, by chain id only: it must be this chain's own. */
  readonly cacheDirectory: string
}): Promise<Evm> {
  const activation = { condition: { blockNumber: 0n }, hardfork: l1HardforkToString(hardfork) }
  return await evmOver({
    ...commonConfig(past.chainId),
    genesisState: [],
    network: {
      url: past.rpcUrl,
      cacheDir: past.cacheDirectory,
      blockNumber: BigInt(past.blockNumber),
      chainOverrides: [
        { chainId: BigInt(past.chainId), name: 'development', hardforkActivationOverrides: [activation] },
      ],
    },
  })
}

/** Addresses that have an account from the genesis on, besides those of the caller. */
export function genesisAddresses(): string[] {
  return l1GenesisState(hardfork).map(({ address }) => `0x${Buffer.from(address).toString('hex')}`)
}

function commonConfig(chainId: number): Omit<ProviderConfig, 'genesisState' | 'network'> {
  return {
    // Blocks follow transactions within milliseconds; a clock in seconds must not run ahead for that.
    allowBlocksWithSameTimestamp: true,
    allowUnlimitedContractSize: false,
    bailOnCallFailure: true,
    bailOnTransactionFailure: false,
    chainId: BigInt(chainId),
    coinbase: new Uint8Array(20),
    defaultTransactionGasLimit: blockGasLimit / 2n,
    hardfork: l1HardforkToString(hardfork),
    minGasPrice: 0n,
    mining: { autoMine: false, blockGasLimit, memPool: { order: MineOrdering.Fifo } },
    networkId: BigInt(chainId),
    observability: {},
    ownedAccounts: [],
    precompileOverrides: [],
  }
}

async function evmOver(config: ProviderConfig): Promise<Evm> {
  const context = await (sharedContext ??= createContext())
  const provider = await context.createProvider(L1_CHAIN_TYPE, config, silent, subscriptions, new ContractDecoder())

  async function handle(request: RpcRequest): Promise<RpcAnswer> {
    const body = { jsonrpc: '2.0', id: 1, method: request.method, params: request.params ?? [] }
    const { data } = await provider.handleRequest(JSON.stringify(body))
    const answer = (typeof data === 'string' ? JSON.parse(data) : data) as { result?: unknown; error?: RpcError }
    return answer.error === undefined ? { result: answer.result } : { error: mendRevert(answer.error) }
  }

  return {
    handle,
    async call<T>(method: string, ...params: readonly unknown[]): Promise<T> {
      const answer = await handle({ id: null, method, params })
      if ('error' in answer) throw new Error(`${method}: ${answer.error.message}`)
      return answer.result as T
    },
  }
}

/** The name of a signed transaction, from its hex. */
export function transactionHash(raw: string): string {
  const bytes = new Uint8Array(Buffer.from(raw.replace(/^0x/, ''), 'hex'))
  return `0x${Buffer.from(keccak256(bytes)).toString('hex')}`
}

async function createContext(): Promise<EdrContext> {
  const context = new EdrContext()
  await context.registerProviderFactory(L1_CHAIN_TYPE, l1ProviderFactory())
  return context
}

/** EDR nests revert data; other nodes, and so all clients, have it as `{ code: 3, data }`. */
function mendRevert(error: RpcError): RpcError {
  const data = error.data
  if (typeof data !== 'object' || data === null || !('data' in data) || typeof data.data !== 'string') return error
  return { code: 3, message: error.message, data: data.data }
}

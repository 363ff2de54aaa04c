/** A bare EVM for tests of single contracts: one account, blocks and their times as a test says, and what a call comes to. */
import { addressOfPrivateKey } from '@nupeerstack/protocol'
import { type Abi, encodeDeployData, encodeFunctionData, type Hex, type PublicClient, toHex } from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import { createEvm, type Evm } from '../src/dev-chain/evm.ts'
import { connectRpc, toChainError } from '../src/evm/rpc.ts'
import { devDeployerKey } from '../src/index.ts'

export interface StagedContract {
  readonly address: Hex
  readonly abi: Abi
}

/** What a transaction has come to: in which block, for how much gas, and the error's name where it was refused. */
export interface Outcome {
  readonly blockNumber: number
  readonly gasUsed: number
  readonly refusal: string | undefined
  readonly refusalArguments: readonly unknown[]
}

export interface ContractStage {
  readonly evm: Evm
  readonly client: PublicClient
  readonly account: Hex
  /** Throws ChainError where the constructor refuses. */
  deploy(abi: Abi, bytecode: Hex, args: readonly unknown[]): Promise<StagedContract>
  /** Sends the call in a block of its own, of that time where one is given. */
  send(contract: StagedContract, functionName: string, args: readonly unknown[], timestamp?: number): Promise<Outcome>
  read<T>(contract: StagedContract, functionName: string, args?: readonly unknown[]): Promise<T>
  mine(count?: number): Promise<void>
  /** One block, of that time where one is given. */
  mineAt(timestamp?: number): Promise<void>
  height(): Promise<number>
}

const chainId = 31_337
const gas = 10_000_000n

export async function createContractStage(timestamp: number = 1_700_000_000): Promise<ContractStage> {
  const deployer = privateKeyToAccount(toHex(devDeployerKey))
  const balances = [{ address: addressOfPrivateKey(devDeployerKey), wei: 10n ** 24n }]
  const evm = await createEvm({ chainId, timestamp, balances })
  const client = connectRpc(
    'http://stage',
    async ({ method, params }) => await evm.handle({ id: null, method, params }),
  )
  let nonce = 0
  let now = timestamp

  /** A second after the last block, where no time is given. */
  async function mineOne(time: number = now + 1): Promise<void> {
    now = time
    await evm.call('evm_mine', now)
  }

  async function sendRaw(transaction: { to?: Hex; data: Hex }, time?: number): Promise<Hex> {
    const fees = { maxFeePerGas: 10n ** 10n, maxPriorityFeePerGas: 0n }
    const signed = await deployer.signTransaction({
      type: 'eip1559',
      chainId,
      nonce: nonce++,
      gas,
      ...fees,
      ...transaction,
    })
    const hash = await evm.call<Hex>('eth_sendRawTransaction', signed)
    await mineOne(time)
    return hash
  }

  return {
    evm,
    client,
    account: deployer.address,
    async deploy(abi, bytecode, args) {
      const data = encodeDeployData({ abi, bytecode, args })
      const tried = client.call({ account: deployer.address, data, gas })
      await tried.catch((cause: unknown) => {
        throw toChainError('deploy', cause, abi)
      })
      const { contractAddress } = await client.getTransactionReceipt({ hash: await sendRaw({ data }) })
      if (!contractAddress) throw new Error('nothing was deployed')
      return { address: contractAddress, abi }
    },
    async send({ address, abi }, functionName, args, time) {
      const data = encodeFunctionData({ abi, functionName, args })
      const hash = await sendRaw({ to: address, data }, time)
      const { status, gasUsed, blockNumber } = await client.getTransactionReceipt({ hash })
      const facts = { blockNumber: Number(blockNumber), gasUsed: Number(gasUsed) }
      if (status === 'success') return { ...facts, refusal: undefined, refusalArguments: [] }
      const again = await client.call({ account: deployer.address, to: address, data, gas, blockNumber }).then(
        () => undefined,
        (cause: unknown) => toChainError(functionName, cause, abi),
      )
      return { ...facts, refusal: again?.reason ?? 'of no name', refusalArguments: again?.reasonArguments ?? [] }
    },
    read: async ({ address, abi }, functionName, args = []) =>
      (await client.readContract({ address, abi, functionName, args })) as never,
    mineAt: mineOne,
    async mine(count = 1) {
      for (let index = 0; index < count; index++) await mineOne()
    },
    height: async () => Number(await client.getBlockNumber()),
  }
}

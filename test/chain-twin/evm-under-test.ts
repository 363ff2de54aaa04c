/** The real contracts in the embedded development chain's EVM, in this process. */
import type { NetworkParameters, RpcExchange } from '@nupeerstack/contracts-client'
import { type Address, addressOfPrivateKey } from '@nupeerstack/protocol'
import { encodeFunctionData, type Hex, toHex } from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import { createEvm } from '../../packages/contracts-client/src/dev-chain/evm.ts'
import { planDeployment } from '../../packages/contracts-client/src/evm/deploy-contracts.ts'
import { testStablecoinAbi } from '../../packages/contracts-client/src/generated/test-stablecoin.ts'
import { devDeployerKey } from '../../packages/contracts-client/src/index.ts'
import { prevrandaoUnder } from '../simulation/twins/chain/chain-twin.ts'
import {
  beginsAtBlock,
  type ChainUnderTest,
  chainId,
  dollarsEach,
  rewardsGiven,
  tokensEach,
  twinParameters,
  weiEach,
} from './chain-under-test.ts'

const deployer = privateKeyToAccount(toHex(devDeployerKey))
const gasPrice = 10n ** 10n

/** What may be otherwise than for the histories that the twin is held to. */
export interface EvmSetting {
  readonly parameters: NetworkParameters
  readonly tokens: bigint
  readonly dollars: bigint
}

const settingOfTwin: EvmSetting = { parameters: twinParameters, tokens: tokensEach, dollars: dollarsEach }

export async function createEvmUnderTest(
  accounts: readonly Address[],
  seed: number,
  { parameters, tokens, dollars }: EvmSetting = settingOfTwin,
): Promise<ChainUnderTest> {
  const rich = [addressOfPrivateKey(devDeployerKey), ...accounts]
  const balances = rich.map((address) => ({ address, wei: weiEach }))
  const evm = await createEvm({ chainId, timestamp: 1_700_000_000, balances })
  const prevrandaoOf = prevrandaoUnder(seed)
  let height = 0
  let nonce = 0

  async function mineOne(): Promise<void> {
    await evm.call('hardhat_setPrevRandao', prevrandaoOf(++height, 0))
    await evm.call('evm_mine')
  }

  async function mine(count: number): Promise<void> {
    for (let i = 0; i < count; i++) await mineOne()
  }

  async function deploy(transaction: { to?: Hex; data?: Hex }): Promise<void> {
    const common = { type: 'eip1559', chainId, nonce: nonce++, gas: 6_000_000n } as const
    const fees = { maxFeePerGas: gasPrice, maxPriorityFeePerGas: 0n }
    await evm.call('eth_sendRawTransaction', await deployer.signTransaction({ ...common, ...fees, ...transaction }))
    await mineOne()
  }

  const plan = planDeployment(deployer.address, 0, { ...parameters, payment: 'test-dollar' })
  for (const transaction of plan.transactions) await deploy(transaction)
  const deployment = { chainId, deployedAtBlock: height, ...plan.deployment }
  const mint = (to: Address, token: Address, amount: bigint) =>
    deploy({
      to: token,
      data: encodeFunctionData({ abi: testStablecoinAbi, functionName: 'mint', args: [to, amount] }),
    })
  for (const account of accounts) {
    await mint(account, deployment.stakingToken, tokens)
    await mint(account, deployment.stablecoin, dollars)
  }
  await mint(plan.beacon, deployment.stakingToken, rewardsGiven)
  await mine(beginsAtBlock - height)

  const exchange: RpcExchange = async ({ method, params }) => {
    const answer = await evm.handle({ id: null, method, params })
    if (method === 'eth_sendRawTransaction' && 'result' in answer) await mineOne()
    return answer
  }
  return { name: 'EVM', deployment, exchange: () => exchange, mine }
}

/** Adds a kind of service to a network: deploys its contract and has it listed with the market, through the timelock. */
import { parseAddress } from '@nupeerstack/protocol'
import { type Abi, bytesToHex, encodeDeployData, encodeFunctionData, getContractAddress } from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import { marketAbi } from '../generated/market.ts'
import type { Deployment } from '../port/chain.ts'
import { type GovernedPlace, govern } from './govern.ts'
import { sendAll, type UnsignedTransaction } from './send-all.ts'

export interface KindDeployment {
  /** What `Deployment.kinds` is to call it. */
  readonly name: string
  readonly abi: readonly unknown[]
  /** Creation code in hex, without constructor arguments. */
  readonly bytecode: `0x${string}`
  /** Of the constructor. */
  readonly args: readonly unknown[]
}

/** Returns the deployment with the new kind in it. `governorKey` is that of the timelock's owner. Throws as `govern` does. */
export async function deployKind(
  place: GovernedPlace,
  { name, abi, bytecode, args }: KindDeployment,
): Promise<Deployment> {
  const { rpcUrl, deployment, governorKey } = place
  if (name in deployment.kinds) throw new RangeError(`the deployment has a kind of the name ${name}`)
  const governor = privateKeyToAccount(bytesToHex(governorKey))
  let contract = deployment.market
  await sendAll(rpcUrl, governor, (firstNonce): UnsignedTransaction[] => {
    contract = parseAddress(getContractAddress({ from: governor.address, nonce: BigInt(firstNonce) }))
    return [{ data: encodeDeployData({ abi: abi as Abi, bytecode, args }) }]
  })
  const data = encodeFunctionData({ abi: marketAbi, functionName: 'listKind', args: [contract, true] })
  await govern(place, { to: deployment.market, data })
  return { ...deployment, kinds: { ...deployment.kinds, [name]: contract } }
}

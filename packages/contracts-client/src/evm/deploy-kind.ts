/** Adds a kind of service to a network: deploys its contract and lists it with the market, whose owner it takes. */
import { parseAddress } from '@nupeerstack/protocol'
import { type Abi, bytesToHex, encodeDeployData, encodeFunctionData, getContractAddress } from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import { marketAbi } from '../generated/market.ts'
import type { Deployment } from '../port/chain.ts'
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

/** Returns the deployment with the new kind in it. `governorKey` is that of the market's owner. Throws ChainError. */
export async function deployKind(
  {
    rpcUrl,
    deployment,
    governorKey,
  }: { readonly rpcUrl: string; readonly deployment: Deployment; readonly governorKey: Uint8Array },
  { name, abi, bytecode, args }: KindDeployment,
): Promise<Deployment> {
  if (name in deployment.kinds) throw new RangeError(`the deployment has a kind of the name ${name}`)
  const governor = privateKeyToAccount(bytesToHex(governorKey))
  let nonce = 0
  const addressAt = (number: number) => getContractAddress({ from: governor.address, nonce: BigInt(number) })
  await sendAll(rpcUrl, governor, (firstNonce): UnsignedTransaction[] => {
    nonce = firstNonce
    const listing = { abi: marketAbi, functionName: 'listKind', args: [addressAt(nonce), true] } as const
    return [
      { data: encodeDeployData({ abi: abi as Abi, bytecode, args }) },
      { to: deployment.market, data: encodeFunctionData(listing) },
    ]
  })
  return { ...deployment, kinds: { ...deployment.kinds, [name]: parseAddress(addressAt(nonce)) } }
}

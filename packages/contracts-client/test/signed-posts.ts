/** What the sides of a deal sign, posted whoever they are: plain accounts, those with code, and contract wallets. */
import assert from 'node:assert/strict'
import { type Address, type DealRevision, parseDealId } from '@nupeerstack/protocol'
import { encodeFunctionData, type Hex, toHex } from 'viem'
import { revisionScheme } from '../src/index.ts'
import { accounts, addresses, type BareMarket, type Call, chainId, deployer, fees, keys } from './bare-market.ts'

/** One piece that is live, of nothing that anybody keeps. */
export function revisionOf(id: bigint, number: number): DealRevision {
  const root = new Uint8Array(32)
  // One live piece.
  root[3] = 1
  return { dealId: parseDealId(String(id)), number, root, pieces: 1 }
}

export function signRevision({ storage }: BareMarket, revision: DealRevision, who: number): Uint8Array {
  return revisionScheme({ chainId, address: storage.address }).sign(revision, keys[who] as Uint8Array)
}

export function postCall(
  { storage }: BareMarket,
  revision: DealRevision,
  byCustomer: Uint8Array,
  byOperator: Uint8Array,
): Call {
  const { dealId, number, root, pieces } = revision
  const post = {
    ...{ id: BigInt(dealId), number: BigInt(number), root: toHex(root), pieces: BigInt(pieces) },
    ...{ customerSignature: toHex(byCustomer), operatorSignature: toHex(byOperator) },
  }
  return { ...storage, functionName: 'postRevision', args: [post] }
}

/** Posts what these have signed: 2 is the customer and 0 the operator unless others are named. */
export async function post(
  bare: BareMarket,
  id: bigint,
  number: number,
  { customer = 2, operator = 0 } = {},
): Promise<void> {
  const revision = revisionOf(id, number)
  const [byCustomer, byOperator] = [signRevision(bare, revision, customer), signRevision(bare, revision, operator)]
  await bare.send(deployer, postCall(bare, revision, byCustomer, byOperator))
}

/** Gives an account code by a transaction of type 4 that the deployer sends. */
export async function delegate(bare: BareMarket, who: number, to: Address): Promise<void> {
  const nonce = await bare.nonceOf(who)
  const authorization = await accounts[who]?.signAuthorization({ address: to, chainId, nonce })
  assert.ok(authorization)
  const receipt = await bare.sendSigned(
    (await accounts[deployer]?.signTransaction({
      ...{ type: 'eip7702', chainId, nonce: await bare.nonceOf(deployer), gas: 1_000_000n, ...fees },
      ...{ to: addresses[deployer] as Address, authorizationList: [authorization] },
    })) as Hex,
  )
  assert.equal(receipt.status, 'success')
  const code = await bare.client.getCode({ address: addresses[who] as Address })
  assert.equal(code, `0xef0100${to.slice(2)}`, 'the account has code now')
}

/** Has a wallet call a contract; anybody may tell it to. */
export function byWallet(wallet: Pick<Call, 'address' | 'abi'>, { address, ...call }: Call): Call {
  return { ...wallet, functionName: 'execute', args: [address, encodeFunctionData(call as never)] }
}

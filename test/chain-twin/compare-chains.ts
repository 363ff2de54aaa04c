/** Takes one history on both chains. Throws AssertionError where they differ. */
import { addressOfKind, storageKind } from '@nupeerstack/contracts-client'
import { type Address, addressOfPrivateKey, parseAddress } from '@nupeerstack/protocol'
import { decodeFunctionResult, encodeFunctionData, type Hex } from 'viem'
import { bondsAbi } from '../../packages/contracts-client/src/generated/bonds.ts'
import { storageKindAbi } from '../../packages/contracts-client/src/generated/storage-kind.ts'
import { openChainPair } from './chain.suite.ts'
import { type ChainStep, chainBeginning } from './chain-step.ts'
import { createEvmUnderTest } from './evm-under-test.ts'
import { createTwinUnderTest } from './twin-under-test.ts'

const keys = [1, 2, 3, 4].map((byte) => new Uint8Array(32).fill(byte))

/** Returns what was done how often. `chance` decides what the chains draw. */
export async function compareChains(steps: readonly ChainStep[], chance: number): Promise<ReadonlyMap<string, number>> {
  const accounts = keys.map(addressOfPrivateKey)
  const evm = await createEvmUnderTest(accounts, chance)
  const repairFund = { abi: bondsAbi, functionName: 'repairFund' } as const
  const beacon = { abi: storageKindAbi, functionName: 'beacon' } as const
  const missBook = { abi: storageKindAbi, functionName: 'missBook' } as const
  const forcedAnswers = { abi: storageKindAbi, functionName: 'forcedAnswers' } as const
  const signedFraud = { abi: storageKindAbi, functionName: 'signedFraud' } as const
  const ask = async (to: Address, data: Hex) => {
    const answer = await evm.exchange(accounts[0]!)({ method: 'eth_call', params: [{ to, data }, 'latest'] })
    return (answer as { result: Hex }).result
  }
  const fundData = await ask(evm.deployment.bonds, encodeFunctionData(repairFund))
  const beaconData = await ask(addressOfKind(evm.deployment, storageKind), encodeFunctionData(beacon))
  const bookData = await ask(addressOfKind(evm.deployment, storageKind), encodeFunctionData(missBook))
  const answersData = await ask(addressOfKind(evm.deployment, storageKind), encodeFunctionData(forcedAnswers))
  const fraudData = await ask(addressOfKind(evm.deployment, storageKind), encodeFunctionData(signedFraud))
  const place = {
    deployment: evm.deployment,
    repairFund: parseAddress(decodeFunctionResult({ ...repairFund, data: fundData })),
    beacon: parseAddress(decodeFunctionResult({ ...beacon, data: beaconData })),
    missBook: parseAddress(decodeFunctionResult({ ...missBook, data: bookData })),
    forcedAnswers: parseAddress(decodeFunctionResult({ ...forcedAnswers, data: answersData })),
    signedFraud: parseAddress(decodeFunctionResult({ ...signedFraud, data: fraudData })),
  }
  const twin = createTwinUnderTest(accounts, chance, place)
  await using pair = await openChainPair([evm, twin], { keys, ...place })
  for (const step of [...chainBeginning, ...steps]) await pair.take(step)
  return pair.seen
}

/** What only a network's owner may do: it is said to the timelock, and done when its delay is over. */
import type { Address } from '@nupeerstack/protocol'
import type { Timers } from '@nupeerstack/runtime'
import { bytesToHex, encodeFunctionData, type Hex, keccak256, zeroHash } from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import { timelockAbi } from '../generated/timelock.ts'
import { ChainError, type Deployment } from '../port/chain.ts'
import { connectRpc, translated } from './rpc.ts'
import { sendAll } from './send-all.ts'

export interface GovernedCall {
  readonly to: Address
  readonly data: Hex
}

/** A network, and whose key its owner has. */
export interface GovernedPlace {
  readonly rpcUrl: string
  readonly deployment: Deployment
  readonly governorKey: Uint8Array
  readonly timers: Timers
}

/** Longer than that nobody sits and waits: the owner comes back. */
const waitMaxSeconds = 60

/**
 * Schedules the call, waits, and has it carried out; `governorKey` is that of the timelock's owner. Throws ChainError `refused` where the
 * delay is longer than a minute, before anything is sent, and where the call fails.
 */
export async function govern(
  { rpcUrl, deployment: { timelock }, governorKey, timers }: GovernedPlace,
  { to, data }: GovernedCall,
): Promise<void> {
  const account = privateKeyToAccount(bytesToHex(governorKey))
  const client = connectRpc(rpcUrl)
  const contract = { address: timelock, abi: timelockAbi } as const
  const delay = await translated('getMinDelay', () =>
    client.readContract({ ...contract, functionName: 'getMinDelay', args: [] }),
  )
  if (delay > waitMaxSeconds) {
    throw new ChainError(
      'refused',
      `govern: the timelock ${timelock} waits for ${delay} s: schedule and execute it there`,
    )
  }
  // The same call may be made again later: its nonce tells them apart.
  const nonce = await translated('nonce', () => client.getTransactionCount({ address: account.address }))
  const salt = keccak256(`0x${nonce.toString(16).padStart(64, '0')}`)
  const operation = [to, 0n, data, zeroHash, salt] as const
  const schedule = { abi: timelockAbi, functionName: 'schedule', args: [...operation, delay] } as const
  await sendAll(rpcUrl, account, () => [{ to: timelock, data: encodeFunctionData(schedule) }])
  // Blocks have whole seconds.
  await timers.sleep((Number(delay) + 1) * 1_000)
  const execute = { abi: timelockAbi, functionName: 'execute', args: operation } as const
  await sendAll(rpcUrl, account, () => [{ to: timelock, data: encodeFunctionData(execute) }])
}

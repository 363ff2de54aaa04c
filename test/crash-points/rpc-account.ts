/** An account that sends transactions by itself, with nothing of ours between it and the chain. */
import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { bytesToHex } from 'viem'
import { privateKeyToAccount } from 'viem/accounts'

export interface SeenTransaction {
  readonly hash: string
  readonly blockNumber: string
  readonly blockHash: string
}

export interface Account {
  /** Of the next transaction. */
  readonly nonce: number
  /** Resolves when it stands in a block. */
  transferNothing(): Promise<SeenTransaction>
}

const pollMs = 10

/** Throws where the chain has an error, or does not answer. */
export async function callRpc<T>(rpcUrl: string, method: string, ...params: readonly unknown[]): Promise<T> {
  const body = JSON.stringify({ jsonrpc: '2.0', id: randomUUID(), method, params })
  const response = await fetch(rpcUrl, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
  const answer = (await response.json()) as { readonly result?: T; readonly error?: { readonly message: string } }
  if (answer.error !== undefined) throw new Error(answer.error.message)
  return answer.result as T
}

export async function openAccount(rpcUrl: string, key: Uint8Array): Promise<Account> {
  const account = privateKeyToAccount(bytesToHex(key))
  const chainId = Number(await callRpc<string>(rpcUrl, 'eth_chainId'))
  let nonce = Number(await callRpc<string>(rpcUrl, 'eth_getTransactionCount', account.address, 'latest'))
  return {
    get nonce() {
      return nonce
    },
    async transferNothing() {
      const fees = { maxFeePerGas: 10n ** 10n, maxPriorityFeePerGas: 1n }
      const raw = await account.signTransaction({
        chainId,
        type: 'eip1559',
        nonce,
        gas: 30_000n,
        to: account.address,
        ...fees,
      })
      const hash = await callRpc<string>(rpcUrl, 'eth_sendRawTransaction', raw)
      nonce++
      while (true) {
        const receipt = await callRpc<SeenTransaction | null>(rpcUrl, 'eth_getTransactionReceipt', hash)
        if (receipt !== null) return { hash, blockNumber: receipt.blockNumber, blockHash: receipt.blockHash }
        await pause(pollMs)
      }
    },
  }
}

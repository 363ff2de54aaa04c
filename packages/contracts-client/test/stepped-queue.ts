/** A transaction queue over a real chain, whose time passes only when a test says so, behind a proxy that fails as told. */

import assert from 'node:assert/strict'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type Clock, systemDisk, systemTimers, type Timers } from '@nupeerstack/runtime'
import { bytesToHex, type PublicClient, parseTransaction } from 'viem'
import { type PrivateKeyAccount, privateKeyToAccount } from 'viem/accounts'
import { silentLog } from '../src/evm/chain-log.ts'
import { connectRpc } from '../src/evm/rpc.ts'
import { openTransactionJournal } from '../src/evm/transaction-journal.ts'
import { openTransactionQueue, type TransactionQueue } from '../src/evm/transaction-queue.ts'
import type { Receipt } from '../src/index.ts'
import { type RpcCall, type RpcProxy, startRpcProxy } from './rpc-proxy.ts'
import { type Actor, startTestNetwork, type TestNetwork } from './test-network.ts'

export interface SteppedQueue extends AsyncDisposable {
  readonly network: TestNetwork
  readonly actor: Actor
  readonly account: PrivateKeyAccount
  readonly proxy: RpcProxy
  /** Asks the chain past the proxy. */
  readonly client: PublicClient
  readonly queue: TransactionQueue
  readonly journalPath: string
  /** Lets time pass for the queue. */
  pass(ms: number): void
  /** Opens the queue anew, as a restarted process does, letting time pass so that it waits for nobody. */
  reopen(): Promise<void>
  send(attempt?: string): Promise<Receipt>
  /** How many of the account's transactions the chain has mined. */
  minedCount(): Promise<number>
  /** Waits for what the queue does by itself. */
  until(isReached: () => Promise<boolean> | boolean): Promise<void>
}

/** Real time, for a test that is about to fail. */
const patienceMs = 30_000
export const stalledMs = 15_000
export const minedTimeoutMs = 180_000

export async function startSteppedQueue(): Promise<SteppedQueue> {
  const network = await startTestNetwork()
  const actor = await network.actor()
  const proxy = await startRpcProxy(network.devChain.rpcUrl)
  const account = privateKeyToAccount(bytesToHex(actor.key))
  const client = connectRpc(network.devChain.rpcUrl)
  const journalPath = join(network.directory, 'queue.log')
  let nowMs = 0
  const timers: Timers = { ...systemTimers, sleep: (ms, options) => systemTimers.sleep(Math.min(ms, 5), options) }
  const clock: Clock = { unixMs: () => 1_700_000_000_000 + nowMs, elapsedMs: () => nowMs }

  async function open(): Promise<TransactionQueue> {
    const journal = await openTransactionJournal(journalPath, { clock, disk: systemDisk })
    return await openTransactionQueue(
      { client: connectRpc(proxy.url), account, journal, log: silentLog, timers, clock },
      { chainId: network.deployment.chainId, pollingIntervalMs: 20, stalledMs },
    )
  }

  const stepped = {
    network,
    actor,
    account,
    proxy,
    client,
    journalPath,
    queue: await open(),
    pass(ms: number) {
      nowMs += ms
    },
    async reopen() {
      await stepped.queue[Symbol.asyncDispose]()
      let isOpen = false
      const opening = open().finally(() => {
        isOpen = true
      })
      while (!isOpen) {
        nowMs += 1_000
        await pause(5)
      }
      stepped.queue = await opening
    },
    send: (attempt = 'a transfer of nothing') => stepped.queue.send({ to: actor.chain.account, data: '0x', attempt }),
    minedCount: () => client.getTransactionCount({ address: account.address }),
    async until(isReached: () => Promise<boolean> | boolean) {
      const deadline = performance.now() + patienceMs
      while (!(await isReached())) {
        assert.ok(performance.now() < deadline, `not reached: ${isReached}; ${stepped.queue.unmined().count} unmined`)
        await pause(5)
      }
    },
    async [Symbol.asyncDispose]() {
      await stepped.queue[Symbol.asyncDispose]()
      await proxy[Symbol.asyncDispose]()
      await network[Symbol.asyncDispose]()
    },
  }
  return stepped
}

export function isBroadcast({ method }: RpcCall): boolean {
  return method === 'eth_sendRawTransaction'
}

export function nonceOf({ params }: RpcCall): number {
  return parseTransaction(params[0] as `0x${string}`).nonce ?? 0
}

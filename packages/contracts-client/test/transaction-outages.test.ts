/** What is signed is seen through, whatever the node, the way to it and the chain do meanwhile. */

import assert from 'node:assert/strict'
import { cp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import { systemRuntime } from '@nupeerstack/runtime'
import { keccak256, toHex } from 'viem'
import { connectRpc } from '../src/evm/rpc.ts'
import { openTransactionJournal } from '../src/evm/transaction-journal.ts'
import { startDevChain } from '../src/index.ts'
import { RpcRefusal } from './rpc-proxy.ts'
import {
  isBroadcast,
  minedTimeoutMs,
  nonceOf,
  type SteppedQueue,
  stalledMs,
  startSteppedQueue,
} from './stepped-queue.ts'

/** How a node can fail to take a transaction. */
const outages = {
  'accepts and drops': (raw: `0x${string}`) => keccak256(raw),
  'answers errors': () => new RpcRefusal('the node is syncing', -32_603),
  'refuses for no reason of ours': () => new RpcRefusal('not now'),
}

/** Three transactions that nobody waits for any more. */
async function giveUpWaiting(stepped: SteppedQueue): Promise<void> {
  const sends = [stepped.send('first'), stepped.send('second'), stepped.send('third')]
  const settled = Promise.allSettled(sends)
  await stepped.until(() => stepped.queue.unmined().count === 3)
  stepped.pass(minedTimeoutMs)
  for (const result of await settled) {
    assert.equal(result.status === 'rejected' && result.reason.code, 'timeout')
  }
}

suite('outages of sending', { concurrency: 4, timeout: 120_000 }, () => {
  for (const [name, answer] of Object.entries(outages)) {
    test(`a provider that ${name} for longer than callers wait: then all is mined in order, and the account sends on`, async () => {
      await using stepped = await startSteppedQueue()
      const { proxy } = stepped
      proxy.before = (call) => (isBroadcast(call) ? answer(call.params[0] as `0x${string}`) : undefined)
      await giveUpWaiting(stepped)
      await assert.rejects(stepped.send(), { code: 'busy' })
      assert.deepEqual(stepped.queue.unmined(), { count: 3, oldestMs: minedTimeoutMs })

      const broadcast: number[] = []
      proxy.before = (call) => {
        if (isBroadcast(call)) broadcast.push(nonceOf(call))
        return undefined
      }
      stepped.pass(stalledMs)
      await stepped.until(() => stepped.queue.unmined().count === 0)
      assert.deepEqual(broadcast, [0, 1, 2])
      assert.deepEqual(stepped.queue.unmined(), { count: 0, oldestMs: 0 })
      await stepped.send()
      assert.equal(await stepped.minedCount(), 4)
    })
  }

  test('a node that cannot be asked at all for longer than callers wait', async () => {
    await using stepped = await startSteppedQueue()
    const { proxy } = stepped
    let isDown = false
    // Until the third is signed; then nothing is answered but errors.
    proxy.before = (call) => {
      if (isBroadcast(call) && nonceOf(call) === 0) isDown = false
      if (isBroadcast(call) && nonceOf(call) === 2) isDown = true
      return isDown || isBroadcast(call) ? new RpcRefusal('gone', -32_603) : undefined
    }
    await giveUpWaiting(stepped)
    proxy.before = () => undefined
    stepped.pass(stalledMs)
    await stepped.until(() => stepped.queue.unmined().count === 0)
    assert.equal(await stepped.minedCount(), 3)
  })

  test('a chain that halts and goes on', async () => {
    await using stepped = await startSteppedQueue()
    const { proxy, client } = stepped
    // A halted chain has it all in its pool, and puts it into a block when it goes on.
    const pool = new Set<`0x${string}`>()
    proxy.before = (call) => {
      if (!isBroadcast(call)) return undefined
      const raw = call.params[0] as `0x${string}`
      if (pool.has(raw)) return new RpcRefusal('already known')
      pool.add(raw)
      return keccak256(raw)
    }
    await giveUpWaiting(stepped)
    stepped.pass(3_600_000)
    await stepped.until(() => pool.size === 3)
    for (const serializedTransaction of pool) await client.sendRawTransaction({ serializedTransaction })
    await stepped.until(() => stepped.queue.unmined().count === 0)
    proxy.before = () => undefined
    await stepped.send()
    assert.equal(await stepped.minedCount(), 4)
  })

  test('a restart in the middle of it: the queue opens, signs nothing in place of what waits, and sees it through', async () => {
    await using stepped = await startSteppedQueue()
    const { proxy } = stepped
    const before = (outages['accepts and drops'] as (raw: `0x${string}`) => unknown).bind(undefined)
    proxy.before = (call) => (isBroadcast(call) ? before(call.params[0] as `0x${string}`) : undefined)
    await giveUpWaiting(stepped)
    await stepped.reopen()
    const { count, oldestMs } = stepped.queue.unmined()
    assert.equal(count, 3)
    assert.ok(oldestMs > minedTimeoutMs, 'the age is that of the signature, not of the process')
    await assert.rejects(stepped.send(), { code: 'busy' })
    proxy.before = () => undefined
    stepped.pass(stalledMs)
    await stepped.until(() => stepped.queue.unmined().count === 0)
    await stepped.send()
    assert.equal(await stepped.minedCount(), 4)
  })

  test('a node that wants a higher fee gets it, by steps that nodes take as a replacement', async () => {
    await using stepped = await startSteppedQueue()
    const { account, proxy, client, network } = stepped
    // Somebody has left a transaction of the same nonce in the node's pool, at a fee that no block takes.
    const forgotten = await account.signTransaction({
      type: 'eip1559',
      chainId: network.deployment.chainId,
      nonce: 0,
      to: account.address,
      gas: 21_000n,
      maxFeePerGas: 1_000n,
      maxPriorityFeePerGas: 1_000n,
    })
    await client.sendRawTransaction({ serializedTransaction: forgotten })
    // The node claims that gas costs less than that, until the pool has been outbid.
    let refusals = 0
    let isOutbid = false
    proxy.after = ({ method }, result) => {
      if (isOutbid) return result
      if (method === 'eth_maxPriorityFeePerGas') return toHex(500)
      if (method === 'eth_getBlockByNumber') return { ...(result as object), baseFeePerGas: toHex(250) }
      if (method === 'eth_sendRawTransaction') isOutbid = true
      return result
    }
    proxy.before = (call) => {
      if (isBroadcast(call) && !isOutbid) refusals++
      return undefined
    }
    const receipt = stepped.send()
    await stepped.until(() => isOutbid)
    assert.ok(refusals >= 5 && refusals <= 12, `from 800 to 1,100 wei in steps of 12.5 %: ${refusals}`)
    stepped.pass(stalledMs)
    assert.ok((await receipt).blockNumber > 0)
    assert.equal(await stepped.minedCount(), 1)
  })

  test('a nonce that a forgotten transaction has used: its caller is told, and the account sends on', async () => {
    await using stepped = await startSteppedQueue()
    const { proxy, journalPath } = stepped
    await stepped.send()
    await stepped.queue[Symbol.asyncDispose]()
    await rm(journalPath)
    await stepped.reopen()
    // A node that lags behind still says that nonce 0 is free.
    let stale = 1
    proxy.before = ({ method }) => (method === 'eth_getTransactionCount' && stale-- > 0 ? '0x0' : undefined)
    const rejected = assert.rejects(stepped.send(), { code: 'replaced' })
    await stepped.until(() => stepped.queue.unmined().count === 1)
    while (stepped.queue.unmined().count > 0) {
      stepped.pass(1_000)
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
    await rejected
    await stepped.send()
    assert.equal(await stepped.minedCount(), 2)
  })

  test('a nonce that nobody uses below one that waits is filled', async () => {
    await using stepped = await startSteppedQueue()
    const { account, network, client, journalPath } = stepped
    await stepped.queue[Symbol.asyncDispose]()
    const fees = await client.estimateFeesPerGas({ chain: null, type: 'eip1559' })
    const { maxFeePerGas, maxPriorityFeePerGas } = fees
    const raw = await account.signTransaction({
      type: 'eip1559',
      chainId: network.deployment.chainId,
      nonce: 2,
      to: account.address,
      gas: 21_000n,
      maxFeePerGas,
      maxPriorityFeePerGas,
    })
    {
      await using journal = await openTransactionJournal(journalPath, systemRuntime)
      await journal.addSigned(2, { hash: keccak256(raw), raw })
    }
    await stepped.reopen()
    await stepped.until(() => stepped.queue.unmined().count === 0)
    assert.equal(await stepped.minedCount(), 3)
    await stepped.send()
  })

  test('what a node refuses for good is given up when nobody waits for it, and its nonce is used again', async () => {
    await using stepped = await startSteppedQueue()
    const { proxy, actor, client } = stepped
    const isData = (raw: unknown): boolean => String(raw).length > 400
    proxy.before = (call) =>
      isBroadcast(call) && isData(call.params[0])
        ? new RpcRefusal('tx fee (1.20 ether) exceeds the configured cap (1.00 ether)')
        : undefined
    const data = `0x${'00'.repeat(200)}` as const
    const sent = stepped.queue.send({ to: actor.chain.account, data, attempt: 'something dear' })
    const rejected = assert.rejects(sent, { code: 'timeout' })
    await stepped.until(() => stepped.queue.unmined().count === 1)
    await stepped.until(() => {
      stepped.pass(1_000)
      return stepped.queue.unmined().count === 0
    })
    await rejected
    const block = await client.getBlock({ includeTransactions: true })
    assert.equal(block.transactions[0]?.input, '0x')
    await stepped.send()
    assert.equal(await stepped.minedCount(), 2)
  })

  test('an account that cannot even pay for that offers nothing more while it is dry, and goes on when it is funded', async () => {
    await using stepped = await startSteppedQueue()
    const { proxy } = stepped
    let isTaken = false
    proxy.before = (call) => {
      if (!isBroadcast(call)) return undefined
      isTaken = true
      return keccak256(call.params[0] as `0x${string}`)
    }
    const sent = stepped.queue.send({ to: stepped.actor.chain.account, data: '0x00', attempt: 'something' })
    const rejected = assert.rejects(sent, { code: 'timeout' })
    await stepped.until(() => isTaken)
    const offered = new Set<unknown>()
    let looks = 0
    proxy.before = (call) => {
      if (call.method === 'eth_getTransactionCount') looks++
      if (!isBroadcast(call)) return undefined
      offered.add(call.params[0])
      return new RpcRefusal('insufficient funds for gas * price + value')
    }
    for (let waitedMs = 0; waitedMs < 5 * minedTimeoutMs; waitedMs += stalledMs) {
      const before = looks
      stepped.pass(stalledMs)
      // The first may have begun before.
      await stepped.until(() => looks >= before + 2)
    }
    await rejected
    assert.equal(offered.size, 2, 'the transaction itself, and one that is empty in its place')
    proxy.before = () => undefined
    stepped.pass(stalledMs)
    await stepped.until(() => stepped.queue.unmined().count === 0)
    await stepped.send()
    assert.equal(await stepped.minedCount(), 2)
  })

  test('a transaction that the account cannot pay for holds up nobody, also where it was looked at before it was refused', async () => {
    await using stepped = await startSteppedQueue()
    const { proxy } = stepped
    const refused = Promise.withResolvers<RpcRefusal>()
    let looks = 0
    proxy.before = (call) => {
      if (stepped.queue.unmined().count > 0 && call.method === 'eth_getTransactionCount') looks++
      return isBroadcast(call) ? refused.promise : undefined
    }
    const rejected = assert.rejects(stepped.send(), { code: 'out-of-funds' })
    await stepped.until(() => stepped.queue.unmined().count === 1)
    stepped.queue.onHead()
    await stepped.until(() => looks >= 2)
    refused.resolve(new RpcRefusal('insufficient funds for gas * price + value'))
    await rejected
    proxy.before = () => undefined
    stepped.pass(minedTimeoutMs)
    await stepped.send()
    assert.equal(await stepped.minedCount(), 1)
  })

  test('a transaction that is dropped while a look is under way is not broadcast by it', async () => {
    await using stepped = await startSteppedQueue()
    const { proxy, client } = stepped
    const [refused, looked] = [Promise.withResolvers<RpcRefusal>(), Promise.withResolvers<undefined>()]
    const broadcast: number[] = []
    let first: `0x${string}` | undefined
    let isLooking = false
    proxy.before = (call) => {
      if (call.method === 'eth_getTransactionReceipt') {
        isLooking = true
        return looked.promise
      }
      if (!isBroadcast(call)) return undefined
      broadcast.push(nonceOf(call))
      if (nonceOf(call) > 0) return refused.promise
      first = call.params[0] as `0x${string}`
      return keccak256(first)
    }
    const mined = stepped.send('the first')
    await stepped.until(() => first !== undefined)
    const rejected = assert.rejects(stepped.send('the second'), { code: 'out-of-funds' })
    await stepped.until(() => broadcast.length === 2)
    assert.ok(first !== undefined)
    await client.sendRawTransaction({ serializedTransaction: first })
    await stepped.until(() => isLooking)
    refused.resolve(new RpcRefusal('insufficient funds for gas * price + value'))
    await rejected
    looked.resolve(undefined)
    await mined
    await stepped.until(() => stepped.queue.unmined().count === 0)
    assert.deepEqual(broadcast, [0, 1])
  })

  test('a re-org drops what was mined: it is mined again, also where the process was down meanwhile', async () => {
    await using stepped = await startSteppedQueue()
    const { network, proxy, account } = stepped
    const copy = join(network.directory, 'branch')
    await cp(join(network.directory, 'chain'), copy, { recursive: true })
    await using branch = await startDevChain({ directory: copy, port: 0, miningAtStart: false })
    const onBranch = () => connectRpc(branch.rpcUrl).getTransactionCount({ address: account.address })
    await stepped.send()
    await branch.mine(3)

    proxy.target = branch.rpcUrl
    stepped.queue.onReorg()
    await stepped.until(async () => (await onBranch()) === 1)
    await stepped.until(() => stepped.queue.unmined().count === 0)

    // Back again: the first chain has it, and lacks the second.
    await stepped.send()
    assert.equal(await onBranch(), 2)
    proxy.target = network.devChain.rpcUrl
    await stepped.reopen()
    await stepped.until(async () => (await stepped.minedCount()) === 2)
    assert.equal(stepped.queue.unmined().count, 0)
  })

  test('an account takes only so many transactions at once, and says so', async () => {
    await using stepped = await startSteppedQueue()
    stepped.proxy.before = (call) => (isBroadcast(call) ? new RpcRefusal('gone', -32_603) : undefined)
    const sends = Array.from({ length: 256 }, () => stepped.send())
    const settled = Promise.allSettled(sends)
    await assert.rejects(stepped.send('one too many'), { code: 'busy', message: /one too many/ })
    await stepped.queue[Symbol.asyncDispose]()
    await settled
  })
})

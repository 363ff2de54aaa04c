import assert from 'node:assert/strict'
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { parsePeerId } from '@nupeerstack/protocol'
import { systemRuntime } from '@nupeerstack/runtime'
import { bytesToHex, keccak256, toHex } from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import { silentLog } from '../src/evm/chain-log.ts'
import { connectRpc } from '../src/evm/rpc.ts'
import { openTransactionJournal } from '../src/evm/transaction-journal.ts'
import { openTransactionQueue } from '../src/evm/transaction-queue.ts'
import { addressOfKind, connectChain, storageKind } from '../src/index.ts'
import { type RpcCall, startRpcProxy } from './rpc-proxy.ts'
import { type Actor, startTestNetwork, type TestNetwork } from './test-network.ts'

const peerId = parsePeerId('12D3KooWD3bfmNbuuuVCYwkjnFt3ukm3qaB3hDED3peHHXawvRAi')

/** A queue of its own, with short times, over the given RPC. */
async function openQueue(network: TestNetwork, actor: Actor, rpcUrl: string, directory: string) {
  const journal = await openTransactionJournal(join(directory, 'queue.log'), systemRuntime)
  const account = privateKeyToAccount(bytesToHex(actor.key))
  const collaborators = { client: connectRpc(rpcUrl), account, journal, log: silentLog, ...systemRuntime }
  const config = { chainId: network.deployment.chainId, pollingIntervalMs: 20, stalledMs: 100 }
  return await openTransactionQueue(collaborators, config)
}

/** Runs `provision-once.ts` through a proxy and kills it (`kill -9`) at its second broadcast, before or after that passes. */
async function killedAtBroadcast(network: TestNetwork, actor: Actor, when: 'before' | 'after'): Promise<string> {
  const directory = await mkdtemp(join(network.directory, 'killed-'))
  await using proxy = await startRpcProxy(network.devChain.rpcUrl)
  const script = fileURLToPath(new URL('provision-once.ts', import.meta.url))
  const key = Buffer.from(actor.key).toString('hex')
  const child = fork(script, [proxy.url, JSON.stringify(network.deployment), key, directory])
  const exited = once(child, 'exit')
  let broadcasts = 0
  const kill = async (call: RpcCall): Promise<void> => {
    if (call.method !== 'eth_sendRawTransaction' || ++broadcasts < 2) return
    child.kill('SIGKILL')
    await exited
  }
  if (when === 'before') {
    proxy.before = async (call) => {
      await kill(call)
      return broadcasts >= 2 ? 'nobody reads this' : undefined
    }
  } else {
    proxy.after = async (call, result) => {
      await kill(call)
      return result
    }
  }
  const [, signal] = await exited
  assert.equal(signal, 'SIGKILL')
  return directory
}

suite('transaction queue', { concurrency: 4 }, () => {
  for (const when of ['before', 'after'] as const) {
    test(`a process killed ${when} its broadcast reaches the node has sent its transaction once when it is back`, async () => {
      await using network = await startTestNetwork()
      const actor = await network.actor()
      const directory = await killedAtBroadcast(network, actor, when)
      const options = {
        rpcUrl: network.devChain.rpcUrl,
        deployment: network.deployment,
        privateKey: actor.key,
        directory,
      }
      await using chain = await connectChain(options)
      assert.equal((await chain.bonds.bond(chain.account)).total, 7n, 'seen through before anything is read')
      await chain.bonds.deposit(addressOfKind(network.deployment, storageKind), 1n)
      assert.equal((await chain.bonds.bond(chain.account)).total, 8n)
    })
  }

  test('many transactions at once are all mined, in one row of nonces', async () => {
    await using network = await startTestNetwork()
    const { chain } = await network.actor()
    const receipts = await Promise.all(
      Array.from({ length: 30 }, (_, index) =>
        chain.market.registerNode(network.deployment.bonds, { peerId, addresses: [`/ip4/10.0.0.${index}/tcp/1`] }),
      ),
    )
    assert.equal(new Set(receipts.map(({ transactionHash }) => transactionHash)).size, 30)
    assert.deepEqual((await chain.market.node(chain.account, network.deployment.bonds))?.addresses, [
      '/ip4/10.0.0.29/tcp/1',
    ])
  })

  test('what the contract refuses costs neither a nonce nor gas', async () => {
    await using network = await startTestNetwork()
    const { chain } = await network.actor()
    const client = connectRpc(network.devChain.rpcUrl)
    await assert.rejects(chain.market.withdrawEarnings(), { code: 'refused', reason: 'Market_NothingToWithdraw' })
    assert.equal(await client.getTransactionCount({ address: chain.account }), 0)
    await chain.market.registerNode(network.deployment.bonds, { peerId, addresses: [] })
  })

  test('an account without gas coin is told so', async () => {
    await using network = await startTestNetwork()
    const { chain } = await network.actor({ gasWei: 0n })
    await assert.rejects(chain.market.registerNode(network.deployment.bonds, { peerId, addresses: [] }), {
      code: 'out-of-funds',
    })
  })

  test('a chain without a key reads and does not write', async () => {
    await using network = await startTestNetwork()
    const { rpcUrl } = network.devChain
    const { deployment, directory } = network
    await using chain = await connectChain({ rpcUrl, deployment, directory, kinds: [storageKind] })
    assert.equal(await chain.kind(storageKind).beacon.currentPeriod(), 0)
    await assert.rejects(chain.market.withdrawEarnings(), { code: 'refused' })
  })

  test('a node that is gone is unreachable, not a refusal', async () => {
    const network = await startTestNetwork()
    const { chain } = await network.actor()
    await network[Symbol.asyncDispose]()
    await assert.rejects(chain.head(), { code: 'unreachable' })
  })

  test('several who race to record a seed make one transaction succeed, and none fail', async () => {
    await using network = await startTestNetwork()
    const actors = await Promise.all([network.actor(), network.actor(), network.actor()])
    await network.nextPeriod()
    const receipts = await Promise.all(actors.map(({ chain }) => chain.kind(storageKind).beacon.record()))
    assert.equal(receipts.filter((receipt) => receipt !== undefined).length, 1)
  })

  test('a transaction that the node forgot is broadcast again', async () => {
    await using network = await startTestNetwork()
    const actor = await network.actor()
    await using proxy = await startRpcProxy(network.devChain.rpcUrl)
    let swallowed = 0
    proxy.before = ({ method, params }) =>
      method === 'eth_sendRawTransaction' && swallowed++ === 0 ? keccak256(params[0] as `0x${string}`) : undefined
    await using queue = await openQueue(network, actor, proxy.url, network.directory)
    await queue.send({ to: actor.chain.account, data: '0x', attempt: 'a transfer of nothing' })
    assert.equal(swallowed, 2)
  })

  test('a transaction whose fee the blocks have outgrown is sent again with a higher one, and mined once', async () => {
    await using network = await startTestNetwork()
    const actor = await network.actor()
    await using proxy = await startRpcProxy(network.devChain.rpcUrl)
    // The node first claims that gas costs next to nothing.
    let isLying = true
    proxy.after = ({ method }, result) => {
      if (!isLying) return result
      if (method === 'eth_maxPriorityFeePerGas') return toHex(1)
      if (method === 'eth_getBlockByNumber') return { ...(result as object), baseFeePerGas: toHex(1) }
      if (method === 'eth_sendRawTransaction') isLying = false
      return result
    }
    await using queue = await openQueue(network, actor, proxy.url, network.directory)
    const receipt = await queue.send({ to: actor.chain.account, data: '0x', attempt: 'a transfer of nothing' })
    assert.ok(receipt.blockNumber > 0)
    assert.equal(await connectRpc(proxy.url).getTransactionCount({ address: actor.chain.account }), 1)
  })

  test('what an earlier process left is no reason to refuse once it is mined, although the journal does not say so yet', async () => {
    await using network = await startTestNetwork()
    const actor = await network.actor()
    const path = join(network.directory, 'slow.log')
    const account = privateKeyToAccount(bytesToHex(actor.key))
    const client = connectRpc(network.devChain.rpcUrl)
    const { chainId } = network.deployment
    await using kept = await openTransactionJournal(path, systemRuntime)
    const fee = { maxFeePerGas: 10n ** 10n, maxPriorityFeePerGas: 1n }
    const raw = await account.signTransaction({
      type: 'eip1559',
      chainId,
      nonce: 0,
      gas: 21_000n,
      to: account.address,
      ...fee,
    })
    await kept.addSigned(0, { hash: keccak256(raw), raw })
    const noted = Promise.withResolvers<void>()
    const setMined = async (...mined: Parameters<typeof kept.setMined>): Promise<void> => {
      await noted.promise
      await kept.setMined(...mined)
    }
    const journal = { ...kept, setMined, [Symbol.asyncDispose]: async () => {} }
    await using queue = await openTransactionQueue(
      { client, account, journal, log: silentLog, ...systemRuntime },
      { chainId, pollingIntervalMs: 20, stalledMs: 100 },
    )
    const sending = queue.send({ to: actor.chain.account, data: '0x', attempt: 'a transfer of nothing' })
    noted.resolve()
    assert.ok((await sending).blockNumber > 0)
  })

  test('the journal stays small however much is sent', async () => {
    await using network = await startTestNetwork()
    const path = join(network.directory, 'journal.log')
    const raw = `0x${'ab'.repeat(200)}` as const
    {
      await using journal = await openTransactionJournal(path, systemRuntime)
      for (let nonce = 0; nonce < 1_000; nonce++) {
        await journal.addSigned(nonce, { hash: keccak256(raw), raw })
        if (nonce !== 500) await journal.setMined(nonce, nonce, 7n)
      }
    }
    await using journal = await openTransactionJournal(path, systemRuntime)
    assert.ok(journal.sent.size < 400)
    assert.equal(journal.sent.get(500)?.minedIn, undefined)
    assert.equal(journal.sent.get(500)?.signed[0]?.raw, raw)
    assert.deepEqual([journal.sent.get(999)?.minedIn, journal.sent.get(999)?.costWei], [999, 7n])
  })
})
